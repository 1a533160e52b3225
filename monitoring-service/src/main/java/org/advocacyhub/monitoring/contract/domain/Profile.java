package org.advocacyhub.monitoring.contract.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.advocacyhub.calendar.WorkingCalendar;

/** How a year's money and hours are spread over its days (domain.md F.4, K-12). */
public enum Profile {
    /** By working days: the default. */
    WORKING_DAYS {
        @Override
        long weight(LocalDate from, LocalDate to) {
            return WorkingCalendar.england().between(from.minusDays(1), to);
        }
    },
    /** Every month begun weighs the same, so every quarter does. */
    STRAIGHT {
        @Override
        long weight(LocalDate from, LocalDate to) {
            return ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) + 1;
        }
    };

    abstract long weight(LocalDate from, LocalDate to);

    /** The part of the year that falls into the days {@code from} to {@code to}, both inside the year or beyond it. */
    public Fraction part(YearPlan year, LocalDate from, LocalDate to) {
        var first = from.isBefore(year.from()) ? year.from() : from;
        var last = to.isAfter(year.to()) ? year.to() : to;
        var whole = Math.max(1, weight(year.from(), year.to()));
        return new Fraction(first.isAfter(last) ? 0 : weight(first, last), whole);
    }
}
