package org.advocacyhub.referral.publicform.domain;

/** How a question is answered on the page. */
public enum Kind {
    /** One line. */
    LINE,
    TELEPHONE,
    EMAIL,
    /** A whole number. */
    NUMBER,
    /** A few lines. */
    TEXT,
    /** One thing a line. */
    LINES,
    /** Day, month and year, each typed. */
    DATE,
    /** One of a few: radio buttons. */
    ONE,
    /** One of very many: a list that opens. */
    ONE_OF_MANY,
    /** Any of a few: tick boxes. */
    ANY,
    /** A single tick box. */
    TICK;

    /** Several boxes under one question, so that they need a name in common. */
    public boolean grouped() {
        return this == DATE || this == ONE || this == ANY;
    }
}
