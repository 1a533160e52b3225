package org.advocacyhub.triage.refdata;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.advocacyhub.runtime.web.Refusal;

/** Days that somebody wants figures for: both included, a year at the most, so that a report reads no more than that. */
public record Period(LocalDate from, LocalDate to) {

    private static final int MOST_DAYS = 366;

    /**
     * Reads the parameters {@code from} and {@code to} of a request.
     *
     * @throws Refusal 400 naming the one that is missing, no day, or out of range
     */
    public static Period of(String from, String to) {
        var period = new Period(day("from", from), day("to", to));
        if (period.to.isBefore(period.from) || period.to.isAfter(period.from.plusDays(MOST_DAYS))) {
            throw Refusal.invalid("to", "out-of-range", "The first day or a later one, up to a year on.");
        }
        return period;
    }

    private static LocalDate day(String name, String told) {
        try {
            if (told != null) {
                return LocalDate.parse(told);
            }
        } catch (DateTimeParseException noDay) {
            // falls through to the refusal
        }
        throw Refusal.invalid(name, "no-day", "A day such as 2016-04-01.");
    }
}
