package org.advocacyhub.monitoring.contract.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Indicative hours of a line and year: a planning value, no cap (domain.md F.4). Kept in hundredths of an hour. */
public record PlannedHours(long hundredths) {

    private static final Pattern FORM = Pattern.compile("\\d{1,9}\\.\\d{2}");

    /** Reads {@code "12000.00"}; empty for anything but digits with exactly two decimals. */
    public static Optional<PlannedHours> parse(String text) {
        return Optional.ofNullable(text)
                .filter(form -> FORM.matcher(form).matches())
                .map(form ->
                        new PlannedHours(new BigDecimal(form).unscaledValue().longValueExact()));
    }

    public BigDecimal hours() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    /** The whole minute nearest to it, as others are told. */
    public long minutes() {
        return BigDecimal.valueOf(hundredths)
                .multiply(BigDecimal.valueOf(60))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Override
    public String toString() {
        return hours().toPlainString();
    }
}
