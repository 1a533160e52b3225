package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.Session;

/** Remembers who read the free text of a case (domain.md H.6); in the transaction of the reading, or nothing is read. */
@ApplicationScoped
public class CaseViews {

    /** What was shown. */
    public enum What {
        /** The case with its closure summary. */
        CASE,
        /** The notes of its activities. */
        NOTES
    }

    private final Session entities;
    private final Clock clock;

    CaseViews(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Somebody is shown this of a case, which it is that the surrounding transaction reads. */
    public void add(String viewer, CaseView seen, What what) {
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
