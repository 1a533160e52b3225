package org.advocacyhub.monitoring.timerule;

/**
 * By which rule time counts as advocacy hours, and which line pays for it (domain.md D.3), for whoever counts in SQL: as the contract says,
 * else as it is for everybody. Text and no function of the database, since that would be called for each row and not planned with the statement.
 */
public final class CountedTime {

    private static final String CONDITION = """
            coalesce(
                ({said}),
                exists (select from time_rule general
                        where general.category = {category} and general.counted and general.valid_from <= {day}
                          and (general.valid_to is null or general.valid_to > {day})))
            """;
    private static final String SAID = """
            select {columns} from contract_time_rule own
            where own.contract_ref = {contract} and own.category = {category} and own.valid_from <= {day}
            order by own.valid_from desc limit 1
            """;

    private CountedTime() {}

    /**
     * Whether time counts.
     *
     * @param contract expression for the contract's reference
     * @param category expression for the category of the time
     * @param day expression for the day whose rule holds
     */
    public static String sql(String contract, String category, String day) {
        return filled(CONDITION.replace("{said}", SAID.replace("{columns}", "own.counted")), contract, category, day);
    }

    /**
     * The same where what the contract says was looked up already, which saves doing so twice for a row.
     *
     * @param said alias of {@link #said}
     */
    public static String sql(String said, String contract, String category, String day) {
        return filled(CONDITION.replace("({said})", said + ".counted"), contract, category, day);
    }

    /** A query for what the contract says: {@code counted} and {@code line}, the line that pays; no row where it says nothing. */
    public static String said(String contract, String category, String day) {
        return filled(SAID.replace("{columns}", "own.counted, own.line"), contract, category, day);
    }

    private static String filled(String sql, String contract, String category, String day) {
        return sql.replace("{contract}", contract)
                .replace("{category}", category)
                .replace("{day}", day);
    }
}
