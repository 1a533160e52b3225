package org.advocacyhub.monitoring.ledger.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Money;

/** Parts of an amount that sum to the whole, whatever the weights (domain.md F.5, F.9). */
public final class Split {

    private Split() {}

    /**
     * One part for each weight, each HALF_EVEN of the whole; the last takes what is left.
     *
     * @param weights at least one, none negative, not all zero
     */
    public static List<Money> of(Money whole, List<Long> weights) {
        var sum = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        if (sum <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("no weights to split by: " + weights);
        }
        var parts = new ArrayList<Money>();
        var rest = whole;
        for (var weight : weights.subList(0, weights.size() - 1)) {
            var part = new Money(BigDecimal.valueOf(whole.pence())
                    .multiply(BigDecimal.valueOf(weight))
                    .divide(BigDecimal.valueOf(sum), 0, RoundingMode.HALF_EVEN)
                    .longValueExact());
            parts.add(part);
            rest = rest.minus(part);
        }
        parts.add(rest);
        return List.copyOf(parts);
    }
}
