package org.advocacyhub.provider.quality.domain;

/** How a complaint ended (K-20) [D]. */
public enum ComplaintOutcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    /** Whoever complained took it back. */
    WITHDRAWN
}
