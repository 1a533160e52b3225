package org.advocacyhub.triage.geography.domain;

/** What follows from where the duty lies and where the person is (domain.md G.3, outcome values). */
public enum AreaOutcome {
    /** Ours, and the person is here. */
    INBOUND_ACCEPT,
    /** Another council's, and the person is here: it may buy the work from the hub (rate and purchase order). */
    INBOUND_CHARGE,
    /** Another council's, and the person is there: its own service. */
    OUTBOUND_REFER,
    /** Ours, and the person is elsewhere: a visit, or a service there is bought by spot. */
    OUTBOUND_SPOT,
    /** Not the contract's and no duty of anybody: the local service is named. */
    REFUSE_REDIRECT,
    /** What decides is not known: a person finds out, nobody guesses. */
    UNRESOLVED
}
