package org.advocacyhub.referral.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.referral.referral.Ids;

/** Writes views of documents into the book in which the views of people stand. */
@ApplicationScoped
class BookOfViews implements DocumentViews {

    private static final String WRITE = """
            insert into view_audit (id, viewed_at, viewer, role, partner_id, person_id, purpose, outcome)
            values (:id, :at, :viewer, :role, cast(:partner as text), :person, :purpose, :outcome)
            """;

    private final EntityManager entities;
    private final Clock clock;

    BookOfViews(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void write(UUID personId, Uploader viewer, boolean shown) {
        entities.createNativeQuery(WRITE)
                .setParameter("id", Ids.next())
                .setParameter("at", clock.instant())
                .setParameter("viewer", viewer.subject())
                .setParameter("role", viewer.role())
                .setParameter("partner", viewer.partnerId())
                .setParameter("person", personId)
                .setParameter("purpose", viewer.partnerId() == null ? "TRIAGE" : "CASE_WORK")
                .setParameter("outcome", shown ? "SHOWN" : "NOT_FOUND")
                .executeUpdate();
    }
}
