package org.advocacyhub.triage.reservation;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody holds a case for a while.
 *
 * @param heldBy the worker's token subject, as the decisions show it
 * @param heldSince since when without a gap
 * @param heldUntil from then on it is free by itself
 */
public record Reservation(UUID referralId, String heldBy, Instant heldSince, Instant heldUntil) {

    /** Whether this worker holds it. */
    public boolean isOf(String worker) {
        return heldBy.equals(worker);
    }
}
