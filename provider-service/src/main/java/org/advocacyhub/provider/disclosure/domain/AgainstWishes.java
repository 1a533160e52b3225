package org.advocacyhub.provider.disclosure.domain;

/** Why something is said although an adult with capacity refuses (domain.md H.5): otherwise what they want is respected. */
public enum AgainstWishes {
    OTHERS_AT_RISK,
    COERCION,
    /** A court is obeyed whoever refuses. */
    COURT_ORDER
}
