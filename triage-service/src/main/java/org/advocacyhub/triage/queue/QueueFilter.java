package org.advocacyhub.triage.queue;

import java.time.LocalDate;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * Which cases a worker wants to see; each part is null when it does not matter.
 *
 * @param state null: every open state
 * @param district GSS code
 * @param team the referrer's team
 * @param dueBy the first contact is due on this day or before
 * @param queuedFor what a person has to decide
 * @param held by whom
 * @param carriedOver whether the provider before left it open (N32)
 */
record QueueFilter(
        Band band,
        TriageState state,
        ServiceType serviceType,
        String district,
        String team,
        LocalDate dueBy,
        String queuedFor,
        Held held,
        Boolean carriedOver) {

    /** By whom a case is held: by the caller, or by nobody. */
    enum Held {
        ME,
        NOBODY
    }
}
