package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.contract.domain.RuleValue;
import org.hibernate.Session;

/** What contracts set for themselves, each value from a day on (domain.md 0.5). */
@ApplicationScoped
public class RuleValues {

    private final Session entities;

    RuleValues(Session entities) {
        this.entities = entities;
    }

    /** The value that holds for a contract on a day, its own before everybody's; empty when none was ever set. */
    @Transactional
    public OptionalInt on(String contractRef, ContractRule rule, LocalDate day) {
        return entities.createNativeQuery("""
                        select value from rule_value
                        where rule = :rule and (contract_ref = :ref or contract_ref is null) and valid_from <= :day
                        order by contract_ref nulls last, valid_from desc limit 1
                        """, Tuple.class)
                .setParameter("rule", rule.name())
                .setParameter("ref", contractRef)
                .setParameter("day", day)
                .getResultStream()
                .mapToInt(row -> row.get(0, Integer.class))
                .findFirst();
    }

    /** Everything that a contract has set, by rule and day. */
    List<RuleValue> of(String contractRef) {
        return entities.createNativeQuery(
                        "select rule, valid_from, value from rule_value where contract_ref = :ref order by rule, valid_from",
                        Tuple.class)
                .setParameter("ref", contractRef)
                .getResultStream()
                .map(row -> new RuleValue(
                        ContractRule.valueOf(row.get(0, String.class)),
                        row.get(1, LocalDate.class),
                        row.get(2, Integer.class)))
                .toList();
    }

    /** Sets a value from its day on, in the place of one that was set for the same day. */
    @Transactional(TxType.MANDATORY)
    void set(String contractRef, RuleValue value, String subject, Instant now) {
        entities.createNativeMutationQuery("""
                        insert into rule_value (contract_ref, rule, valid_from, value, set_by, set_at)
                        values (:ref, :rule, :from, :value, :by, :at)
                        on conflict (contract_ref, rule, valid_from) do update set value = excluded.value,
                            set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .setParameter("ref", contractRef)
                .setParameter("rule", value.rule().name())
                .setParameter("from", value.validFrom())
                .setParameter("value", value.value())
                .setParameter("by", subject)
                .setParameter("at", now)
                .executeUpdate();
    }
}
