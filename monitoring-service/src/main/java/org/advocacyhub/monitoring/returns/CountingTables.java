package org.advocacyhub.monitoring.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.returns.domain.ColourRules;
import org.advocacyhub.monitoring.returns.domain.TimeRule;
import org.advocacyhub.monitoring.timerule.CountedTime;

/**
 * The dated tables by which a quarter of a contract is counted (domain.md 0.5), as valid on its first day.
 *
 * @param timeRules by category (D.3)
 * @param sourceGroups by referrer type (B.2)
 * @param contactTargets percent by band (C.2)
 * @param hoursTolerance points off the planned hours, either way, that need no talk (F.4)
 * @param colours how figures are judged (E.3)
 */
record CountingTables(
        Map<String, TimeRule> timeRules,
        Map<String, String> sourceGroups,
        Map<String, BigDecimal> contactTargets,
        int hoursTolerance,
        ColourRules colours) {

    private static final String VALID = " where valid_from <= ? and (valid_to is null or valid_to > ?)";

    private static final String TIME_RULES =
            """
            select t.category, t.time_class, coalesce(said.counted, t.counted) as counted, said.line
            from (select ?::text as contract_ref, ?::date as day) d
            join time_rule t on t.valid_from <= d.day and (t.valid_to is null or t.valid_to > d.day)
            left join lateral ({said}) said on true
            """.replace("{said}", CountedTime.said("d.contract_ref", "t.category", "d.day"));

    static CountingTables on(String contractRef, LocalDate day, FactQueries tables) {
        var timeRules = tables
                .list(
                        TIME_RULES,
                        row -> new TimeRule(
                                row.getString("category"),
                                row.getString("time_class"),
                                row.getBoolean("counted"),
                                row.getString("line")),
                        contractRef,
                        day)
                .stream()
                .collect(Collectors.toMap(TimeRule::category, Function.identity()));
        var sourceGroups = tables
                .list(
                        "select referrer_type, source_group from source_group" + VALID,
                        row -> Map.entry(row.getString("referrer_type"), row.getString("source_group")),
                        day,
                        day)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var targets = tables
                .list(
                        "select band, percent from contact_target" + VALID,
                        row -> Map.entry(row.getString("band"), row.getBigDecimal("percent")),
                        day,
                        day)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        targets.putAll(ownTargets(contractRef, day, tables));
        return new CountingTables(
                timeRules,
                sourceGroups,
                Map.copyOf(targets),
                valueOf(ContractRule.HOURS_TOLERANCE, contractRef, day, tables),
                new ColourRules(
                        valueOf(ContractRule.AMBER_POINTS, contractRef, day, tables),
                        valueOf(ContractRule.DIRECTION_POINTS, contractRef, day, tables)));
    }

    /** What the contract has set for itself, else what holds for everybody. */
    private static int valueOf(ContractRule rule, String contractRef, LocalDate day, FactQueries tables) {
        return tables.list("""
                        select value from rule_value
                        where rule = ? and (contract_ref = ? or contract_ref is null) and valid_from <= ?
                        order by contract_ref nulls last, valid_from desc limit 1
                        """, row -> row.getInt("value"), rule.name(), contractRef, day)
                .getFirst();
    }

    /** What the contract has set for itself by a variation of its targets (F.10), in the place of what holds for everybody. */
    private static Map<String, BigDecimal> ownTargets(String contractRef, LocalDate day, FactQueries tables) {
        return tables
                .list("""
                        select distinct on (rule) replace(rule, 'CONTACT_TARGET_', '') as band, value::numeric(5, 2) as percent
                        from rule_value where contract_ref = ? and rule like 'CONTACT\\_TARGET\\_%' and valid_from <= ?
                        order by rule, valid_from desc
                        """, row -> Map.entry(row.getString("band"), row.getBigDecimal("percent")), contractRef, day)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
