package org.advocacyhub.triage.triagecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One stay on the waiting list (domain.md C.7).
 *
 * <pre>
 * WAITING -> OFFERED -> STARTED
 *    |          |-> WAITING (declined or lapsed, nobody else has room)
 *    |-> LEFT (whatever else became of the referral), also from OFFERED
 * </pre>
 *
 * @param reason why it waits: NO_CAPACITY, NO_PARTNER_AVAILABLE, SPECIALISM_GAP, or what money holds it by
 * @param leftReason how it ended without a start; null otherwise
 * @param touchDue last day for the next contact with the person
 * @param contacts how often contact was kept so far
 */
public record WaitingEntry(
        UUID entryId,
        UUID referralId,
        State state,
        String reason,
        Instant enteredAt,
        Instant offeredAt,
        Instant startedAt,
        Instant leftAt,
        String leftReason,
        LocalDate touchDue,
        int contacts) {

    /** How far a stay has come. */
    public enum State {
        WAITING,
        OFFERED,
        STARTED,
        LEFT
    }
}
