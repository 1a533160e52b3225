package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;

/** Remembers who read the free text of a case (domain.md H.6); in the transaction of the reading, or nothing is read. */
@ApplicationScoped
public class CaseViews {

    /** What was shown. */
    public enum What {
        /** The case with its closure summary. */
        CASE,
        /** Its notes. */
        NOTES,
        /** The goals of the person, in own words. */
        GOALS,
        /** The note by which it was handed over. */
        HANDOVER,
        /** What was said of the person without their consent. */
        DISCLOSURES
    }

    private static final String CASEWORKER = "CASEWORKER";

    private final Session entities;
    private final Clock clock;

    CaseViews(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void add(String viewer, AdvocacyCase seen, What what) {
        add(viewer, new Held(seen.id(), seen.partnerId()), what, CASEWORKER);
    }

    /** A case and the partner whose part of it was shown. */
    record Held(UUID caseId, String partnerId) {}

    void add(String viewer, Held seen, What what, String as) {
        keep(viewer, seen, what, as, "SHOWN");
    }

    /** Somebody is shown this of a case, which it is that the surrounding transaction reads. */
    public void add(String viewer, CaseView seen, What what) {
        add(viewer, seen, what, CASEWORKER);
    }

    /** The same, by somebody whom something special gives access. */
    public void add(String viewer, CaseView seen, What what, String as) {
        keep(viewer, new Held(seen.caseId(), seen.partnerId()), what, as, "SHOWN");
    }

    /** Somebody asked and was turned away. */
    public void refused(String viewer, CaseView asked, What what) {
        keep(viewer, new Held(asked.caseId(), asked.partnerId()), what, "NOBODY", "REFUSED");
    }

    private void keep(String viewer, Held seen, What what, String as, String outcome) {
        entities.createNativeMutationQuery(
                        "insert into case_view (viewed_at, viewer, partner_id, case_id, what, seen_as, outcome)"
                                + " values (:at, :viewer, :partner, :case, :what, :as, :outcome)")
                .setParameter("at", clock.instant())
                .setParameter("viewer", viewer)
                .setParameter("partner", seen.partnerId())
                .setParameter("case", seen.caseId())
                .setParameter("what", what.name())
                .setParameter("as", as)
                .setParameter("outcome", outcome)
                .executeUpdate();
    }
}
