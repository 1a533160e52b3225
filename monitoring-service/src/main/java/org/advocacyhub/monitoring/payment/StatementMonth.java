package org.advocacyhub.monitoring.payment;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.advocacyhub.runtime.web.Refusal;

/** The month of a statement as it stands in a request. */
final class StatementMonth {

    private StatementMonth() {}

    /** @throws Refusal 400 {@code not-a-month} */
    static YearMonth of(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException notAMonth) {
            throw Refusal.invalid("month", "not-a-month", "Name a month, for example 2016-07.");
        }
    }
}
