package org.advocacyhub.provider.casework;

import java.time.LocalDate;
import org.advocacyhub.provider.casework.domain.Appointer;
import org.advocacyhub.provider.casework.domain.CourtMilestone;

/**
 * The appointment of a representative as its partner sees it (domain.md A.5.5 to A.7); every day is absent until it is known.
 *
 * @param until last day of the authorisation, or the day by which the court looks at it again
 * @param courtMilestone the last at court; absent where no court appoints
 */
public record AppointmentView(
        Appointer by, LocalDate from, LocalDate until, CourtMilestone courtMilestone, LocalDate courtHearingOn) {

    static AppointmentView of(CaseAppointment kept) {
        return new AppointmentView(
                kept.rules().by(), kept.from(), kept.until(), kept.courtMilestone(), kept.courtHearingOn());
    }
}
