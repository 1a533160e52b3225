package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD2;

/** Whether somebody unpaid can be consulted in the person's stead (domain.md A.5, B.1 fields 41 and 42). */
public record Consultation(
        @Guarded(PD2) AppropriateToConsult appropriateToConsult,
        @Guarded(PD2) Ground ground,
        @Guarded(PD2) String groundReason,
        @Guarded(PD2) Answer familyExists,
        @Guarded(PD2) Answer friendsExist,
        @Guarded(PD2) S40Person s40Person) {

    static final Consultation NOTHING = new Consultation(null, null, null, null, null, null);

    /** Whether there is somebody, and whether they will do. */
    public enum AppropriateToConsult {
        NONE,
        EXISTS_APPROPRIATE,
        EXISTS_NOT_APPROPRIATE,
        U
    }

    /** Why somebody who is there will not do. That they disagree is none (MCA Code 10.79). */
    public enum Ground {
        NOT_WILLING,
        NOT_ABLE,
        TOO_DISTANT_OR_ILL,
        NOT_KNOWN_TO_P,
        ALLEGED_ABUSER,
        REFUSED_BY_P_PREVIOUSLY,
        NOT_CONTACTABLE,
        OTHER_WITH_REASON
    }

    /** Somebody whom section 40 of the Mental Capacity Act puts in an advocate's place. */
    public enum S40Person {
        NONE,
        NOMINATED_BY_P,
        LPA_DONEE_FOR_MATTER,
        EPA_DONEE,
        DEPUTY_FOR_MATTER,
        U
    }

    boolean consulted() {
        return appropriateToConsult != null && appropriateToConsult != AppropriateToConsult.U;
    }

    /** Nobody is there, or nobody who will do; together with section 40 that makes an advocate's place empty. */
    boolean nobody() {
        return appropriateToConsult == AppropriateToConsult.NONE
                || appropriateToConsult == AppropriateToConsult.EXISTS_NOT_APPROPRIATE;
    }

    @Override
    public String toString() {
        return "Consultation[not shown]";
    }
}
