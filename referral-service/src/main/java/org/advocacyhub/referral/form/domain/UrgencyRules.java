package org.advocacyhub.referral.form.domain;

import java.time.LocalDate;

/**
 * Which incomplete referrals are too urgent to wait for their answers (domain.md B.8): the hub telephones the referrer while
 * they go on. Every incomplete referral is accepted; this says how. The band itself is triage's to set (C.3).
 */
public final class UrgencyRules {

    /** Ten working days, in calendar days: a fixed date within them raises a band (B-05, B-07). */
    private static final int SOON_DAYS = 14;

    private UrgencyRules() {}

    /** Goes on at once although answers are missing. */
    public static boolean goesOnIncomplete(ReferralForm form, LocalDate today) {
        return (form.requestedType() != null && form.requestedType().urgentFromTheStart())
                || form.risk().immediateDanger() == Answer.Y
                || form.risk().domesticAbuse() == Answer.Y
                || form.risk().exposedToAllegedSource() == Answer.Y
                || form.keyDates().stream().anyMatch(date -> fixedAndSoon(date, today));
    }

    private static boolean fixedAndSoon(KeyDate date, LocalDate today) {
        return Boolean.TRUE.equals(date.fixed())
                && date.date() != null
                && !date.date().isAfter(today.plusDays(SOON_DAYS));
    }
}
