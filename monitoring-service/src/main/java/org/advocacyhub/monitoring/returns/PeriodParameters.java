package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.runtime.web.Refusal;

/** Reads a period from the two days of a request. */
public final class PeriodParameters {

    /** As quarters are named: there are tables to count by from then on. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private PeriodParameters() {}

    /** A 400 for a period that ends before it begins, and for days of which nothing is counted. */
    public static Period period(LocalDate from, LocalDate to) {
        requireCounted("from", from);
        requireCounted("to", to);
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "not-a-period", "Name a last day that is not before the first.");
        }
        return new Period(from, to);
    }

    private static void requireCounted(String parameter, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw Refusal.invalid(parameter, "out-of-range", "A day from " + FIRST_DAY + " to " + LAST_DAY + ".");
        }
    }
}
