package org.advocacyhub.monitoring.signal.domain;

/** What the council says to a signal about a team. */
public enum SignalAnswer {
    /** The team will hear about the duty to involve an advocate and how to refer. */
    TEAM_WILL_BE_TRAINED,
    /** Few of the people whom the team works with need an advocate. */
    FEW_NEED_AN_ADVOCATE,
    /** The counts told were wrong and are corrected. */
    FIGURES_CORRECTED,
    /** The team was closed, merged or does other work now. */
    TEAM_CHANGED,
    /** Something else, which the note says. */
    OTHER
}
