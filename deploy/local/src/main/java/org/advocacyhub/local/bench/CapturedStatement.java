package org.advocacyhub.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement as PostgreSQL logged it.
 *
 * @param sql with {@code $1}, {@code $2} in place of its parameters
 * @param parameters their values in order; null for null
 */
record CapturedStatement(String sql, List<String> parameters) {

    /** {@code 2026-05-03 09:00:00.123 UTC [4711] LOG:  execute S_3: select 1}. */
    private static final Pattern LINE = Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] (\\w+): {2}(.*)$", Pattern.DOTALL);

    private static final Pattern STATEMENT =
            Pattern.compile("^(?:statement|execute [^:]+(?:/[^:]*)?): (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("^[Pp]arameters: (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')(?:, |$)", Pattern.DOTALL);

    private record Entry(String pid, String level, String text) {}

    /**
     * The statements of the one transaction that contains a text, from its {@code BEGIN} to its {@code COMMIT}.
     *
     * @param log what the server logged with {@code log_statement = all}
     * @throws IllegalStateException when no transaction contains it
     */
    static List<CapturedStatement> transactionWith(String text, List<String> log) {
        var entries = entries(log);
        var pid = entries.stream()
                .filter(entry -> entry.text().contains(text))
                .map(Entry::pid)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no statement with " + text + " was logged"));
        var transaction = new ArrayList<CapturedStatement>();
        for (var statement :
                statements(entries.stream().filter(e -> e.pid().equals(pid)).toList())) {
            if (statement.begins()) {
                transaction.clear();
            }
            transaction.add(statement);
            if (statement.ends() && transaction.stream().anyMatch(s -> s.sql().contains(text))) {
                return transaction;
            }
        }
        throw new IllegalStateException("the transaction with " + text + " was not logged to its end");
    }

    private static List<Entry> entries(List<String> log) {
        var entries = new ArrayList<Entry>();
        for (var line : log) {
            var match = LINE.matcher(line);
            if (match.matches()) {
                entries.add(new Entry(match.group(1), match.group(2), match.group(3)));
            } else if (!entries.isEmpty()) {
                var open = entries.removeLast();
                var continued = line.startsWith("\t") ? line.substring(1) : line;
                entries.add(new Entry(open.pid(), open.level(), open.text() + "\n" + continued));
            }
        }
        return entries;
    }

    private static List<CapturedStatement> statements(List<Entry> entries) {
        var statements = new ArrayList<CapturedStatement>();
        for (var entry : entries) {
            var statement = STATEMENT.matcher(entry.text());
            var parameters = PARAMETERS.matcher(entry.text());
            if (entry.level().equals("LOG") && statement.matches()) {
                statements.add(new CapturedStatement(statement.group(1).strip(), List.of()));
            } else if (entry.level().equals("DETAIL") && parameters.matches() && !statements.isEmpty()) {
                var last = statements.removeLast();
                statements.add(new CapturedStatement(last.sql(), values(parameters.group(1))));
            }
        }
        return statements;
    }

    private static List<String> values(String parameters) {
        var values = new ArrayList<String>();
        var match = PARAMETER.matcher(parameters);
        while (match.find()) {
            values.add(match.group(2) == null ? null : match.group(2).replace("''", "'"));
        }
        return values;
    }

    boolean begins() {
        return sql.regionMatches(true, 0, "begin", 0, "begin".length());
    }

    boolean ends() {
        return sql.regionMatches(true, 0, "commit", 0, "commit".length());
    }
}
