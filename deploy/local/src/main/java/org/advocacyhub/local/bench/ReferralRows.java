package org.advocacyhub.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fills referral-service's tables by SQL. Of each table it says what matters to a list; every other column that must not be
 * empty gets a neutral value by its type, so a new column needs no line here.
 */
final class ReferralRows {

    /** What the hub looks for; its sound is E251. */
    static final String FAMILY_NAME = "Example";

    /** One person in so many referrals. */
    private static final int PER_PERSON = 10;

    private static final String AT = "timestamptz '2026-01-01 09:00:00Z' - n * interval '1 minute'";

    private final Connection connection;
    private final String referrer;

    /** @param referrer subject of the token that has sent one referral in ten */
    ReferralRows(Connection connection, String referrer) {
        this.connection = connection;
        this.referrer = referrer;
    }

    /** Adds the referrals with the numbers from {@code first} to {@code last}; the lower the number, the newer. */
    void add(int first, int last) throws SQLException {
        fill("person", people(), "generate_series(" + first + ", " + last + ") n where n % " + PER_PERSON + " = 1");
        fill("referral", referrals(), "generate_series(" + first + ", " + last + ") n");
        fill("referral_form", forms(), "generate_series(" + first + ", " + last + ") n");
        execute("vacuum (analyze) person");
        execute("vacuum (analyze) referral");
        execute("vacuum (analyze) referral_form");
        execute("checkpoint");
    }

    private static Map<String, String> people() {
        return Map.of(
                "id", id("n"),
                "contract_ref", "'KENT-ADV-2016'",
                "person_key", "md5(n::text) || md5(n::text)",
                "nhs_number", "(9000000000 + n)::text",
                "first_told_at", AT);
    }

    private Map<String, String> referrals() {
        return Map.of(
                "id",
                id("n"),
                "referral_ref",
                "'R-' || (1000000000 + n) || '-A'",
                "contract_ref",
                "'KENT-ADV-2016'",
                "person_id",
                person(),
                "requested_type",
                "'COMMUNITY'",
                "channel",
                "'WEB'",
                "submitted_by",
                "case n % 10 when 0 then '" + referrer + "' else 'somebody-' || n % 1000 end",
                "received_at",
                AT,
                "status",
                "case n % 10 when 0 then 'WITH_HUB' else 'CLOSED' end",
                "status_since",
                AT);
    }

    /** One in ten has the family name {@link #FAMILY_NAME}. */
    private static Map<String, String> forms() {
        return Map.of(
                "referral_id",
                id("n"),
                "person_id",
                person(),
                "name_sound",
                "case n % 10 when 0 then 'E251' else 'S' || n % 1000 end",
                "received_at",
                AT);
    }

    private static String person() {
        return id("(n - 1) / " + PER_PERSON + " * " + PER_PERSON + " + 1");
    }

    private static String id(String number) {
        return "('01900000-0000-7000-8000-' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
    }

    private void fill(String table, Map<String, String> known, String rows) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        try (var columns = connection.prepareStatement("""
                select column_name, data_type, is_nullable = 'NO' and column_default is null
                from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
                order by ordinal_position""")) {
            columns.setString(1, table);
            try (var column = columns.executeQuery()) {
                while (column.next()) {
                    var name = column.getString(1);
                    var neutral = column.getBoolean(3) ? neutral(column.getString(2)) : null;
                    Optional.ofNullable(known.getOrDefault(name, neutral)).ifPresent(value -> values.put(name, value));
                }
            }
        }
        execute("insert into " + table + " (" + String.join(", ", values.keySet()) + ") select "
                + String.join(", ", values.values()) + " from " + rows);
    }

    private static String neutral(String type) {
        return switch (type) {
            case "boolean" -> "false";
            case "bytea" -> "'\\x00'::bytea";
            case "date" -> "date '2026-01-01'";
            case "jsonb" -> "'[]'::jsonb";
            case "text" -> "'-'";
            case "timestamp with time zone" -> AT;
            case "uuid" -> id("n");
            case "ARRAY" -> "'{}'";
            default -> "0";
        };
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
