package org.advocacyhub.monitoring.returns.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.advocacyhub.calendar.WorkingCalendar;

/**
 * A quarter of the financial year that starts on 1 April (domain.md E.1).
 *
 * @param startYear calendar year of that 1 April
 * @param number 1 (April to June) to 4 (January to March)
 */
public record Quarter(int startYear, int number) implements Comparable<Quarter> {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})-(\\d{2})-Q([1-4])");

    /** Reads {@code 2016-17-Q1}; empty for anything else, also for {@code 2016-18-Q1}. */
    public static Optional<Quarter> parse(String text) {
        var form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var startYear = Integer.parseInt(form.group(1));
        return Integer.parseInt(form.group(2)) == (startYear + 1) % 100
                ? Optional.of(new Quarter(startYear, Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    public static Quarter of(LocalDate day) {
        var monthsSinceApril = Math.floorMod(day.getMonthValue() - 4, 12);
        return new Quarter(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear(), monthsSinceApril / 3 + 1);
    }

    public LocalDate from() {
        return LocalDate.of(startYear, 4, 1).plusMonths(3L * (number - 1));
    }

    /** The last day, inclusive. */
    public LocalDate to() {
        return from().plusMonths(3).minusDays(1);
    }

    public Period period() {
        return new Period(from(), to());
    }

    /** The quarter before. */
    public Quarter previous() {
        return of(from().minusDays(1));
    }

    /** The quarter after. */
    public Quarter next() {
        return of(to().plusDays(1));
    }

    public int workingDays() {
        return WorkingCalendar.england().between(from().minusDays(1), to());
    }

    /** The day on which the return is cut: the 15th working day after the end (E.1). */
    public LocalDate closeDate() {
        return WorkingCalendar.england().add(to(), 15);
    }

    @Override
    public int compareTo(Quarter other) {
        return from().compareTo(other.from());
    }

    @Override
    public String toString() {
        return "%d-%02d-Q%d".formatted(startYear, (startYear + 1) % 100, number);
    }
}
