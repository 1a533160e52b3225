package org.advocacyhub.local.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A captured transaction as a script for pgbench: the same statements with the same parameters, each a round trip of its
 * own, prepared. What has to differ from one transaction to the next is drawn anew: ids, references, NHS numbers, and the
 * numbers of locks, on which the clients would otherwise wait for each other.
 *
 * <p>New ids come with the answer of the transaction's first {@code select}, so that they cost no round trip.
 */
final class PgbenchScript {

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern ID = Pattern.compile(UUID);
    private static final Pattern ID_ARRAY = Pattern.compile("\\{" + UUID + "(?:," + UUID + ")*}");
    private static final Pattern REFERENCE = Pattern.compile("R-\\d+-[A-Z]");
    private static final Pattern NHS_NUMBER = Pattern.compile("9\\d{9}");
    private static final Pattern INT_ARRAY = Pattern.compile("\\{\\d+(,\\d+)?}");
    private static final Pattern OF_THE_OUTBOX = Pattern.compile("advisory|outbox_event");
    private static final Pattern LOCK = Pattern.compile("-?\\d{11,}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");
    private static final Pattern VERSION_SET = Pattern.compile("(?<=,|set )version=\\$\\d+");
    private static final Pattern VERSION_CONDITION = Pattern.compile(" and version=\\$\\d+");

    /** As in the runtime's outbox (ADR 0010). */
    private static final int LOCK_GROUPS = 256;

    private static final int BUCKETS = 16;

    /**
     * What a kind of request draws by itself, so that clients don't wait for each other more than callers do.
     *
     * @param settings lines of the script that set numbers, such as {@code \set p random(5, 9)}
     * @param inline SQL by the captured value that it stands for, written where the value stood
     * @param drawn the same for what is looked up once, with the transaction's first answer
     */
    record Own(List<String> settings, Map<String, String> inline, Map<String, String> drawn) {

        static Own nothing() {
            return new Own(List.of(), Map.of(), Map.of());
        }
    }

    private final Own own;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> arrays = new LinkedHashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Set<String> familiar = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    /**
     * @param transaction to be repeated
     * @param another transaction of the same kind: ids that are in both stay as they are
     */
    PgbenchScript(List<CapturedStatement> transaction, List<CapturedStatement> another) {
        this(transaction, another, Own.nothing());
    }

    PgbenchScript(List<CapturedStatement> transaction, List<CapturedStatement> another, Own own) {
        this.own = own;
        another.forEach(statement -> familiar.addAll(statement.parameters()));
        var statements = new ArrayList<String>();
        for (var statement : transaction) {
            statements.add(withVariables(statement));
        }
        text.append("\\set number random(1, 900000000000)\n");
        text.append("\\set nhs random(1000000000, 9999999999)\n");
        text.append("\\set lock random(0, ").append(LOCK_GROUPS - 1).append(")\n");
        text.append("\\set other random(0, ").append(LOCK_GROUPS - 1).append(")\n");
        text.append("\\set wide random(1, 9000000000000000000)\n");
        own.settings().forEach(setting -> text.append(setting).append("\n"));
        boolean drawn = false;
        for (var statement : statements) {
            if (!drawn && statement.startsWith("select")) {
                text.append(drawing(statement)).append("\n\\gset\n");
                drawn = true;
            } else {
                text.append(statement).append(";\n");
            }
        }
        if (!drawn) {
            throw new IllegalStateException("the transaction has no select to draw its ids with");
        }
    }

    /** The script. */
    String text() {
        return text.toString();
    }

    /** Values that stay the same, by the name of their variable; a null stays undefined, which pgbench takes for null. */
    Map<String, String> constants() {
        return constants;
    }

    /** A version that was read is whatever it is by now: the row is found by its key, and the version grows. */
    private static String withoutVersions(String sql) {
        return VERSION_CONDITION
                .matcher(VERSION_SET.matcher(sql).replaceFirst("version=version+1"))
                .replaceFirst("");
    }

    private String withVariables(CapturedStatement statement) {
        return PLACEHOLDER
                .matcher(withoutVersions(statement.sql()))
                .replaceAll(match -> Matcher.quoteReplacement(
                        sql(statement.parameters().get(Integer.parseInt(match.group(1)) - 1), statement)));
    }

    private String sql(String value, CapturedStatement statement) {
        if (value != null && own.inline().containsKey(value)) {
            return own.inline().get(value);
        }
        if (value != null && value.isEmpty()) {
            return "''"; // pgbench knows no empty variable
        }
        return ":" + variable(value, statement);
    }

    private String variable(String value, CapturedStatement statement) {
        if (value == null) {
            return "nothing";
        }
        if (own.drawn().containsKey(value) || ID.matcher(value).matches() && !familiar.contains(value)) {
            return idVariable(value);
        }
        if (ID_ARRAY.matcher(value).matches()) {
            return arrayVariable(value);
        }
        if (REFERENCE.matcher(value).matches()) {
            return "reference";
        }
        if (NHS_NUMBER.matcher(value).matches()) {
            return "nhs";
        }
        if (INT_ARRAY.matcher(value).matches()
                && OF_THE_OUTBOX.matcher(statement.sql()).find()) {
            return (statement.sql().contains("advisory") ? "lock_array" : "bucket_array")
                    + (value.contains(",") ? "_of_two" : "");
        }
        return LOCK.matcher(value).matches() ? "wide" : constant(value);
    }

    private String idVariable(String id) {
        return ids.computeIfAbsent(id, _ -> "id" + ids.size());
    }

    private String arrayVariable(String array) {
        var elements = List.of(array.substring(1, array.length() - 1).split(","));
        var name = "array" + arrays.size();
        return arrays.computeIfAbsent(
                "'{' || "
                        + elements.stream()
                                .map(id -> "drawn." + idVariable(id))
                                .collect(Collectors.joining(" || ',' || "))
                        + " || '}'",
                _ -> name);
    }

    private String constant(String value) {
        for (var known : constants.entrySet()) {
            if (known.getValue().equals(value)) {
                return known.getKey();
            }
        }
        var name = "constant" + constants.size();
        constants.put(name, value);
        return name;
    }

    private String drawing(String select) {
        var drawn = new ArrayList<String>();
        ids.values().forEach(id -> drawn.add("drawn." + id));
        arrays.forEach((expression, name) -> drawn.add(expression + " as " + name));
        drawn.add("'R-' || (1000000000000 + :number) || '-A' as reference");
        drawn.add("'{' || :lock || '}' as lock_array");
        drawn.add(
                "'{' || least(:lock::int, :other::int) || ',' || greatest(:lock::int, :other::int) || '}' as lock_array_of_two");
        drawn.add("'{' || (:lock % " + BUCKETS + ") || '}' as bucket_array");
        drawn.add(
                "'{' || (:lock % " + BUCKETS + ") || ',' || (:other % " + BUCKETS + ") || '}' as bucket_array_of_two");
        var made = ids.entrySet().stream()
                .map(id -> own.drawn().getOrDefault(id.getKey(), "uuidv7()") + " as " + id.getValue())
                .toList();
        return "select first.*, " + String.join(", ", drawn) + "\nfrom (" + select + ") as first,\n  (select "
                + String.join(", ", made) + ") as drawn";
    }
}
