package org.advocacyhub.referral.form.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;

/** The working day on which a referral counts as received (domain.md C.5 rule 1): codes and teams are those of that day. */
public final class EffectiveDay {

    private static final WorkingCalendar ENGLAND = WorkingCalendar.england();

    private EffectiveDay() {}

    public static LocalDate of(Instant receivedAt) {
        return ENGLAND.effectiveReceivedDate(receivedAt.atZone(WorkingCalendar.LONDON));
    }
}
