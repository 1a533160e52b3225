package org.advocacyhub.monitoring.spend.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Hours charged as spend on a line against hours delivered on it, both from the first day of the year up to a day (domain.md
 * F.5): only hours above the block are charged, the block has paid the others.
 *
 * @param charged minutes, what was taken back left out
 * @param delivered minutes by the facts
 * @param aboveBlock those of them that the block does not pay
 */
public record ChargedHours(long charged, long delivered, long aboveBlock) {

    private static final int MINUTES_OF_AN_HOUR = 60;

    /** What is wrong with it. Advice, with its evidence: hours are recorded late, so that it may come right by itself. */
    public enum Finding {
        /** More was charged than was delivered at all. */
        NOT_DELIVERED,
        /** What was charged was delivered, but the block pays for a part of it already. */
        PAID_BY_THE_BLOCK
    }

    /** The heaviest finding; empty when everything that is charged was delivered above the block. */
    public Optional<Finding> finding() {
        if (charged > delivered) {
            return Optional.of(Finding.NOT_DELIVERED);
        }
        return charged > aboveBlock ? Optional.of(Finding.PAID_BY_THE_BLOCK) : Optional.empty();
    }

    /** Minutes that are charged and should not be, as the facts are; none when there is no finding. */
    public long tooMany() {
        return Math.max(0, charged - aboveBlock);
    }

    /** The evidence in plain English; empty when there is no finding. */
    public Optional<String> words(String line) {
        return finding()
                .map(found -> hours(charged) + " hours were charged on " + line + ", "
                        + hours(delivered) + " were delivered, " + hours(aboveBlock) + " of them above the block: "
                        + hours(tooMany())
                        + switch (found) {
                            case NOT_DELIVERED -> " too many. Have missing hours recorded, or take the charge back.";
                            case PAID_BY_THE_BLOCK ->
                                " that the block pays for. Take the charge back, or a part of it.";
                        });
    }

    /** Minutes as hours with two decimals. */
    public static String hours(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(MINUTES_OF_AN_HOUR), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
