package org.advocacyhub.monitoring.payment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * Which hours of a lot the block has paid and which are above it (domain.md F.5): the block pays in the order of months, within
 * a month in the order of types, those that the contract pays from a line of their own after the others, each hour at its price. Exact: sixtieths of a penny until the last rounding.
 *
 * @param planned what an hour of a type is worth where the partner has no price of its own; only to draw the block down
 */
record HoursValue(BlockOfPartner block, Map<String, Money> planned) {

    private static final int MINUTES_OF_AN_HOUR = 60;

    /**
     * Hours of a month, type and line.
     *
     * @param price the partner's own price, null when none is agreed
     * @param above minutes above the block
     * @param aboveAmount what they cost; nothing without a price
     */
    record Priced(Delivered hours, Money price, long inBlock, long above, Money aboveAmount) {}

    /** @param delivered hours of the lot, of one year */
    List<Priced> price(String lot, Money blockOfYear, List<Delivered> delivered) {
        var left = Math.multiplyExact(blockOfYear.pence(), MINUTES_OF_AN_HOUR);
        var priced = new ArrayList<Priced>();
        var order = Comparator.comparing(Delivered::month)
                .thenComparing(Delivered::serviceType)
                .thenComparing(Delivered::paidFrom, Comparator.nullsFirst(Comparator.naturalOrder()));
        for (var hours : delivered.stream().sorted(order).toList()) {
            var own = priceOf(lot, hours).orElse(null);
            var worth = own == null ? planned.get(hours.serviceType()) : own;
            if (worth == null) {
                priced.add(new Priced(hours, null, 0, hours.minutes(), Money.ZERO));
                continue;
            }
            var value = Math.multiplyExact(worth.pence(), hours.minutes());
            var paid = Math.min(left, value);
            left -= paid;
            var inBlock = Math.floorDiv(paid, worth.pence());
            var above = own == null ? Money.ZERO : pennies(value - paid);
            priced.add(new Priced(hours, own, inBlock, hours.minutes() - inBlock, above));
        }
        return List.copyOf(priced);
    }

    /** What hours are worth, to the penny; empty when nobody has said what an hour of the type is worth. */
    Optional<Money> worth(String lot, Delivered hours) {
        return priceOf(lot, hours)
                .or(() -> Optional.ofNullable(planned.get(hours.serviceType())))
                .map(price -> pennies(Math.multiplyExact(price.pence(), hours.minutes())));
    }

    Optional<Money> priceOf(String lot, Delivered hours) {
        return block.of(lot, hours.month())
                .map(subcontract -> subcontract.rates().get(hours.serviceType()));
    }

    private static Money pennies(long sixtieths) {
        return new Money(BigDecimal.valueOf(sixtieths)
                .divide(BigDecimal.valueOf(MINUTES_OF_AN_HOUR), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }
}
