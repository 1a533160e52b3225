package org.advocacyhub.provider.casework.domain;

/** Why a case is closed; one primary reason (domain.md D.2). */
public enum ClosureReason {
    COMPLETED_OUTCOME_ACHIEVED(Counts.AS_COMPLETED),
    COMPLETED_PARTLY(Counts.AS_COMPLETED),
    COMPLETED_NOT_ACHIEVED(Counts.AS_COMPLETED),
    PROCESS_ENDED(Counts.AS_COMPLETED),
    RPR_AUTHORISATION_ENDED(Counts.AS_COMPLETED),
    DISCHARGED_FROM_MHA(Counts.AS_COMPLETED),
    SELF_ADVOCATING(Counts.AS_COMPLETED),
    STEPPED_DOWN(Counts.AS_COMPLETED),
    PERSON_WITHDREW(Counts.AS_NOT_COMPLETED),
    DECLINED_AT_CONTACT(Counts.AS_NOT_COMPLETED),
    UNREACHABLE(Counts.AS_NOT_COMPLETED),
    APPROPRIATE_PERSON_FOUND(Counts.AS_NOT_COMPLETED),
    REGAINED_CAPACITY(Counts.AS_NOT_COMPLETED),
    INSTRUCTION_WITHDRAWN(Counts.AS_NOT_COMPLETED),
    MOVED_OUT_OF_AREA(Counts.AS_NOT_COMPLETED),
    TRANSFERRED_OTHER_SERVICE(Counts.AS_NOT_COMPLETED),
    DIED(Counts.AS_NOT_COMPLETED),
    INELIGIBLE_AFTER_CONTACT(Counts.AS_NOT_COMPLETED),
    RISK(Counts.AS_NOT_COMPLETED),
    OPENED_IN_ERROR(Counts.NOT_AT_ALL);

    /** Third column of D.2. */
    public enum Counts {
        AS_COMPLETED,
        AS_NOT_COMPLETED,
        NOT_AT_ALL
    }

    private final Counts counts;

    ClosureReason(Counts counts) {
        this.counts = counts;
    }

    public Counts counts() {
        return counts;
    }

    /** Work can't be completed, nor end at or after a contact, before there was one [D]. */
    public boolean needsContact() {
        return counts == Counts.AS_COMPLETED || this == DECLINED_AT_CONTACT || this == INELIGIBLE_AFTER_CONTACT;
    }
}
