package org.advocacyhub.provider.accessreview.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quarter of the financial year that starts on 1 April (domain.md E.1).
 *
 * @param from its first day
 */
public record ReviewQuarter(LocalDate from) {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})-(\\d{2})-Q([1-4])");
    private static final int APRIL = 4;
    private static final int MONTHS = 3;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static ReviewQuarter of(LocalDate day) {
        var sinceApril = Math.floorMod(day.getMonthValue() - APRIL, 12);
        return new ReviewQuarter(day.withDayOfMonth(1).minusMonths(sinceApril % MONTHS));
    }

    /** The quarter of this moment in London. */
    public static ReviewQuarter of(Instant moment) {
        return of(LocalDate.ofInstant(moment, LONDON));
    }

    /** Reads {@code 2016-17-Q1}; empty for anything else, also for {@code 2016-18-Q1}. */
    public static Optional<ReviewQuarter> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(form.group(1));
        var first = LocalDate.of(year, APRIL, 1).plusMonths((long) MONTHS * (Integer.parseInt(form.group(3)) - 1));
        return Optional.of(new ReviewQuarter(first))
                .filter(quarter -> quarter.toString().equals(text));
    }

    /** The last day. */
    public LocalDate to() {
        return from.plusMonths(MONTHS).minusDays(1);
    }

    /** Midnight in London with which it begins. */
    public Instant start() {
        return from.atStartOfDay(LONDON).toInstant();
    }

    /** Midnight in London with which the next one begins. */
    public Instant end() {
        return to().plusDays(1).atStartOfDay(LONDON).toInstant();
    }

    /** {@code 2016-17-Q1}. */
    @Override
    public String toString() {
        var sinceApril = Math.floorMod(from.getMonthValue() - APRIL, 12);
        var year = from.minusMonths(sinceApril).getYear();
        return "%d-%02d-Q%d".formatted(year, (year + 1) % 100, sinceApril / MONTHS + 1);
    }
}
