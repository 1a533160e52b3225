package org.advocacyhub.monitoring.ledger.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.BlockAndVolume;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * The hours that the pots of a line hold in a year (domain.md F.5): block first, then the variable pool, then spot.
 *
 * @param blockMinutes hours of the block
 * @param variableMinutes hours of the variable pool
 */
public record PotHours(long blockMinutes, long variableMinutes) {

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
        return new PotHours(
                BlockAndVolume.minutesOf(BlockAndVolume.blockHours(line, pricePerHour)),
                BlockAndVolume.minutesOf(BlockAndVolume.variableHours(line, pricePerHour)));
    }

    /**
     * From which pots so many minutes are paid. Depends on the sum alone, not on the order in which it grew: so any order of
     * events leads to the same, and what is taken back leaves the pot that was reached last.
     */
    public Map<Pot, Long> draw(long total) {
        var delivered = BlockAndVolume.split(total, blockMinutes);
        var variable = Math.min(delivered.volume(), variableMinutes);
        var drawn = new EnumMap<Pot, Long>(Pot.class);
        drawn.put(Pot.BLOCK, delivered.block());
        drawn.put(Pot.VARIABLE, variable);
        drawn.put(Pot.SPOT, delivered.volume() - variable);
        return drawn;
    }
}
