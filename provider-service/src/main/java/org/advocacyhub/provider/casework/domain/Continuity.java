package org.advocacyhub.provider.casework.domain;

/** Whether a person has the same advocate as last time (domain.md C.6 key 2, S19). */
public enum Continuity {
    /** Nobody of the partner has supported the person for as long as continuity counts. */
    FIRST_TIME,
    SAME_ADVOCATE,
    OTHER_ADVOCATE
}
