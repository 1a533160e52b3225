package org.advocacyhub.provider.casework.domain;

/** Who appoints the representative of a person, and so what a case keeps of the appointment (domain.md A.6, A.7). */
public enum Appointer {
    /** The type has no appointment. */
    NOBODY,
    /** For as long as the standard authorisation lasts (reg 12(3)). */
    SUPERVISORY_BODY,
    /** By an order that says when it is looked at again. */
    COURT
}
