package org.advocacyhub.monitoring.report.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.advocacyhub.monitoring.returns.domain.Unit;

/** What stands in one field of a table. */
public sealed interface Cell {

    /** Without separators or a mark. */
    Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

    /** Nothing. */
    Cell EMPTY = new Text("");

    /** Words. */
    record Text(String text) implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {

        private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

        @Override
        public String text() {
            return WRITTEN.format(day);
        }
    }

    /** A number in its unit, which says how many decimals are shown. */
    record Number(BigDecimal value, Unit unit) implements Cell {

        @Override
        public String text() {
            var digits = String.format(Locale.UK, "%,." + decimals() + "f", value);
            return switch (unit) {
                case MONEY -> value.signum() < 0 ? "-£" + digits.substring(1) : "£" + digits;
                case PERCENT -> digits + "%";
                default -> digits;
            };
        }

        /** Counts and days may have decimals, as a mean has; what has none is shown without. */
        public int decimals() {
            return switch (unit) {
                case COUNT, WORKING_DAYS, DAYS, POSTS ->
                    Math.max(0, value.stripTrailingZeros().scale());
                default -> 2;
            };
        }
    }

    /**
     * A figure with the counts behind it, for example 85.71% (12 of 14).
     *
     * @param figure the number, or words in its place
     * @param denominator null when nothing is known below the line
     */
    record Share(Cell figure, long numerator, Long denominator) implements Cell {

        @Override
        public String text() {
            var counts = denominator == null
                    ? String.format(Locale.UK, "(%,d)", numerator)
                    : String.format(Locale.UK, "(%,d of %,d)", numerator, denominator);
            return figure.text().isEmpty() ? counts : figure.text() + " " + counts;
        }
    }

    /** Words, or a day as a day; empty for nothing. */
    static Cell words(Object words) {
        return switch (words) {
            case null -> EMPTY;
            case LocalDate day -> new Day(day);
            default -> new Text(words.toString());
        };
    }

    /** What was published of a figure: a number where it reads as one, or the mark or the words that stand for it. */
    static Cell published(String shown, Unit unit) {
        return unit != Unit.PERCENT && PLAIN_NUMBER.matcher(shown).matches()
                ? new Number(new BigDecimal(shown), unit)
                : new Text(shown);
    }

    /** Empty for no number. */
    static Cell number(BigDecimal value, Unit unit) {
        return value == null ? EMPTY : new Number(value, unit);
    }

    static Cell count(Long value) {
        return value == null ? EMPTY : new Number(BigDecimal.valueOf(value), Unit.COUNT);
    }

    /** As a reader sees it. */
    String text();

    default boolean isNumber() {
        return switch (this) {
            case Number _ -> true;
            case Share share -> share.figure().isNumber();
            case Text _, Day _ -> false;
        };
    }
}
