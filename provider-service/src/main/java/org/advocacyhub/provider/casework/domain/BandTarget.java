package org.advocacyhub.provider.casework.domain;

/** What the band sets a day for (domain.md C.2). */
public enum BandTarget {
    /** Somebody is named who works the case. */
    ALLOCATION,
    FIRST_CONTACT
}
