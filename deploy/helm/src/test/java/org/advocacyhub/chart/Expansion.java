package org.advocacyhub.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a migration only expands: the release before goes on reading and writing beside it until the last of its replicas is gone, and
 * after a roll-back for longer (ADR 0096). What takes something away from it, or asks of its rows what it does not know of, waits for a
 * release of its own and says so in the comment above: {@code -- contract: nothing since 1.3 reads offer.old_state}.
 */
final class Expansion {

    private static final String NAME = "(?:[a-z_]+\\.)?\"?([a-z_0-9]+)\"?";
    private static final Pattern CREATE_TABLE = pattern("^create (?:unlogged )?table (?:if not exists )?" + NAME);
    private static final Pattern ALTER_TABLE = pattern("^alter table (?:if exists )?(?:only )?" + NAME + " (.*)");
    private static final Pattern ADD_COLUMN = pattern("^add (?:column )?(?:if not exists )?" + NAME + " (?!\\()(.*)");
    private static final Pattern ADD_CONSTRAINT = pattern("^add constraint " + NAME + " (.*)");
    private static final Pattern UNIQUE_INDEX = pattern("^create unique index (?:.*? )?on (?:only )?" + NAME + "(.*)");
    private static final Pattern DROP =
            pattern("^drop (table|view|materialized view|function|procedure|type|domain|schema|sequence) ");
    private static final Pattern RENAME =
            pattern("^alter (view|materialized view|function|type|sequence|schema) .* rename ");
    private static final Pattern CONTRACT = Pattern.compile("--\\s*contract: *\\S.{9,}");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    private final Map<String, String> constraints = new HashMap<>();

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /**
     * Reads the next migration of a service, in their order.
     *
     * @return what the release before could not live with, statement by statement; empty when it only expands
     */
    List<String> faults(String script) {
        var faults = new ArrayList<String>();
        var made = new Made();
        for (var statement : Migration.statements(script)) {
            var reasons = reasons(statement.sql(), made);
            if (!CONTRACT.matcher(statement.remark()).find()) {
                reasons.forEach(reason -> faults.add(reason + ": " + statement.sql()));
            }
        }
        return faults;
    }

    /** What this migration makes itself, of which the release before knows nothing. */
    private static final class Made {

        private final Set<String> tables = new HashSet<>();
        private final Set<String> columns = new TreeSet<>();

        boolean names(String expression) {
            var words = List.of(expression.toLowerCase(Locale.ROOT).split("[^a-z_0-9]+"));
            return columns.stream().anyMatch(words::contains);
        }
    }

    private List<String> reasons(String sql, Made made) {
        var table = CREATE_TABLE.matcher(sql);
        if (table.find()) {
            made.tables.add(table.group(1).toLowerCase(Locale.ROOT));
            remember(sql);
            return List.of();
        }
        var change = ALTER_TABLE.matcher(sql);
        if (change.find()) {
            var isNew = made.tables.contains(change.group(1).toLowerCase(Locale.ROOT));
            return actions(change.group(2)).stream()
                    .map(action -> reason(action, made, isNew))
                    .filter(reason -> !reason.isEmpty())
                    .toList();
        }
        var index = UNIQUE_INDEX.matcher(sql);
        if (index.find()
                && !made.tables.contains(index.group(1).toLowerCase(Locale.ROOT))
                && !made.names(index.group(2))) {
            return List.of("rows that are told twice are refused");
        }
        return DROP.matcher(sql).find() || RENAME.matcher(sql).find()
                ? List.of("something is not there any more")
                : List.of();
    }

    /** The actions of an {@code alter table}, parted by the commas outside of brackets and texts. */
    private static List<String> actions(String list) {
        var actions = new ArrayList<String>();
        var depth = 0;
        var isText = false;
        var start = 0;
        for (var at = 0; at < list.length(); at++) {
            var character = list.charAt(at);
            isText ^= character == '\'';
            depth += isText ? 0 : character == '(' ? 1 : character == ')' ? -1 : 0;
            if (character == ',' && depth == 0 && !isText) {
                actions.add(list.substring(start, at).strip());
                start = at + 1;
            }
        }
        actions.add(list.substring(start).strip());
        return actions;
    }

    private String reason(String action, Made made, boolean isNew) {
        var text = action.toLowerCase(Locale.ROOT);
        var constraint = ADD_CONSTRAINT.matcher(action);
        if (constraint.find()) {
            var name = constraint.group(1).toLowerCase(Locale.ROOT);
            var before = constraints.put(name, constraint.group(2));
            return isNew || made.names(constraint.group(2)) || isWider(before, constraint.group(2))
                    ? ""
                    : "rows that were right are refused";
        }
        if (isNew) {
            return "";
        }
        if (text.matches("(add (check|unique|foreign|primary|exclude)\\b.*)")) {
            return "rows that were right are refused";
        }
        var column = ADD_COLUMN.matcher(action);
        if (column.find()) {
            made.columns.add(column.group(1).toLowerCase(Locale.ROOT));
            var kind = " " + column.group(2).toLowerCase(Locale.ROOT);
            return kind.contains(" not null") && !kind.matches(".* (default|generated)\\b.*")
                    ? "a row without the new column is refused"
                    : "";
        }
        if (text.startsWith("rename")) {
            return "something is called otherwise";
        }
        if (text.matches("drop (?!constraint\\b|not null\\b|default\\b).*")) {
            return "something is not there any more";
        }
        if (text.matches("alter (column )?\\S+ (set data )?type\\b.*")) {
            return "a column is of another type";
        }
        if (text.matches("alter (column )?\\S+ set not null\\b.*")) {
            return "a row without the column is refused";
        }
        return text.matches("alter (column )?\\S+ drop default\\b.*") ? "a row without the column is refused" : "";
    }

    /** A list of words that was replaced by one that has all of them, and more. */
    private static boolean isWider(String before, String now) {
        return before != null
                && !literals(before).isEmpty()
                && literals(now).containsAll(literals(before))
                && LITERAL.matcher(before)
                        .replaceAll("")
                        .replaceAll("[\\s,]", "")
                        .equals(LITERAL.matcher(now).replaceAll("").replaceAll("[\\s,]", ""));
    }

    private static Set<String> literals(String expression) {
        return LITERAL.matcher(expression)
                .results()
                .map(literal -> literal.group(1))
                .collect(Collectors.toSet());
    }

    /** Checks that a table is made with, under the names that PostgreSQL gives them or that the script does. */
    private void remember(String createTable) {
        var table = CREATE_TABLE.matcher(createTable);
        if (!table.find()) {
            return;
        }
        var body = createTable.substring(table.end());
        var open = body.indexOf('(');
        var close = body.lastIndexOf(')');
        if (open < 0 || close < open) {
            return;
        }
        for (var line : actions(body.substring(open + 1, close))) {
            var named = Pattern.compile("constraint (\\w+) (check .*)", Pattern.CASE_INSENSITIVE)
                    .matcher(line);
            var ofColumn = Pattern.compile("^\"?(\\w+)\"? .*?\\b(check \\(.*)", Pattern.CASE_INSENSITIVE)
                    .matcher(line);
            if (named.find()) {
                constraints.put(named.group(1).toLowerCase(Locale.ROOT), named.group(2));
            } else if (ofColumn.find()) {
                constraints.put(name(table, ofColumn), ofColumn.group(2));
            }
        }
    }

    private static String name(Matcher table, Matcher column) {
        return (table.group(1) + "_" + column.group(1) + "_check").toLowerCase(Locale.ROOT);
    }
}
