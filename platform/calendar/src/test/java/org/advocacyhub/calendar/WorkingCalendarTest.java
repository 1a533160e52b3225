package org.advocacyhub.calendar;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors of domain.md C.5, and both sides of each boundary. */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.england();

    @ParameterizedTest
    @CsvSource({
        "2017-04-13T16:59, 2017-04-13, 1, 2017-04-18",
        "2017-04-13T17:00, 2017-04-18, 1, 2017-04-19",
        "2017-04-14T10:00, 2017-04-18, 1, 2017-04-19",
        "2017-04-13T09:00, 2017-04-13, 3, 2017-04-20",
        "2017-04-13T09:00, 2017-04-13, 5, 2017-04-24",
        "2016-12-23T10:00, 2016-12-23, 2, 2016-12-29",
        "2017-12-22T15:00, 2017-12-22, 5, 2018-01-03",
        "2017-12-24T11:00, 2017-12-27, 3, 2018-01-02",
        "2018-03-29T12:00, 2018-03-29, 1, 2018-04-03",
        "2018-03-29T18:30, 2018-04-03, 2, 2018-04-05",
        "2016-04-29T09:30, 2016-04-29, 5, 2016-05-09",
        "2017-08-25T16:00, 2017-08-25, 1, 2017-08-29",
        "2020-05-07T10:00, 2020-05-07, 1, 2020-05-11",
        "2022-06-01T10:00, 2022-06-01, 1, 2022-06-06",
        "2026-04-02T16:30, 2026-04-02, 2, 2026-04-08",
        "2026-12-24T12:00, 2026-12-24, 3, 2026-12-31"
    })
    void a_target_counts_from_the_effective_received_date(
            LocalDateTime received, LocalDate effective, int workingDays, LocalDate due) {
        assertEquals(effective, calendar.effectiveReceivedDate(received.atZone(LONDON)));
        assertEquals(due, calendar.add(effective, workingDays));
        assertEquals(workingDays, calendar.between(effective, due));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-04-01, 2016-06-30, 63",
        "2016-07-01, 2016-09-30, 65",
        "2016-10-01, 2016-12-31, 63",
        "2017-01-01, 2017-03-31, 64",
        "2016-04-01, 2017-03-31, 255",
        "2017-04-01, 2017-06-30, 61",
        "2017-07-01, 2017-09-30, 64",
        "2017-10-01, 2017-12-31, 63",
        "2018-01-01, 2018-03-31, 63",
        "2017-04-01, 2018-03-31, 251"
    })
    void a_quarter_has_the_working_days_of_the_table(LocalDate first, LocalDate last, int workingDays) {
        assertEquals(workingDays, calendar.between(first.minusDays(1), last));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-04-13T16:59:59Z, 2017-04-18",
        "2017-04-13T15:59:59Z, 2017-04-13",
        "2017-01-03T16:59:59Z, 2017-01-03"
    })
    void the_cut_off_is_five_in_london_whatever_zone_the_time_is_told_in(Instant received, LocalDate effective) {
        assertEquals(effective, calendar.effectiveReceivedDate(received.atZone(ZoneOffset.UTC)));
    }

    @Test
    void the_last_nanosecond_before_five_is_still_today() {
        var five = LocalDateTime.parse("2017-04-18T17:00:00").atZone(LONDON);

        assertEquals(LocalDate.parse("2017-04-18"), calendar.effectiveReceivedDate(five.minusNanos(1)));
        assertEquals(LocalDate.parse("2017-04-19"), calendar.effectiveReceivedDate(five));
    }

    @ParameterizedTest
    @CsvSource({"2017-04-13, true", "2017-04-14, false", "2017-04-15, false", "2017-04-16, false", "2017-04-17, false"})
    void weekends_and_bank_holidays_are_no_working_days(LocalDate day, boolean works) {
        assertEquals(works, calendar.isWorkingDay(day));
    }

    @Test
    void no_working_days_later_is_the_day_itself_even_on_a_sunday() {
        var sunday = LocalDate.parse("2017-04-16");

        assertEquals(sunday, calendar.add(sunday, 0));
        assertThrows(IllegalArgumentException.class, () -> calendar.add(sunday, -1));
    }

    @Test
    void first_contact_on_the_effective_date_took_no_working_day() {
        var day = LocalDate.parse("2017-04-13");

        assertEquals(0, calendar.between(day, day));
        assertEquals(0, calendar.between(day, day.minusDays(9)));
    }

    @Test
    void the_neighbours_of_easter_are_found_on_both_sides() {
        var goodFriday = LocalDate.parse("2017-04-14");

        assertEquals(LocalDate.parse("2017-04-13"), calendar.lastWorkingDayBefore(LocalDate.parse("2017-04-18")));
        assertEquals(LocalDate.parse("2017-04-12"), calendar.lastWorkingDayBefore(LocalDate.parse("2017-04-13")));
        assertEquals(LocalDate.parse("2017-04-18"), calendar.firstWorkingDayFrom(goodFriday));
        assertEquals(LocalDate.parse("2017-04-13"), calendar.firstWorkingDayFrom(goodFriday.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        // inside one day, and its last second
        "2016-04-05T10:00, PT2H, 2016-04-05T12:00",
        "2016-04-05T15:00, PT2H, 2016-04-05T17:00",
        "2016-04-05T15:00:01, PT2H, 2016-04-06T09:00:01",
        // before opening, at opening, at closing
        "2016-04-05T06:00, PT2H, 2016-04-05T11:00",
        "2016-04-05T08:59:59, PT2H, 2016-04-05T11:00",
        "2016-04-05T09:00, PT2H, 2016-04-05T11:00",
        "2016-04-05T16:59:59, PT1S, 2016-04-05T17:00",
        "2016-04-05T17:00, PT2H, 2016-04-06T11:00",
        // whole days and several of them
        "2016-04-05T09:00, PT8H, 2016-04-05T17:00",
        "2016-04-05T09:00, PT16H, 2016-04-06T17:00",
        "2016-04-05T13:00, PT16H, 2016-04-07T13:00",
        // weekend, Easter, Christmas
        "2016-04-08T16:00, PT2H, 2016-04-11T10:00",
        "2016-04-09T12:00, PT4H, 2016-04-11T13:00",
        "2017-04-13T16:00, PT4H, 2017-04-18T12:00",
        "2016-12-23T16:30, PT2H, 2016-12-28T10:30",
        // over the changes to and from summer time
        "2016-03-24T16:00, PT2H, 2016-03-29T10:00",
        "2016-10-28T16:00, PT2H, 2016-10-31T10:00",
        // nothing to wait for
        "2016-04-05T10:00, PT0S, 2016-04-05T10:00",
        "2016-04-05T16:59:59, PT0S, 2016-04-05T16:59:59",
        "2016-04-05T17:00, PT0S, 2016-04-06T09:00",
        "2016-04-09T12:00, PT0S, 2016-04-11T09:00"
    })
    void a_window_runs_in_office_hours_only(LocalDateTime from, Duration window, LocalDateTime over) {
        var computed = calendar.addOfficeHours(from.atZone(LONDON).toInstant(), window);

        assertEquals(over, computed.atZone(LONDON).toLocalDateTime());
    }

    @Test
    void a_window_does_not_run_backwards() {
        assertThrows(
                IllegalArgumentException.class,
                () -> calendar.addOfficeHours(Instant.parse("2016-04-05T10:00:00Z"), Duration.ofSeconds(-1)));
    }

    /** What is counted back is what was counted forward, over nights, weekends and bank holidays; clocks go forward on 27 March 2016. */
    @ParameterizedTest
    @CsvSource({
        "2016-04-05T12:00, PT30M, 2016-04-05T11:30",
        "2016-04-05T11:00, PT2H, 2016-04-05T09:00",
        "2016-04-05T10:59, PT2H, 2016-04-04T16:59",
        "2016-04-05T09:00, PT30M, 2016-04-04T16:30",
        "2016-04-04T10:00, PT2H, 2016-04-01T16:00",
        "2016-04-05T20:00, PT8H, 2016-04-05T09:00",
        "2016-04-05T07:00, PT16H, 2016-04-01T09:00",
        "2016-04-03T12:00, PT1H, 2016-04-01T16:00",
        "2016-03-29T10:00, PT2H, 2016-03-24T16:00",
        "2016-04-05T12:00, PT0S, 2016-04-05T12:00"
    })
    void what_is_left_of_a_window_is_counted_back_in_office_hours(
            LocalDateTime until, Duration window, LocalDateTime from) {
        var computed = calendar.subtractOfficeHours(until.atZone(LONDON).toInstant(), window);

        assertEquals(from.atZone(LONDON).toInstant(), computed);
    }

    @Test
    void what_is_left_is_not_less_than_nothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> calendar.subtractOfficeHours(Instant.parse("2016-04-05T10:00:00Z"), Duration.ofSeconds(-1)));
    }

    @Test
    void a_day_ends_by_the_clock_of_london() {
        assertEquals(Instant.parse("2016-04-05T22:59:59Z"), calendar.endOfDay(LocalDate.parse("2016-04-05")));
        assertEquals(Instant.parse("2016-12-05T23:59:59Z"), calendar.endOfDay(LocalDate.parse("2016-12-05")));
    }

    @Test
    void a_holiday_of_scotland_is_a_working_day_in_england() {
        assertTrue(calendar.isWorkingDay(LocalDate.parse("2018-01-02")));
        assertFalse(calendar.isWorkingDay(LocalDate.parse("2018-01-01")));
    }
}
