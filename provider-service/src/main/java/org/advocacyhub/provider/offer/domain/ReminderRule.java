package org.advocacyhub.provider.offer.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.advocacyhub.calendar.WorkingCalendar;

/**
 * When a partner is reminded of an offer that it has not answered: effective-dated data, valid on the day of the offer. Windows run in
 * office hours alone (domain.md C.6), so what is left of one is counted in them too.
 *
 * @param left of the office hours when the reminder is due
 */
public record ReminderRule(Duration left) {

    /**
     * The moment for it.
     *
     * @param toldAt when the partner is told of the offer
     * @return nothing when so much time is not left when it is told
     */
    public Optional<Instant> remindAt(Instant toldAt, Instant answerBy) {
        return Optional.of(WorkingCalendar.england().subtractOfficeHours(answerBy, left))
                .filter(moment -> moment.isAfter(toldAt));
    }
}
