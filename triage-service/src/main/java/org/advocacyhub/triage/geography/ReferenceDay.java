package org.advocacyhub.triage.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.advocacyhub.runtime.web.Refusal;

/** The day that a reader of reference data asks for. */
@ApplicationScoped
class ReferenceDay {

    private final Gazetteer gazetteer;
    private final Clock clock;

    ReferenceDay(Gazetteer gazetteer, Clock clock) {
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /**
     * The day of a query parameter, today without one.
     *
     * @throws Refusal 400 for what is no day, and for one that no version covers
     */
    LocalDate of(String on) {
        if (on == null || on.isBlank()) {
            return LocalDate.now(clock);
        }
        try {
            var day = LocalDate.parse(on);
            gazetteer.districtsVersion(day);
            return day;
        } catch (DateTimeException notADay) {
            throw Refusal.invalid("on", "not-a-date", "Give a day that exists, for example 2018-03-31.");
        } catch (IllegalArgumentException tooEarly) {
            throw Refusal.invalid("on", "before-reference-data", "The tables begin with 1 April 2015.");
        }
    }
}
