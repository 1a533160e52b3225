package org.advocacyhub.referral.access.domain;

/** Why somebody has to read what is guarded more closely than they may read (domain.md H.6). */
public enum BreakGlassReason {
    /** Somebody visits soon and has to know of dangers. */
    RISK_BEFORE_VISIT,
    SAFEGUARDING,
    EMERGENCY,
    /** The allocated advocate is away. */
    COVER_FOR_COLLEAGUE,
    OTHER
}
