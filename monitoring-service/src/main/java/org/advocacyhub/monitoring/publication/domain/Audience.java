package org.advocacyhub.monitoring.publication.domain;

/** For whom a version of a publication is. All of them are cut from the same decision, so that two together tell no more than one. */
public enum Audience {
    /** The hub and the council, who share the data: the counts, and what was withheld from others and why. */
    INTERNAL,
    /** Partners and committee packs. */
    PARTNER,
    /** Everybody. */
    PUBLISHED
}
