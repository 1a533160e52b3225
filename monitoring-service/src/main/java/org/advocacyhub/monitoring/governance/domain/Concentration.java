package org.advocacyhub.monitoring.governance.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/**
 * How much of the hours rests on one organisation (domain.md F.11). All percentages have two decimals, HALF_UP; null when nothing was
 * worked.
 *
 * @param minutes counted hours of all, in minutes
 * @param largest the organisation with the most hours; null when nothing was worked
 * @param largestShare its part of all hours
 * @param hubAndOneShare what the hub and the largest other organisation have together
 * @param alertAbove percent above which it is told
 */
public record Concentration(
        long minutes,
        String largest,
        BigDecimal largestShare,
        BigDecimal hubAndOneShare,
        int alertAbove,
        boolean alert) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * @param byPartner counted minutes by organisation
     * @param hubs the lead provider's ids among them
     */
    public static Concentration of(Map<String, Long> byPartner, Set<String> hubs, int alertAbove) {
        long all = byPartner.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return new Concentration(0, null, null, null, alertAbove, false);
        }
        var largest = byPartner.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
        long hub = byPartner.entrySet().stream()
                .filter(entry -> hubs.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long one = byPartner.entrySet().stream()
                .filter(entry -> !hubs.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        // exact, not on the rounded percentage: 60.001 percent is above 60
        var alert = Math.multiplyExact(hub + one, 100L) > Math.multiplyExact(all, (long) alertAbove);
        return new Concentration(
                all, largest.getKey(), share(largest.getValue(), all), share(hub + one, all), alertAbove, alert);
    }

    private static BigDecimal share(long part, long all) {
        return BigDecimal.valueOf(part).multiply(WHOLE).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
    }
}
