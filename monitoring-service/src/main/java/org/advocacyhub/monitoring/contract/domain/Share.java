package org.advocacyhub.monitoring.contract.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A share between 0.00 and 1.00 of a line's amount, for example the block of domain.md F.5. */
public record Share(int hundredths) {

    /** The block share when a contract names none (domain.md F.5). */
    public static final Share DEFAULT_BLOCK = new Share(80);

    private static final Pattern FORM = Pattern.compile("0\\.\\d{2}|1\\.00");

    public Share {
        if (hundredths < 0 || hundredths > 100) {
            throw new IllegalArgumentException("a share lies between 0.00 and 1.00");
        }
    }

    /** Reads {@code "0.80"}; empty for anything but two decimals between 0.00 and 1.00. */
    public static Optional<Share> parse(String text) {
        return Optional.ofNullable(text)
                .filter(form -> FORM.matcher(form).matches())
                .map(form -> new Share(new BigDecimal(form).unscaledValue().intValueExact()));
    }

    public Money of(Money whole) {
        return whole.times(new Fraction(hundredths, 100));
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
