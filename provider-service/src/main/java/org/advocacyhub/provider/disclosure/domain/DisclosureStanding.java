package org.advocacyhub.provider.disclosure.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.calendar.WorkingCalendar;

/**
 * Where a disclosure stands (domain.md H.5): the partner's safeguarding lead approves it before it is made; in an emergency it is made at
 * once and the lead is told by the next working day.
 *
 * @param askedBy who wants to make it, or has made it
 * @param verdict what the lead said, null before
 * @param decidedOn when, null before
 * @param madeOn null before it is made
 */
public record DisclosureStanding(
        boolean emergency, String askedBy, Verdict verdict, LocalDate decidedOn, LocalDate madeOn) {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.england();

    /** What the lead says; of an emergency, afterwards. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }

    /**
     * Why a step can't be taken.
     *
     * @param field what is wrong in the request; null when the step can't be taken at all
     */
    public record Fault(String field, String code, String message) {}

    /** What speaks against the lead's word. */
    public Optional<Fault> againstDeciding(String by) {
        if (verdict != null) {
            return conflict("already-decided", "It was " + verdict + " on " + decidedOn + ".");
        }
        return by.equals(askedBy)
                ? conflict("second-person", "Whoever discloses can't approve it: the safeguarding lead has to.")
                : Optional.empty();
    }

    /** What speaks against making it on a day. */
    public Optional<Fault> againstMaking(LocalDate on, LocalDate today) {
        if (madeOn != null) {
            return conflict("already-made", "It was made on " + madeOn + ".");
        }
        if (verdict != Verdict.APPROVED) {
            return conflict(
                    "approval-wanted", "The safeguarding lead has to approve it first, except in an emergency (H.5).");
        }
        if (on.isAfter(today)) {
            return Optional.of(new Fault("madeOn", "in-the-future", "The day lies in the future."));
        }
        return on.isBefore(decidedOn)
                ? Optional.of(new Fault("madeOn", "before-approval", "It was approved on " + decidedOn + "."))
                : Optional.empty();
    }

    /** By when the lead has to know of an emergency; null when it is none. */
    public LocalDate leadInformedBy() {
        return emergency ? CALENDAR.add(madeOn, 1) : null;
    }

    /** Whether the lead was told too late of an emergency, or has not been told in time. */
    public boolean isLeadLate(LocalDate today) {
        return emergency && (decidedOn == null ? today : decidedOn).isAfter(leadInformedBy());
    }

    private static Optional<Fault> conflict(String code, String message) {
        return Optional.of(new Fault(null, code, message));
    }
}
