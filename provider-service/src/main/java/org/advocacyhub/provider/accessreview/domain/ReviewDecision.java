package org.advocacyhub.provider.accessreview.domain;

/** What a manager decides about an access. */
public enum ReviewDecision {
    /** It is still needed as it is. */
    CONFIRMED,
    /** It has to go: whoever runs the issuer, or the partner, takes it away. */
    STRUCK_OFF
}
