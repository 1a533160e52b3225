package org.advocacyhub.referral.document.domain;

/** Why a document was taken away. A code, never a text: it stays behind. */
public enum DeletionReason {
    WRONG_PERSON,
    WRONG_DOCUMENT,
    DUPLICATE,
    NOT_NEEDED,
    CONSENT_WITHDRAWN,
    OTHER,
    /** The time to keep it is over (domain.md H.4); not for a person to give. */
    RETENTION
}
