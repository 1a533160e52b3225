package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;

/** Direction of travel since the quarter before; less than so many points either way is no movement (domain.md E.3, last line). */
public enum Direction {
    UP,
    SAME,
    DOWN;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Null when one of the quarters has no value. */
    static Direction of(Ratio before, Ratio now, int points) {
        if (before.denominator() == 0 || now.denominator() == 0) {
            return null;
        }
        var change = product(now.numerator(), before.denominator())
                .subtract(product(before.numerator(), now.denominator()))
                .multiply(HUNDRED);
        var least = product(now.denominator(), before.denominator()).multiply(BigDecimal.valueOf(points));
        if (change.abs().compareTo(least) < 0) {
            return SAME;
        }
        return change.signum() > 0 ? UP : DOWN;
    }

    private static BigDecimal product(long one, long other) {
        return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other));
    }
}
