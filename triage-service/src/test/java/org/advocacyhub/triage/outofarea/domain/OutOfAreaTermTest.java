package org.advocacyhub.triage.outofarea.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import org.advocacyhub.calendar.WorkingCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three working days (domain.md G.3), counted as for receipt (C.5 rules 1 and 2). */
class OutOfAreaTermTest {

    private static final OutOfAreaTerm THREE_DAYS = new OutOfAreaTerm("G3-TERM/test", 3, 17);

    @ParameterizedTest(name = "queued {0}, over {1}")
    @CsvSource({
        "2016-04-05T10:00, 2016-04-08T17:00", // a Tuesday
        "2016-04-05T16:59, 2016-04-08T17:00",
        "2016-04-05T17:00, 2016-04-11T17:00", // counts as Wednesday: over the weekend
        "2016-04-09T12:00, 2016-04-14T17:00", // a Saturday counts as Monday
        "2017-04-13T09:00, 2017-04-20T17:00", // Maundy Thursday: Good Friday and Easter Monday count for nothing
        "2017-04-13T17:00, 2017-04-21T17:00", // after hours it counts as the Tuesday
        "2016-12-23T10:00, 2016-12-30T17:00", // 26 and 27 December are holidays
        "2018-05-03T10:00, 2018-05-09T17:00", // early May bank holiday on the 7th
        "2016-03-24T10:00, 2016-03-31T17:00" // Easter, and the clocks go forward
    })
    void the_last_of_three_working_days_at_five(LocalDateTime queued, LocalDateTime over) {
        assertEquals(london(over), THREE_DAYS.endsFor(london(queued)));
    }

    private static Instant london(LocalDateTime local) {
        return local.atZone(WorkingCalendar.LONDON).toInstant();
    }
}
