package org.advocacyhub.triage.banding.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.advocacyhub.calendar.WorkingCalendar;

/**
 * How long a partner has to answer an offer (domain.md C.6), in office hours: reference data, valid on the day of the offer.
 * One working day is eight office hours.
 */
public record AcceptanceWindows(String version, Map<Band, Duration> officeHours) {

    /** The end of the window of an offer made now. */
    public Instant answerBy(Band band, Instant offeredAt) {
        return WorkingCalendar.england().addOfficeHours(offeredAt, officeHours.get(band));
    }
}
