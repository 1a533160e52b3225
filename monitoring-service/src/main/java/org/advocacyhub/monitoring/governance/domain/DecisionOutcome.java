package org.advocacyhub.monitoring.governance.domain;

/** How the network came to a decision (domain.md F.11). */
public enum DecisionOutcome {
    CONSENSUS,
    MAJORITY,
    DEFERRED
}
