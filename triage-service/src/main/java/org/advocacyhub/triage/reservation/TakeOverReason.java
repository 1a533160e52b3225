package org.advocacyhub.triage.reservation;

/** Why a manager takes a case from whoever holds it. */
public enum TakeOverReason {
    HOLDER_ABSENT,
    MORE_URGENT,
    HOLDER_ASKED,
    CONFLICT_OF_INTEREST,
    OTHER
}
