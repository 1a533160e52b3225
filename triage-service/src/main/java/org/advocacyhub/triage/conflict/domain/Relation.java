package org.advocacyhub.triage.conflict.domain;

/** How two people's interests are opposed (domain.md A.13 C-03, C-09). */
public enum Relation {
    CARER_AND_CARED_FOR,
    TWO_PARENTS,
    VICTIM_AND_SOURCE,
    RESIDENTS_IN_DISPUTE;

    /** What a partner is to the one when it acts for the other. */
    public TieKind tie() {
        return this == VICTIM_AND_SOURCE ? TieKind.ACTS_FOR_VICTIM_OR_SOURCE : TieKind.ACTS_FOR_OTHER_PARTY;
    }
}
