package org.advocacyhub.local.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Pattern ID_ARRAY = Pattern.compile("\\{(" + UUID + ")}");
    private static final Pattern REFERENCE = Pattern.compile("R-\\d+-[A-Z]");
    private static final Pattern NHS_NUMBER = Pattern.compile("9\\d{9}");
    private static final Pattern INT_ARRAY = Pattern.compile("\\{\\d+}");
    private static final Pattern LOCK = Pattern.compile("-?\\d{11,}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");

    /** As in the runtime's outbox (ADR 0010). */
    private static final int LOCK_GROUPS = 256;

    private static final int BUCKETS = 16;

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Set<String> familiar = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    /**
     * @param transaction to be repeated
     * @param another transaction of the same kind: ids that are in both stay as they are
     */
    PgbenchScript(List<CapturedStatement> transaction, List<CapturedStatement> another) {
        another.forEach(statement -> familiar.addAll(statement.parameters()));
        var statements = new ArrayList<String>();
        for (var statement : transaction) {
            statements.add(withVariables(statement));
        }
        text.append("\\set number random(1, 900000000000)\n");
        text.append("\\set nhs random(1000000000, 9999999999)\n");
        text.append("\\set lock random(0, ").append(LOCK_GROUPS - 1).append(")\n");
        text.append("\\set wide random(1, 9000000000000000000)\n");
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

    private String withVariables(CapturedStatement statement) {
        return PLACEHOLDER
                .matcher(statement.sql())
                .replaceAll(match ->
                        ":" + variable(statement.parameters().get(Integer.parseInt(match.group(1)) - 1), statement));
    }

    private String variable(String value, CapturedStatement statement) {
        if (value == null) {
            return "nothing";
        }
        if (ID.matcher(value).matches() && !familiar.contains(value)) {
            return idVariable(value);
        }
        var array = ID_ARRAY.matcher(value);
        if (array.matches()) {
            return idVariable(array.group(1)) + "_array";
        }
        if (REFERENCE.matcher(value).matches()) {
            return "reference";
        }
        if (NHS_NUMBER.matcher(value).matches()) {
            return "nhs";
        }
        if (INT_ARRAY.matcher(value).matches()) {
            return statement.sql().contains("advisory") ? "lock_array" : "bucket_array";
        }
        return LOCK.matcher(value).matches() ? "wide" : constant(value);
    }

    private String idVariable(String id) {
        return ids.computeIfAbsent(id, _ -> "id" + ids.size());
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
        for (var id : ids.values()) {
            drawn.add("drawn." + id);
            drawn.add("'{' || drawn." + id + " || '}' as " + id + "_array");
        }
        drawn.add("'R-' || (1000000000000 + :number) || '-A' as reference");
        drawn.add("'{' || :lock || '}' as lock_array");
        drawn.add("'{' || (:lock % " + BUCKETS + ") || '}' as bucket_array");
        var uuids = ids.values().stream().map(id -> "uuidv7() as " + id).toList();
        return "select first.*, " + String.join(", ", drawn) + "\nfrom (" + select + ") as first,\n  (select "
                + String.join(", ", uuids) + ") as drawn";
    }
}
