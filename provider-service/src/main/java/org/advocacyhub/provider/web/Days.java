package org.advocacyhub.provider.web;

import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.runtime.web.DayOnly;
import org.advocacyhub.runtime.web.Refusal;

/** Reads a day in a query, since the REST layer would answer a wrong one with a bare 404. */
public final class Days {

    private Days() {}

    /**
     * The day; empty when none was sent.
     *
     * @throws Refusal a 400 that says how a day is written
     */
    public static Optional<LocalDate> read(String parameter, String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                DayOnly.of(text).orElseThrow(() -> Refusal.invalid(parameter, "invalid-date", DayOnly.ADVICE)));
    }
}
