package org.advocacyhub.triage.banding.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * What the days to keep are worked out from when they move without a new screening: kept with the decision, so that it can
 * be taken again.
 *
 * @param cause why they move: a pause that ended, or somebody changed the band
 * @param pausedDays working days for which the clock stood still in all
 * @param earliestFixedDate null without one
 */
public record TargetInputs(
        TargetsCause cause,
        TargetTable table,
        Band band,
        ServiceType serviceType,
        LocalDate effectiveReceivedDate,
        int pausedDays,
        LocalDate earliestFixedDate) {

    /**
     * The part of a screening's inputs that the days hang on, as it was then: what the referrer said later moves nothing by
     * itself.
     */
    public record Basis(Facts facts, LocalDate receivedOn, LocalDate effectiveReceivedDate, TargetTable targets) {

        /** The inputs of the days with another band or other pauses. */
        public TargetInputs with(TargetsCause cause, Band band, ServiceType type, int pausedDays) {
            return new TargetInputs(
                    cause,
                    targets,
                    band,
                    type,
                    effectiveReceivedDate,
                    pausedDays,
                    Urgency.of(type, facts, receivedOn, effectiveReceivedDate, 0)
                            .earliestFixedDate()
                            .orElse(null));
        }
    }

    /** The days to keep (C.2, C.3, C.5). */
    public Targets targets() {
        return Targets.of(
                table, band, serviceType, effectiveReceivedDate, pausedDays, Optional.ofNullable(earliestFixedDate));
    }
}
