package org.advocacyhub.provider.partner;

import java.math.BigDecimal;

/** Amounts as they are written outside: pounds with two decimals; inside they are whole pence. */
final class Pounds {

    /** Form of an amount in a request, at most a billion. */
    static final String FORM = "\\d{1,9}\\.\\d{2}";

    private Pounds() {}

    /** Null stays null. */
    static Long pence(String amount) {
        return amount == null ? null : new BigDecimal(amount).unscaledValue().longValueExact();
    }

    /** Null stays null. */
    static String of(Long pence) {
        return pence == null ? null : BigDecimal.valueOf(pence, 2).toPlainString();
    }
}
