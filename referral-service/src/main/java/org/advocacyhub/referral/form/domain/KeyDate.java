package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.OPEN;
import static org.advocacyhub.referral.form.domain.DataClass.PD1;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A day on which something is decided or done (domain.md B.6).
 *
 * @param fixed it can't be moved; only fixed dates raise a band (C.3)
 */
public record KeyDate(
        @Guarded(OPEN) KeyDateType type,
        @Guarded(OPEN) LocalDate date,
        @Guarded(OPEN) LocalTime time,
        @Guarded(value = PD1, whereabouts = true) String place,
        @Guarded(OPEN) Boolean fixed) {

    /** What happens on the day (B.6). */
    public enum KeyDateType {
        BEST_INTERESTS_MEETING,
        DISCHARGE_PLANNED,
        SURGERY_OR_TREATMENT,
        ASSESSMENT_VISIT,
        REVIEW_MEETING,
        SAFEGUARDING_MEETING,
        CASE_CONFERENCE,
        TRIBUNAL,
        MANAGERS_HEARING,
        WARD_ROUND,
        CPA,
        SECTION_START,
        SECTION_EXPIRY,
        URGENT_AUTH_EXPIRY,
        STANDARD_AUTH_END,
        ASSESSMENT_DEADLINE,
        COURT_HEARING,
        CHILD_PROTECTION_CONFERENCE,
        PLO_MEETING,
        COMPLAINT_TIME_LIMIT,
        EVICTION,
        BENEFIT_APPEAL,
        OTHER
    }

    @Override
    public String toString() {
        return "KeyDate[not shown]";
    }
}
