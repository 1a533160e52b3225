package org.advocacyhub.referral.form.domain;

import java.util.Optional;

/** A number of the National Health Service: ten digits, the last one a check digit modulo 11 (domain.md B.1 field 9). */
public final class NhsNumber {

    private static final int LENGTH = 10;
    private static final int MODULUS = 11;

    private NhsNumber() {}

    /** The ten digits without spaces; empty when it is no NHS number. */
    public static Optional<String> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var digits = text.replace(" ", "").replace("-", "");
        return digits.matches("[0-9]{10}") && checkDigit(digits) == digits.charAt(LENGTH - 1) - '0'
                ? Optional.of(digits)
                : Optional.empty();
    }

    /** 10 stands for "no such number": numbers that would need it are never issued. */
    private static int checkDigit(String digits) {
        var sum = 0;
        for (var index = 0; index < LENGTH - 1; index++) {
            sum += (digits.charAt(index) - '0') * (LENGTH - index);
        }
        return (MODULUS - sum % MODULUS) % MODULUS;
    }
}
