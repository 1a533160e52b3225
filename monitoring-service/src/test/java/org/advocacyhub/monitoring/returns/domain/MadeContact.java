package org.advocacyhub.monitoring.returns.domain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.calendar.WorkingCalendar;

/** A first contact made in the quarter (K-08), one by one: the reference for what the cells of CONTACT_MADE say. */
public record MadeContact(String band, String type, LocalDate effectiveOn, LocalDate contactOn, int pausedDays) {

    /** Working days after the effective received date, less those on which the clock stood still; never below 0 (C.5). */
    public int elapsed() {
        return Math.max(0, WorkingCalendar.england().between(effectiveOn, contactOn) - pausedDays);
    }

    /** The same contacts, counted. */
    public static List<ContactDays> counted(List<MadeContact> contacts) {
        return contacts.stream()
                .flatMap(contact -> Stream.of(
                        new ContactDays("band", contact.band, contact.elapsed(), 0),
                        new ContactDays("type", contact.type, contact.elapsed(), 0)))
                .collect(groupingBy(identity(), counting()))
                .entrySet()
                .stream()
                .map(entry -> new ContactDays(
                        entry.getKey().breakdown(),
                        entry.getKey().key(),
                        entry.getKey().days(),
                        entry.getValue()))
                .toList();
    }
}
