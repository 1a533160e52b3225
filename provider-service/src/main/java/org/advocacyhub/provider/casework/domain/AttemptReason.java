package org.advocacyhub.provider.casework.domain;

/** Why a visit came to nothing, which D.3 asks to record with it [D]. */
public enum AttemptReason {
    PERSON_ABSENT,
    PERSON_DECLINED,
    PERSON_UNWELL,
    VENUE_REFUSED,
    MEETING_CANCELLED,
    ADVOCATE_UNABLE,
    OTHER
}
