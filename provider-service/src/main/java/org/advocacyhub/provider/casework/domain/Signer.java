package org.advocacyhub.provider.casework.domain;

/** Whose word a closure takes (domain.md D.2). */
public enum Signer {
    /** Whoever works the case. */
    ADVOCATE,
    /** A manager of the partner, and not the advocate of the case. */
    MANAGER
}
