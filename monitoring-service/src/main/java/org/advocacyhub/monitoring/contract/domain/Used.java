package org.advocacyhub.monitoring.contract.domain;

/**
 * What of a line is used.
 *
 * @param actual spent
 * @param committed promised and not spent yet
 */
public record Used(Money actual, Money committed) {

    public static final Used NOTHING = new Used(Money.ZERO, Money.ZERO);

    public Used plus(Used other) {
        return new Used(actual.plus(other.actual), committed.plus(other.committed));
    }

    /** What a line may not fall below. */
    public Money total() {
        return actual.plus(committed);
    }
}
