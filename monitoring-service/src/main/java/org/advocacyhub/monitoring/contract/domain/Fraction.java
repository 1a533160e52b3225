package org.advocacyhub.monitoring.contract.domain;

/** A part of a whole, exact: 63 of 255 working days. */
public record Fraction(long numerator, long denominator) {

    public Fraction {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException(numerator + "/" + denominator + " is no part of a whole");
        }
    }
}
