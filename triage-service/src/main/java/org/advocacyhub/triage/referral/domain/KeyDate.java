package org.advocacyhub.triage.referral.domain;

import java.time.LocalDate;

/**
 * A day on which something happens to the person (domain.md B.6).
 *
 * @param fixed it can't be moved: only fixed dates raise a band
 */
public record KeyDate(String type, LocalDate on, boolean fixed) {

    /** The day on which a section began is behind us, whatever the calendar says; everything else may be a deadline. */
    public boolean isDeadline() {
        return !type.equals("SECTION_START");
    }
}
