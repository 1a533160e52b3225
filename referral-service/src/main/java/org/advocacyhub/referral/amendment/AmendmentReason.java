package org.advocacyhub.referral.amendment;

/** Why what was told is put right; a published list. */
enum AmendmentReason {
    /** It was wrong when it was told. */
    MISTAKE,
    /** It was right then and is different now. */
    CHANGED_SINCE,
    TOLD_BY_PERSON,
    TOLD_BY_OTHERS,
    /** Somebody would be in danger otherwise. */
    SAFETY,
    OTHER
}
