package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.database.SqlStatement;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.hibernate.Session;

/** Which partner and advocate had a case from day to day (domain.md D.1.3); a partner sees its own days. */
@ApplicationScoped
class Assignments {

    private static final String OPEN =
            "insert into case_assignment (case_id, ordinal, partner_id, advocate_id, assigned_from)"
                    + " values (?, 1, ?, ?, ?)";

    private final Session entities;
    private final LastStatements lastStatements;

    Assignments(Session entities, LastStatements lastStatements) {
        this.entities = entities;
        this.lastStatements = lastStatements;
    }

    /** The first partner and advocate of a case that is being opened; written behind the case, as the transaction ends. */
    void open(AdvocacyCase opened, LocalDate on) {
        lastStatements.add(new SqlStatement(OPEN, opened.id(), opened.partnerId(), opened.advocateId(), on));
    }

    /**
     * The case is its partner's and advocate's from this day on; whoever had it before, had it until then. The ordinal is drawn, not
     * counted: whoever names an advocate sees the assignments of its own partner alone. A partner that hands the case over keeps by whom it could
     * be recognised that the person comes back (C.6 continuity).
     */
    void change(AdvocacyCase assigned, LocalDate from, String reason) {
        entities.flush();
        entities.createNativeMutationQuery("""
                        update case_assignment set assigned_to = :from,
                            person_key = case when partner_id <> :partner then :person end
                        where case_id = :case and assigned_to is null
                        """)
                .setParameter("partner", assigned.partnerId())
                .setParameter("person", assigned.origin().personKey())
                .setParameter("from", from)
                .setParameter("case", assigned.id())
                .executeUpdate();
        entities.createNativeMutationQuery("""
                        insert into case_assignment
                            (case_id, ordinal, partner_id, advocate_id, assigned_from, reason)
                        values (:case, nextval('case_assignment_ordinal'), :partner, :advocate, :from,
                            cast(:reason as text))
                        """)
                .setParameter("case", assigned.id())
                .setParameter("partner", assigned.partnerId())
                .setParameter("advocate", assigned.advocateId())
                .setParameter("from", from)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    /** The caller's own id when the case was its partner's once; empty for everybody else. */
    Optional<String> former(PartnerScope scope, UUID caseId) {
        return switch (scope) {
            case EveryPartner _ -> Optional.empty();
            case OnlyPartner(var own) ->
                entities.createNativeQuery(
                                "select partner_id from case_assignment where case_id = :case and partner_id = :partner limit 1",
                                String.class)
                        .setParameter("case", caseId)
                        .setParameter("partner", own)
                        .getResultStream()
                        .findFirst();
        };
    }
}
