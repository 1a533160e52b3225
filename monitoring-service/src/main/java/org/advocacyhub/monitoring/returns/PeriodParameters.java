package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.runtime.web.Refusal;

/** Reads a period from the two days of a request. */
public final class PeriodParameters {

    private PeriodParameters() {}

    /** A 400 for a period that ends before it begins. */
    public static Period period(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "not-a-period", "Name a last day that is not before the first.");
        }
        return new Period(from, to);
    }
}
