package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;

/** Remembers who read the free text of a case (domain.md H.6); in the transaction of the reading, or nothing is read. */
@ApplicationScoped
class CaseViews {

    /** What was shown. */
    enum What {
        /** The case with its closure summary. */
        CASE,
        /** The notes of its activities. */
        NOTES,
        /** The note by which it was handed over. */
        HANDOVER
    }

    private final Session entities;
    private final Clock clock;

    CaseViews(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void add(String viewer, AdvocacyCase seen, What what) {
        add(viewer, new Held(seen.id(), seen.partnerId()), what);
    }

    /** A case and the partner whose part of it was shown. */
    record Held(UUID caseId, String partnerId) {}

    void add(String viewer, Held seen, What what) {
        entities.createNativeMutationQuery("insert into case_view (viewed_at, viewer, partner_id, case_id, what)"
                        + " values (:at, :viewer, :partner, :case, :what)")
                .setParameter("at", clock.instant())
                .setParameter("viewer", viewer)
                .setParameter("partner", seen.partnerId())
                .setParameter("case", seen.caseId())
                .setParameter("what", what.name())
                .executeUpdate();
    }
}
