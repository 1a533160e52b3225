package org.advocacyhub.monitoring.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.returns.domain.TimeRule;

/**
 * The dated tables by which a quarter of a contract is counted (domain.md 0.5), as valid on its first day.
 *
 * @param timeRules by category (D.3)
 * @param sourceGroups by referrer type (B.2)
 * @param contactTargets percent by band (C.2)
 */
record CountingTables(
        Map<String, TimeRule> timeRules, Map<String, String> sourceGroups, Map<String, BigDecimal> contactTargets) {

    private static final String VALID = " where valid_from <= ? and (valid_to is null or valid_to > ?)";

    static CountingTables on(String contractRef, LocalDate day, FactQueries tables) {
        var timeRules = tables
                .list(
                        "select category, time_class, counted from time_rule" + VALID,
                        row -> new TimeRule(
                                row.getString("category"), row.getString("time_class"), row.getBoolean("counted")),
                        day,
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
        return new CountingTables(timeRules, sourceGroups, Map.copyOf(targets));
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
