package org.advocacyhub.monitoring.ceiling.domain;

import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * From which share of the ceiling each level holds (domain.md F.7): 80, 90, 95 and 100 percent unless the dated table says
 * otherwise.
 *
 * @param percents by level, whole percents; BELOW has none
 */
public record LevelRules(Map<SpendLevel, Integer> percents) {

    private static final int WHOLE = 100;

    /**
     * The highest level whose share is used, to the penny. Where nothing is used, no level is reached, also under a ceiling
     * of nothing.
     */
    public SpendLevel of(Money used, Money ceiling) {
        var reached = SpendLevel.BELOW;
        if (used.compareTo(Money.ZERO) <= 0) {
            return reached;
        }
        for (var level : SpendLevel.values()) {
            if (level != SpendLevel.BELOW && isUsed(used, ceiling, percents.get(level))) {
                reached = level;
            }
        }
        return reached;
    }

    private static boolean isUsed(Money used, Money ceiling, int percent) {
        return Math.multiplyExact(used.pence(), WHOLE) >= Math.multiplyExact(ceiling.pence(), percent);
    }
}
