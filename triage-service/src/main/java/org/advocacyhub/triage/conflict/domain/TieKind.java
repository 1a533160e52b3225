package org.advocacyhub.triage.conflict.domain;

/** How a partner is tied to a person, or to a referral. */
public enum TieKind {
    /** It provides personal or social care (C-01). */
    CARE("care"),
    /** It is the landlord or runs the accommodation (C-01). */
    HOUSING("housing"),
    /** It supports the person at home or in supported living (C-01). */
    SUPPORT("support"),
    /** It treats the person (C-01). */
    TREATMENT("treatment"),
    /** It supports the person as advocate outside the hub's cases, for example by a volunteer: continuity, no conflict (S19). */
    ADVOCACY("advocacy"),
    /** The complaint or referral is about the partner; of this referral alone (C-04). */
    COMPLAINT("complaint"),
    /** The two parted in a breakdown (C-08). */
    BREAKDOWN("breakdown"),
    /** The partner declined because of a conflict and did not say which (C-03 until somebody knows more). */
    STATED_BY_PARTNER("conflict"),
    /** It acts for somebody with an opposed interest (C-03). Found, never declared for a partner. */
    ACTS_FOR_OTHER_PARTY("other party"),
    /** It acts for the alleged source while the person is the alleged victim, or the other way round (C-09). Found likewise. */
    ACTS_FOR_VICTIM_OR_SOURCE("victim or source");

    private final String words;

    TieKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** A service of the partner other than advocacy (C-01). */
    public boolean isService() {
        return this == CARE || this == HOUSING || this == SUPPORT || this == TREATMENT;
    }

    /** Somebody may declare it for a partner. */
    public boolean isDeclaredForPartner() {
        return this != ACTS_FOR_OTHER_PARTY && this != ACTS_FOR_VICTIM_OR_SOURCE;
    }
}
