package org.advocacyhub.referral.access.domain;

/** What somebody reads about a person for (domain.md H.6): said by the reader, and written down. */
public enum Purpose {
    TRIAGE,
    CASE_WORK,
    SUPERVISION,
    SAFEGUARDING,
    COMPLAINT,
    SUBJECT_ACCESS,
    DUPLICATE_CHECK,
    DATA_QUALITY
}
