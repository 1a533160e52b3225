package org.advocacyhub.monitoring.signal.domain;

/** What the council says to a signal about a figure. */
public enum FigureAnswer {
    /** Hub and council agreed what is done about it. */
    ACTION_AGREED,
    /** It was known, and is as it should be. */
    AS_EXPECTED,
    /** What was agreed is to be varied. */
    CONTRACT_WILL_CHANGE,
    /** What was told was wrong and is corrected. */
    FIGURES_CORRECTED,
    /** Something else, which the note says. */
    OTHER
}
