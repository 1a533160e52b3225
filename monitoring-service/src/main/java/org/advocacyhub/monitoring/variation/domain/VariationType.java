package org.advocacyhub.monitoring.variation.domain;

/** What a variation is about (domain.md F.10). */
public enum VariationType {
    ADD_LOT,
    REMOVE_LOT,
    BUDGET_CHANGE,
    TERM_EXTENSION,
    TARGET_CHANGE
}
