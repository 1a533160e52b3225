package org.advocacyhub.provider.casework.domain;

/** An answer to one of the five outcome questions (domain.md D.5.1). */
public enum Answer {
    YES,
    PARTLY,
    NO,
    NOT_APPLICABLE,
    DECLINED
}
