package org.advocacyhub.provider.capacity.domain;

/** What speaks against one more case for an advocate without forbidding it. */
public enum Warning {
    /** The case would weigh more than the room that is left. */
    OVERLOADED,
    /** Away on every working day until the first contact is due. */
    AWAY_UNTIL_CONTACT_DUE,
    /** Works in other districts. */
    OUT_OF_PATCH
}
