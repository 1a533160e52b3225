package org.advocacyhub.provider.disclosure.domain;

/** What lets something be said without the person's consent (domain.md H.5). */
public enum LegalGround {
    SERIOUS_HARM_TO_PERSON,
    SERIOUS_HARM_TO_OTHERS,
    CRIME_PREVENTION,
    CHILD_AT_RISK,
    COURT_ORDER,
    /** A duty of the Care Act, sections 42 and 45. */
    CARE_ACT_DUTY
}
