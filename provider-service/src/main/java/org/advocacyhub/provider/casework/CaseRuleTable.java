package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import org.advocacyhub.provider.casework.domain.Appointer;
import org.advocacyhub.provider.casework.domain.AppointmentRules;
import org.advocacyhub.provider.casework.domain.CaseRules;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.provider.casework.domain.Signer;
import org.advocacyhub.provider.casework.domain.VisitRhythm;
import org.advocacyhub.provider.rules.RuleMemory;
import org.hibernate.Session;

/** The effective-dated rules of cases (domain.md 0.5), read as they are valid on a day. */
@ApplicationScoped
class CaseRuleTable {

    private static final String RULES = """
            select table_version, instruction, report, agreement_within, review_every, reopen_within, unreachable_within,
                visit_first_within, visit_every, appointed_by, appointment_prompt_before, appointment_longest,
                confidentiality
            from case_rule
            where service_type = :serviceType and valid_from <= :day and (valid_to is null or valid_to > :day)
            """;

    private static final String SIGNER = """
            select signer from closure_signature
            where reason = :reason and valid_from <= :day and (valid_to is null or valid_to > :day)
            """;

    private record RulesAsked(String serviceType, LocalDate day) {}

    private final Session entities;
    private final RuleMemory memory;

    CaseRuleTable(Session entities, RuleMemory memory) {
        this.entities = entities;
        this.memory = memory;
    }

    /**
     * What a service type asks of a case that is opened on a day.
     *
     * @throws jakarta.persistence.NoResultException when no row covers it: no advocate is suitable for such a type either
     */
    CaseRules rules(String serviceType, LocalDate day) {
        return memory.recall(new RulesAsked(serviceType, day), () -> rulesOn(serviceType, day));
    }

    private CaseRules rulesOn(String serviceType, LocalDate day) {
        var row = entities.createNativeQuery(RULES, Tuple.class)
                .setParameter("serviceType", serviceType)
                .setParameter("day", day)
                .getSingleResult();
        return new CaseRules(
                row.get(0, String.class),
                row.get(1, Boolean.class),
                row.get(2, Boolean.class),
                row.get(3, Integer.class),
                row.get(4, Integer.class),
                row.get(5, Integer.class),
                row.get(6, Integer.class),
                row.get(8) == null ? null : new VisitRhythm(row.get(7, Integer.class), row.get(8, Integer.class)),
                row.get(12, Boolean.class),
                appointment(row.get(9, String.class), row.get(10, Integer.class), row.get(11, Integer.class)));
    }

    private static AppointmentRules appointment(String by, Integer promptBefore, Integer longest) {
        return by == null ? null : new AppointmentRules(Appointer.valueOf(by), promptBefore, longest);
    }

    /** Who signs a closure for this reason on a day: the advocate, unless a row says otherwise. */
    Signer signer(ClosureReason reason, LocalDate day) {
        return entities.createNativeQuery(SIGNER, String.class)
                .setParameter("reason", reason.name())
                .setParameter("day", day)
                .getResultStream()
                .findFirst()
                .map(Signer::valueOf)
                .orElse(Signer.ADVOCATE);
    }
}
