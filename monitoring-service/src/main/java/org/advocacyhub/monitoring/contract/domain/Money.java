package org.advocacyhub.monitoring.contract.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount in pounds, kept in whole pence; shares of it round HALF_EVEN (domain.md F.5). */
public record Money(long pence) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern FORM = Pattern.compile("-?\\d{1,12}\\.\\d{2}");

    /** Reads {@code "1234.56"}; empty for anything but digits with exactly two decimals. */
    public static Optional<Money> parse(String text) {
        return Optional.ofNullable(text)
                .filter(form -> FORM.matcher(form).matches())
                .map(form -> new Money(new BigDecimal(form).unscaledValue().longValueExact()));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    /** This amount times a fraction, HALF_EVEN to the penny. */
    public Money times(Fraction fraction) {
        return new Money(BigDecimal.valueOf(pence)
                .multiply(BigDecimal.valueOf(fraction.numerator()))
                .divide(BigDecimal.valueOf(fraction.denominator()), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    public boolean isNegative() {
        return pence < 0;
    }

    public boolean isZero() {
        return pence == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** £1,234.56, for people. */
    public String inWords() {
        return (pence < 0 ? "-£" : "£") + String.format(Locale.UK, "%,.2f", BigDecimal.valueOf(Math.abs(pence), 2));
    }

    /** Pounds with exactly two decimals, as everywhere outside. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }
}
