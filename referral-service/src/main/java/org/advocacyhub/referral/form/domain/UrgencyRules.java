package org.advocacyhub.referral.form.domain;

import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;

/**
 * Which incomplete referrals are too urgent to wait for their answers (domain.md B.8): the hub telephones the referrer while
 * they go on. Every incomplete referral is accepted; this says how. The band itself is triage's to set (C.3).
 */
public final class UrgencyRules {

    /** Working days: a fixed date within them raises a band (B-05, B-07). */
    private static final int SOON = 10;

    private UrgencyRules() {}

    /**
     * Goes on at once although answers are missing.
     *
     * @param counts the working day on which the referral counts as received (C.5 rule 1)
     */
    public static boolean goesOnIncomplete(ReferralForm form, LocalDate counts) {
        return (form.requestedType() != null && form.requestedType().urgentFromTheStart())
                || form.risk().immediateDanger() == Answer.Y
                || form.risk().domesticAbuse() == Answer.Y
                || form.risk().exposedToAllegedSource() == Answer.Y
                || form.keyDates().stream().anyMatch(date -> fixedAndSoon(date, counts));
    }

    private static boolean fixedAndSoon(KeyDate date, LocalDate counts) {
        return Boolean.TRUE.equals(date.fixed())
                && date.date() != null
                && !date.date().isBefore(counts)
                && WorkingCalendar.england().between(counts, date.date()) <= SOON;
    }
}
