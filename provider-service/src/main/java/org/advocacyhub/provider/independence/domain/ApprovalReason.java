package org.advocacyhub.provider.independence.domain;

/** Why an advocate with a soft tie is named all the same. */
public enum ApprovalReason {
    PERSON_WISHES_IT,
    NO_OTHER_ADVOCATE,
    TIE_IS_REMOTE,
    SAFEGUARDS_AGREED
}
