package org.advocacyhub.provider.outcome.domain;

/** How far somebody got (domain.md D.5.3, D.5.4). */
public enum Achieved {
    FULL,
    PART,
    NO
}
