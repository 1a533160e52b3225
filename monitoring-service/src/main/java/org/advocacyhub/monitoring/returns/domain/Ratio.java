package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many out of so many. Nobody out of nobody is no percentage: null, never 0. */
public record Ratio(long numerator, long denominator) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Ratio plus(Ratio other) {
        return new Ratio(numerator + other.numerator, denominator + other.denominator);
    }

    /** Below nothing when it is less than so many percent, exactly: what is shown is rounded. */
    public int compareTo(BigDecimal percent) {
        return BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .compareTo(BigDecimal.valueOf(denominator).multiply(percent));
    }

    /** Percent with two decimals, HALF_UP; null without a denominator. */
    public BigDecimal percent() {
        return percent(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** {@code part} in percent of {@code whole}, two decimals, HALF_UP; null when the whole is zero. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
