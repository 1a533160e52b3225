package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;

/** Direction of travel since the quarter before; two points either way are no movement (domain.md E.3, last line). */
public enum Direction {
    UP,
    SAME,
    DOWN;

    private static final BigDecimal POINTS = new BigDecimal(2);

    /** Null when one of the quarters has no value. */
    public static Direction of(BigDecimal before, BigDecimal now) {
        if (before == null || now == null) {
            return null;
        }
        var change = now.subtract(before);
        if (change.abs().compareTo(POINTS) < 0) {
            return SAME;
        }
        return change.signum() > 0 ? UP : DOWN;
    }
}
