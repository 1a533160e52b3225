package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;

/** Red, amber, green against a target in percent: amber reaches five points below it (domain.md E.3, last line). */
public enum Rag {
    GREEN,
    AMBER,
    RED;

    private static final BigDecimal AMBER_POINTS = new BigDecimal(5);

    /** Null when there is no value to judge. */
    public static Rag of(BigDecimal percent, BigDecimal target) {
        if (percent == null) {
            return null;
        }
        if (percent.compareTo(target) >= 0) {
            return GREEN;
        }
        return percent.compareTo(target.subtract(AMBER_POINTS)) >= 0 ? AMBER : RED;
    }
}
