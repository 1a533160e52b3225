package org.advocacyhub.referral.person.domain;

/** What tells people apart (domain.md B.1, person-level uniqueness). */
public enum Fact {
    NHS_NUMBER,
    /** How the family name sounds. */
    NAME_SOUND,
    DATE_OF_BIRTH,
    /** Of the home. */
    POSTCODE_SECTOR
}
