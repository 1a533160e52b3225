package org.advocacyhub.monitoring.returns.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days from the first to the last, both included.
 *
 * @throws IllegalArgumentException when it ends before it begins
 */
public record Period(LocalDate from, LocalDate to) {

    /** Periods of one length that lie one after the other: of which first day the first is, and of which the last. */
    public record Span(Level level, LocalDate from, LocalDate to) {

        /** Whole years as the quarters that make them up. */
        public Span byQuarter() {
            return new Span(Level.Q, from, new Quarter(Quarter.of(to).startYear(), 4).from());
        }
    }

    /** A length for which sums are kept: a day, a quarter, a financial year. */
    public enum Level {
        D,
        Q,
        Y
    }

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period that ends on " + to + " can't begin on " + from);
        }
    }

    /**
     * The same days in as few spans as can be: whole years, whole quarters before and after them, single days at both ends. At most
     * five, and at most two times 91 days and two times three quarters, however long it is.
     */
    public List<Span> spans() {
        var spans = new ArrayList<Span>();
        var firstQuarter =
                startsQuarter(from) ? Quarter.of(from) : Quarter.of(from).next();
        var afterQuarters = Quarter.of(to.plusDays(1)).from();
        if (!firstQuarter.from().isBefore(afterQuarters)) {
            spans.add(new Span(Level.D, from, to));
            return List.copyOf(spans);
        }
        if (from.isBefore(firstQuarter.from())) {
            spans.add(new Span(Level.D, from, firstQuarter.from().minusDays(1)));
        }
        spans.addAll(quarters(firstQuarter, Quarter.of(afterQuarters)));
        if (!to.isBefore(afterQuarters)) {
            spans.add(new Span(Level.D, afterQuarters, to));
        }
        return List.copyOf(spans);
    }

    /** @param end the quarter after the last */
    private static List<Span> quarters(Quarter first, Quarter end) {
        var firstYear = first.number() == 1 ? first.startYear() : first.startYear() + 1;
        var yearsFrom = new Quarter(firstYear, 1);
        var yearsEnd = new Quarter(end.startYear(), 1);
        if (yearsFrom.compareTo(yearsEnd) >= 0) {
            return List.of(quarterSpan(first, end));
        }
        var spans = new ArrayList<Span>();
        if (first.compareTo(yearsFrom) < 0) {
            spans.add(quarterSpan(first, yearsFrom));
        }
        spans.add(new Span(Level.Y, yearsFrom.from(), yearsEnd.from().minusYears(1)));
        if (yearsEnd.compareTo(end) < 0) {
            spans.add(quarterSpan(yearsEnd, end));
        }
        return spans;
    }

    private static Span quarterSpan(Quarter first, Quarter end) {
        return new Span(Level.Q, first.from(), end.previous().from());
    }

    private static boolean startsQuarter(LocalDate day) {
        return Quarter.of(day).from().equals(day);
    }
}
