package org.advocacyhub.referral.subjectaccess.domain;

/** What a person may ask for (domain.md H.3). */
public enum RequestKind {
    ACCESS,
    RECTIFY,
    ERASE,
    RESTRICT,
    PORT,
    OBJECT
}
