package org.advocacyhub.monitoring.ledger.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * The hours that the pots of a line hold in a year (domain.md F.5): block first, then the variable pool, then spot.
 *
 * @param blockMinutes hours of the block
 * @param variableMinutes hours of the variable pool
 */
public record PotHours(long blockMinutes, long variableMinutes) {

    private static final int MINUTES_OF_AN_HOUR = 60;

    /**
     * What the money of a line buys at the price of an hour. Without a price the block is what was planned for it: the
     * indicative hours times the block share.
     *
     * @param pricePerHour null when none is agreed
     */
    public static PotHours of(BudgetLine line, Money pricePerHour) {
        if (pricePerHour == null) {
            var planned = line.indicativeHours().minutes();
            var block = BigDecimal.valueOf(planned)
                    .multiply(BigDecimal.valueOf(line.blockShare().hundredths(), 2))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            return new PotHours(block, planned - block);
        }
        var block = line.blockShare().of(line.amount());
        return new PotHours(
                minutesFor(block, pricePerHour), minutesFor(line.amount().minus(block), pricePerHour));
    }

    /** Whole minutes that an amount buys, HALF_UP. */
    public static long minutesFor(Money amount, Money pricePerHour) {
        return BigDecimal.valueOf(amount.pence())
                .multiply(BigDecimal.valueOf(MINUTES_OF_AN_HOUR))
                .divide(BigDecimal.valueOf(pricePerHour.pence()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * From which pots so many minutes are paid. Depends on the sum alone, not on the order in which it grew: so any order of
     * events leads to the same, and what is taken back leaves the pot that was reached last.
     */
    public Map<Pot, Long> draw(long total) {
        var block = Math.min(total, blockMinutes);
        var variable = Math.min(total - block, variableMinutes);
        var drawn = new EnumMap<Pot, Long>(Pot.class);
        drawn.put(Pot.BLOCK, block);
        drawn.put(Pot.VARIABLE, variable);
        drawn.put(Pot.SPOT, total - block - variable);
        return drawn;
    }
}
