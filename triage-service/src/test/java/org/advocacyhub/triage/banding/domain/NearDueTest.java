package org.advocacyhub.triage.banding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.triage.banding.domain.NearDue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a day to keep is near (domain.md 0.6): by default on the last working day before it. */
class NearDueTest {

    @ParameterizedTest(name = "due {0}, on {1}, {2} days before: {3}")
    @CsvSource({
        "2016-04-12, 2016-04-10, 1, false", // Sunday before the Monday
        "2016-04-12, 2016-04-11, 1, true",
        "2016-04-12, 2016-04-12, 1, true",
        "2016-04-12, 2016-04-20, 1, true", // over
        "2016-04-11, 2016-04-07, 1, false", // due on a Monday: near on the Friday
        "2016-04-11, 2016-04-08, 1, true",
        "2016-04-11, 2016-04-09, 1, true",
        "2016-05-03, 2016-04-28, 1, false", // the Monday is a bank holiday
        "2016-05-03, 2016-04-29, 1, true",
        "2016-04-12, 2016-04-11, 0, false",
        "2016-04-12, 2016-04-12, 0, true",
        "2016-04-12, 2016-04-07, 2, false",
        "2016-04-12, 2016-04-08, 2, true",
    })
    void near(LocalDate due, LocalDate today, int days, boolean near) {
        assertEquals(near, NearDue.of(Kind.CONTACT, due, today, days).isPresent());
    }

    @Test
    void the_horizon_is_the_last_day_that_is_near() {
        for (var days = 0; days < 4; days++) {
            for (var today = LocalDate.of(2016, 3, 1);
                    today.isBefore(LocalDate.of(2016, 6, 30));
                    today = today.plusDays(1)) {
                var horizon = NearDue.horizon(today, days);
                var lastNear = WorkingCalendar.england().lastWorkingDayBefore(horizon.plusDays(1));
                var nextDue = WorkingCalendar.england().add(horizon, 1);

                assertTrue(NearDue.of(Kind.CONTACT, lastNear, today, days).isPresent(), today + " " + lastNear);
                assertEquals(Optional.empty(), NearDue.of(Kind.CONTACT, nextDue, today, days), today + " " + nextDue);
            }
        }
    }

    @Test
    void the_first_of_both_days_is_shown_and_of_equal_days_the_contact() {
        var tuesday = LocalDate.of(2016, 4, 12);

        assertEquals(
                Kind.ALLOCATE,
                NearDue.nearest(tuesday, tuesday.minusDays(1), tuesday, 1)
                        .orElseThrow()
                        .kind());
        assertEquals(
                Kind.CONTACT,
                NearDue.nearest(tuesday, tuesday, tuesday, 1).orElseThrow().kind());
        assertEquals(
                Kind.CONTACT,
                NearDue.nearest(tuesday, null, tuesday, 1).orElseThrow().kind());
    }
}
