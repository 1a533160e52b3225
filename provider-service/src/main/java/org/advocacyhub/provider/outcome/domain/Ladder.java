package org.advocacyhub.provider.outcome.domain;

/** What a person says of themselves from 1, the lowest rung, to 10 (domain.md D.5.4). */
public enum Ladder {
    UNDERSTANDING_RIGHTS,
    CONFIDENCE,
    INVOLVEMENT,
    SAFETY,
    SELF_ADVOCACY
}
