package org.advocacyhub.monitoring.publication.domain;

/** How careful a percentage has to be (domain.md E.6). */
public enum Sensitivity {
    /** Equality, status under the Mental Health Act, safeguarding, any cross-tabulation by district; and what nobody has judged. */
    HIGH,
    /** Answers about feedback and outcomes, of a whole contract. */
    LOW
}
