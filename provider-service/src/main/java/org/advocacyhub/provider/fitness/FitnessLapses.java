package org.advocacyhub.provider.fitness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.advocacyhub.provider.advocate.FitnessBook.Who;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.hibernate.Session;

/** All lapses that a caller may know of. */
@ApplicationScoped
class FitnessLapses {

    private static final String PARTNER = "partnerId";

    private final Session entities;

    FitnessLapses(Session entities) {
        this.entities = entities;
    }

    void add(FitnessLapse lapse) {
        entities.persist(lapse);
    }

    /** Those of one advocate that are not over; bounded by the caseload. */
    List<FitnessLapse> current(PartnerScope.EveryPartner scope, Who who) {
        return scope.includes(who.partnerId())
                ? entities.createQuery(
                                "from FitnessLapse where partnerId = :partner and advocateId = :advocate"
                                        + " and overAt is null",
                                FitnessLapse.class)
                        .setParameter("partner", who.partnerId())
                        .setParameter("advocate", who.advocateId())
                        .getResultList()
                : List.of();
    }

    /** Ends those whose case is closed or somebody else's. */
    void endOrphans(PartnerScope.EveryPartner scope, Instant now) {
        Objects.requireNonNull(scope);
        entities.createNativeMutationQuery("""
                        update fitness_lapse l set over_at = :now
                        where l.over_at is null and not exists (
                            select 1 from advocacy_case c
                            where c.id = l.case_id and c.state <> 'CLOSED'
                              and c.partner_id = l.partner_id and c.advocate_id = l.advocate_id)
                        """).setParameter("now", now).executeUpdate();
    }

    /** Oldest first. */
    List<FitnessLapse> page(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(FitnessLapse.class, PARTNER, scope)
                .inOrderOfTime("raisedAt", cursor)
                .page(entities, limit);
    }
}
