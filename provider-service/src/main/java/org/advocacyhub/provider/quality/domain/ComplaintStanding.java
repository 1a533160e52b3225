package org.advocacyhub.provider.quality.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a complaint stands (K-20): received, perhaps acknowledged, perhaps closed; each step is taken once, and on no day before what was
 * done before it.
 *
 * @param acknowledgedOn null while it is not; may stay so when the answer itself came first
 * @param closedOn null while it is open
 * @param outcome null as long
 */
public record ComplaintStanding(
        LocalDate receivedOn, LocalDate acknowledgedOn, LocalDate closedOn, ComplaintOutcome outcome) {

    /**
     * Why a step can't be taken.
     *
     * @param conflict because of where the complaint stands; otherwise the day is wrong
     */
    public record Fault(boolean conflict, String code, String message) {}

    /** What speaks against acknowledging it on a day. */
    public Optional<Fault> againstAcknowledging(LocalDate on, LocalDate today) {
        if (acknowledgedOn != null || closedOn != null) {
            return Optional.of(new Fault(
                    true,
                    "complaint-answered",
                    acknowledgedOn != null
                            ? "It was acknowledged on " + acknowledgedOn + "; that is done once."
                            : "It was closed on " + closedOn + "."));
        }
        return wrongDay(on, receivedOn, today);
    }

    /** What speaks against closing it on a day. */
    public Optional<Fault> againstClosing(LocalDate on, LocalDate today) {
        return closedOn != null
                ? Optional.of(new Fault(true, "complaint-closed", "It was closed on " + closedOn + "."))
                : wrongDay(on, acknowledgedOn == null ? receivedOn : acknowledgedOn, today);
    }

    private static Optional<Fault> wrongDay(LocalDate on, LocalDate first, LocalDate today) {
        if (on.isAfter(today)) {
            return Optional.of(new Fault(false, "in-the-future", "The day lies in the future."));
        }
        return on.isBefore(first)
                ? Optional.of(new Fault(false, "too-early", "Send a day from " + first + " on."))
                : Optional.empty();
    }
}
