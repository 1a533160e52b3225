package org.advocacyhub.monitoring.ledger.domain;

/** The kinds of accounts. A posting takes from one and gives to another. */
public enum Book {
    /** What the council set aside: the other side of every allotment. */
    FUNDING(Unit.PENCE),
    /** What a pot of a line still holds. */
    AVAILABLE(Unit.PENCE),
    /** What approved spot orders at the contract's cost will still take. */
    COMMITTED(Unit.PENCE),
    /** What was spent on a line. */
    SPENT(Unit.PENCE),
    /** Hours worked, by partner and type: the other side of every hour drawn. */
    DELIVERED(Unit.MINUTES),
    /** Hours of a line by the pot that pays them. */
    DRAWN(Unit.MINUTES),
    /** What a partner has a right to. */
    EARNED(Unit.PENCE),
    /** What a partner was granted before it delivered. */
    ADVANCED(Unit.PENCE),
    /** What stands in a partner's statements: the other side of all that it is granted; below zero while it is to be paid. */
    OWED(Unit.PENCE),
    /** What left for a partner. */
    PAID(Unit.PENCE);

    private final Unit unit;

    Book(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
