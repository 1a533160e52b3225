package org.advocacyhub.monitoring.pressure.domain;

/** What the council says to a report of demand pressure (domain.md E.5). */
public enum CouncilReply {
    /** Money is to move between lines: the hub asks for the virement. */
    VIREMENT,
    /** More hours are to be bought: the hub asks for the variation. */
    EXTRA_HOURS,
    /** Spot orders will be approved. */
    SPOT,
    /** Nothing changes: the people wait, or the work is spread otherwise. */
    NO_CHANGE,
    /** Something else, which the note says. */
    OTHER
}
