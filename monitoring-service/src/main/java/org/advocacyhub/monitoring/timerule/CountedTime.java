package org.advocacyhub.monitoring.timerule;

/**
 * The condition by which time counts as advocacy hours (domain.md D.3), for whoever counts in SQL: as the contract says, else as it is
 * for everybody. Text and no function of the database, since that would be called for each row and not planned with the statement.
 */
public final class CountedTime {

    private static final String CONDITION = """
            coalesce(
                (select own.counted from contract_time_rule own
                 where own.contract_ref = {contract} and own.category = {category} and own.valid_from <= {day}
                 order by own.valid_from desc limit 1),
                exists (select from time_rule general
                        where general.category = {category} and general.counted and general.valid_from <= {day}
                          and (general.valid_to is null or general.valid_to > {day})))
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
        return CONDITION
                .replace("{contract}", contract)
                .replace("{category}", category)
                .replace("{day}", day);
    }
}
