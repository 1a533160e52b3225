package org.advocacyhub.provider.casework.domain;

/** How an activity took place; optional detail to its category [D]. */
public enum ContactWay {
    IN_PERSON,
    PHONE,
    VIDEO,
    EMAIL,
    TEXT,
    LETTER,
    OTHER
}
