package org.advocacyhub.provider.activity.domain;

import java.time.LocalDate;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.AttemptReason;
import org.advocacyhub.provider.casework.domain.ContactWay;

/**
 * What was done on a case (domain.md D.3).
 *
 * @param advocateId who did it, as the partner calls the advocate
 * @param minutes whole minutes, 1 to 1440
 * @param mode null when not said
 * @param attemptReason why a visit came to nothing; for {@code DNA_ABORTED_VISIT} and for nothing else
 * @param travelMiles null when not said
 * @param notes null when none; class PD4, never told
 */
public record Work(
        String advocateId,
        LocalDate workedOn,
        ActivityCategory category,
        int minutes,
        ContactWay mode,
        AttemptReason attemptReason,
        Integer travelMiles,
        String notes) {

    /** Without the notes, which don't belong in a log. */
    @Override
    public String toString() {
        return "Work[" + category + ", " + minutes + " minutes]";
    }
}
