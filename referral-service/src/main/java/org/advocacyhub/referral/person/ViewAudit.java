package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.referral.referral.Ids;

/** The book of views: who looked at whom, why, and what came of it (domain.md H.6). The database lets rows be added only. */
@ApplicationScoped
class ViewAudit {

    private static final String WRITE = """
            insert into view_audit (id, viewed_at, viewer, role, partner_id, person_id, purpose, outcome)
            values (:id, :at, :viewer, :role, cast(:partner as text), :person, :purpose, :outcome)
            """;

    private final EntityManager entities;
    private final Clock clock;

    ViewAudit(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What came of a view. */
    enum Outcome {
        SHOWN,
        NOT_FOUND
    }

    void write(Viewer viewer, UUID personId, Outcome outcome) {
        entities.createNativeQuery(WRITE)
                .setParameter("id", Ids.next())
                .setParameter("at", clock.instant())
                .setParameter("viewer", viewer.subject())
                .setParameter("role", viewer.role())
                .setParameter("partner", viewer.partnerId())
                .setParameter("person", personId)
                .setParameter("purpose", viewer.purpose())
                .setParameter("outcome", outcome.name())
                .executeUpdate();
    }
}
