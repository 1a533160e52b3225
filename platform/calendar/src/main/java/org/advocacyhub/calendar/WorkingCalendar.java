package org.advocacyhub.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts working days and office hours (domain.md C.5). Immutable, safe for use by many threads. */
public final class WorkingCalendar {

    /** Where the suite's dates and office hours are local. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final Predicate<LocalDate> holiday;

    private WorkingCalendar(Predicate<LocalDate> holiday) {
        this.holiday = holiday;
    }

    /** The calendar of England, with its bank holidays. */
    public static WorkingCalendar england() {
        return England.CALENDAR;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holiday.test(day);
    }

    /**
     * The n-th working day after a day, which itself counts as day 0 whether it is a working day or not.
     *
     * @param workingDays 0 answers the day itself
     * @throws IllegalArgumentException when negative
     */
    public LocalDate add(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("cannot count " + workingDays + " working days forward");
        }
        return workingDays == 0
                ? day
                : workingDaysFrom(day.plusDays(1))
                        .skip(workingDays - 1L)
                        .findFirst()
                        .orElseThrow();
    }

    /** How many working days lie after the first day and up to the second, that one included; 0 when none lie there. */
    public int between(LocalDate afterExclusive, LocalDate toInclusive) {
        return toInclusive.isAfter(afterExclusive)
                ? (int) afterExclusive
                        .plusDays(1)
                        .datesUntil(toInclusive.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    public LocalDate lastWorkingDayBefore(LocalDate day) {
        return Stream.iterate(day.minusDays(1), before -> before.minusDays(1))
                .filter(this::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    /** The day itself when it is a working day, otherwise the next one. */
    public LocalDate firstWorkingDayFrom(LocalDate day) {
        return workingDaysFrom(day).findFirst().orElseThrow();
    }

    /** The working day that counts as received: the day itself before 17:00:00 in London, otherwise the next (rule 1). */
    public LocalDate effectiveReceivedDate(ZonedDateTime local) {
        var received = local.withZoneSameInstant(LONDON);
        var day = received.toLocalDate();
        return firstWorkingDayFrom(received.toLocalTime().isBefore(CLOSES) ? day : day.plusDays(1));
    }

    /**
     * When a window that runs only in office hours (09:00 to 17:00 in London on working days) is over. A window that fills
     * the rest of a day ends at 17:00 of that day, not at 09:00 of the next.
     *
     * @throws IllegalArgumentException when the window is negative
     */
    public Instant addOfficeHours(Instant from, Duration window) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("cannot count " + window + " forward");
        }
        var start = officeOpenFrom(from.atZone(LONDON));
        var left = window;
        while (left.compareTo(untilClosing(start)) > 0) {
            left = left.minus(untilClosing(start));
            start = opening(add(start.toLocalDate(), 1));
        }
        return start.plus(left).toInstant();
    }

    /**
     * When so much of the office hours before a moment is left: the counterpart of {@link #addOfficeHours}. What fills a day from
     * its beginning starts at 09:00 of that day, not at 17:00 of the one before.
     *
     * @throws IllegalArgumentException when the window is negative
     */
    public Instant subtractOfficeHours(Instant until, Duration window) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("cannot count " + window + " back");
        }
        var end = officeOpenUntil(until.atZone(LONDON));
        var left = window;
        while (left.compareTo(sinceOpening(end)) > 0) {
            left = left.minus(sinceOpening(end));
            end = closing(lastWorkingDayBefore(end.toLocalDate()));
        }
        return end.minus(left).toInstant();
    }

    /** The last second of a day in London: until then something due on that day is in time (rule 2). */
    public Instant endOfDay(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(LONDON).toInstant();
    }

    private Stream<LocalDate> workingDaysFrom(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1)).filter(this::isWorkingDay);
    }

    private ZonedDateTime officeOpenFrom(ZonedDateTime time) {
        var day = time.toLocalDate();
        if (!isWorkingDay(day) || !time.toLocalTime().isBefore(CLOSES)) {
            return opening(add(day, 1));
        }
        return time.toLocalTime().isBefore(OPENS) ? opening(day) : time;
    }

    private ZonedDateTime officeOpenUntil(ZonedDateTime time) {
        var day = time.toLocalDate();
        if (!isWorkingDay(day) || !time.toLocalTime().isAfter(OPENS)) {
            return closing(lastWorkingDayBefore(day));
        }
        return time.toLocalTime().isAfter(CLOSES) ? closing(day) : time;
    }

    private static ZonedDateTime opening(LocalDate day) {
        return day.atTime(OPENS).atZone(LONDON);
    }

    private static ZonedDateTime closing(LocalDate day) {
        return day.atTime(CLOSES).atZone(LONDON);
    }

    private static Duration sinceOpening(ZonedDateTime time) {
        return Duration.between(time.with(OPENS), time);
    }

    private static Duration untilClosing(ZonedDateTime time) {
        return Duration.between(time, time.with(CLOSES));
    }

    /** Loaded on first use, since reading the holiday rules takes a moment. */
    private static final class England {
        static final WorkingCalendar CALENDAR = new WorkingCalendar(new EnglishBankHolidays()::contains);
    }
}
