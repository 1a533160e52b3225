package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;

/** Red, amber, green against a target in percent (domain.md E.3, last line): judged exactly, not by the percentage that is shown. */
public enum Rag {
    GREEN,
    AMBER,
    RED;

    /** Null when there is nothing to judge. */
    static Rag of(Ratio ratio, BigDecimal target, int amberPoints) {
        if (ratio.denominator() == 0) {
            return null;
        }
        if (ratio.compareTo(target) >= 0) {
            return GREEN;
        }
        return ratio.compareTo(target.subtract(BigDecimal.valueOf(amberPoints))) >= 0 ? AMBER : RED;
    }
}
