package org.advocacyhub.monitoring.contract.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What is paid whatever is delivered, what is paid for hours above it, and the hours that either buys (domain.md F.5, scenarios
 * S16 and S17). Hours round HALF_UP to two decimals, money HALF_EVEN to the penny.
 */
public final class BlockAndVolume {

    private static final int MINUTES_OF_AN_HOUR = 60;

    private BlockAndVolume() {}

    /** What is due for one month. */
    public record Instalment(YearMonth month, Money amount) {}

    /**
     * Hours delivered, by the pot that pays them.
     *
     * @param block minutes inside the block, paid by its instalments already
     * @param volume minutes above the block, paid at the price of an hour
     */
    public record Delivered(long block, long volume) {}

    /** The block of a whole year, by month. */
    public static List<Instalment> monthly(YearPlan year) {
        return monthly(year.block(), year.from(), year.to());
    }

    /** The block of one line of a year, by month. */
    public static List<Instalment> monthly(BudgetLine line, YearPlan year) {
        return monthly(block(line), year.from(), year.to());
    }

    /**
     * Equal months, rounded HALF_EVEN; the last month takes the rest, so that the instalments sum to the whole exactly.
     *
     * @param from any day of the first month that is paid
     * @param to any day of the last month
     */
    public static List<Instalment> monthly(Money whole, LocalDate from, LocalDate to) {
        var last = YearMonth.from(to);
        var months = new ArrayList<YearMonth>();
        for (var month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        if (months.isEmpty()) {
            throw new IllegalArgumentException("nothing is paid from " + from + " to " + to);
        }
        var equal = whole.times(new Fraction(1, months.size()));
        var paid = Money.ZERO;
        var instalments = new ArrayList<Instalment>();
        for (var month : months) {
            var amount = month.equals(last) ? whole.minus(paid) : equal;
            instalments.add(new Instalment(month, amount));
            paid = paid.plus(amount);
        }
        return List.copyOf(instalments);
    }

    /** The part of a line that is paid whatever is delivered: A x b. */
    public static Money block(BudgetLine line) {
        return line.blockShare().of(line.amount());
    }

    /** The rest of the line, so that both sum to its amount: A x (1 - b). */
    public static Money variablePool(BudgetLine line) {
        return line.amount().minus(block(line));
    }

    /** Hours that the block of a line buys at a price of an hour. */
    public static BigDecimal blockHours(BudgetLine line, Money ratePerHour) {
        return hoursFor(block(line), ratePerHour);
    }

    /** Hours that the variable pool of a line buys at a price of an hour. */
    public static BigDecimal variableHours(BudgetLine line, Money ratePerHour) {
        return hoursFor(variablePool(line), ratePerHour);
    }

    /** Hours that an amount buys at a price of an hour above nothing. */
    public static BigDecimal hoursFor(Money amount, Money ratePerHour) {
        return BigDecimal.valueOf(amount.pence())
                .divide(BigDecimal.valueOf(ratePerHour.pence()), 2, RoundingMode.HALF_UP);
    }

    /**
     * Which minutes the block pays and which are above it.
     *
     * @param minutes delivered so far
     * @param blockMinutes minutes that the block buys, see {@link #minutesOf}
     */
    public static Delivered split(long minutes, long blockMinutes) {
        var block = Math.min(minutes, blockMinutes);
        return new Delivered(block, minutes - block);
    }

    /** The whole minutes nearest to hours with two decimals. */
    public static long minutesOf(BigDecimal hours) {
        return hours.multiply(BigDecimal.valueOf(MINUTES_OF_AN_HOUR))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What minutes cost at a price of an hour, to the penny. */
    public static Money priceOf(long minutes, Money ratePerHour) {
        return ratePerHour.times(new Fraction(minutes, MINUTES_OF_AN_HOUR));
    }
}
