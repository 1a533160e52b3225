package org.advocacyhub.monitoring.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.contract.RuleValues;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.signal.domain.SignalLimits;
import org.hibernate.Session;

/** The dated table of when figures raise signals (domain.md 0.5). */
@ApplicationScoped
class SignalRules {

    private record Row(int value, LocalDate since) {}

    private final Session entities;
    private final RuleValues ruleValues;

    SignalRules(Session entities, RuleValues ruleValues) {
        this.entities = entities;
        this.ruleValues = ruleValues;
    }

    /** What holds for a contract on a day, red as in its returns; the version is the day from which the latest of the rest holds. */
    @Transactional
    SignalLimits on(String contractRef, LocalDate day) {
        var rows = rows(day);
        return new SignalLimits(
                ruleValues.on(contractRef, ContractRule.AMBER_POINTS, day).orElseThrow(),
                rows.get("TARGET_LEAST").value(),
                rows.get("VOLUME_LEAST").value(),
                rows.get("VOLUME_MONTHS").value(),
                rows.get("SHARE_POINTS").value(),
                rows.get("SHARE_LEAST").value(),
                rows.values().stream()
                        .map(Row::since)
                        .max(LocalDate::compareTo)
                        .orElseThrow()
                        .toString());
    }

    /** Quarters that ended longer ago are left alone. */
    @Transactional
    int lookBackMonths(LocalDate day) {
        return rows(day).get("LOOK_BACK_MONTHS").value();
    }

    private Map<String, Row> rows(LocalDate day) {
        return entities.createNativeQuery("""
                        select rule, value, valid_from from signal_rule
                        where valid_from <= :day and (valid_to is null or valid_to > :day)
                        """, Tuple.class)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class),
                        row -> new Row(row.get(1, Integer.class), row.get(2, LocalDate.class))));
    }
}
