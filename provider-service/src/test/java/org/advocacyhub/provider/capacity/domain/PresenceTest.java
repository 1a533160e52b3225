package org.advocacyhub.provider.capacity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.provider.advocate.domain.Absence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planned absences take room away, on working days only. 5 April 2016 is a Tuesday. */
class PresenceTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 4, 5);

    @ParameterizedTest(name = "away {0} to {1}: {2} of 2500")
    @CsvSource({
        "2016-05-04, 2016-05-31, 2500", // 5 April to 3 May are 20 working days, 2 May is a bank holiday
        "2016-05-03, 2016-05-31, 2375",
        "2016-04-05, 2016-04-05, 2375",
        "2016-04-01, 2016-04-04, 2500",
        "2016-04-09, 2016-04-10, 2500", // a weekend
        "2016-04-11, 2016-04-22, 1250",
        "2016-03-01, 2016-12-31, 0",
    })
    void a_limit_shrinks_with_the_working_days_away(LocalDate from, LocalDate to, int left) {
        assertEquals(left, away(from, to).of(2500, TODAY, 20));
    }

    @ParameterizedTest(name = "away {0} to {1}, contact due {2}: {3}")
    @CsvSource({
        "2016-04-05, 2016-04-12, 2016-04-12, true",
        "2016-04-05, 2016-04-11, 2016-04-12, false",
        "2016-04-06, 2016-04-12, 2016-04-12, false",
        "2016-04-05, 2016-04-08, 2016-04-10, true", // Saturday and Sunday don't help
        "2016-04-05, 2016-04-05, 2016-04-01, true", // overdue already: today counts
    })
    void who_is_away_until_the_contact_is_due_is_found(LocalDate from, LocalDate to, LocalDate due, boolean away) {
        assertEquals(away, away(from, to).awayUntil(TODAY, due));
    }

    private static Presence away(LocalDate from, LocalDate to) {
        return new Presence(List.of(new Absence(from, to, Absence.Kind.LEAVE)), WorkingCalendar.england());
    }
}
