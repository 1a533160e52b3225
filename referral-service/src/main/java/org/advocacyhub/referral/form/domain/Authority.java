package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether the person agrees to the referral, or why somebody else may decide it (domain.md A.12, B.1 fields 57 to 59).
 * Capacity to consent says nothing about capacity for the decision in hand, and the other way round (A.2).
 *
 * @param basisClaimed on what ground the referrer thinks the hub may proceed; the hub decides (A.12)
 * @param competentChild a child under 16 is competent to agree (AUT-09)
 * @param parentalResponsibility whoever agrees for a child that is not competent has parental responsibility (AUT-10)
 * @param representative who acts for the person, for example in a complaint (AUT-12)
 */
public record Authority(
        @Guarded(PD2) Answer hasCapacityToConsent,
        @Guarded(PD2) Answer consentGiven,
        @Guarded(PD2) ConsentMethod consentMethod,
        @Guarded(PD2) LocalDate consentDate,
        @Guarded(PD2) String bestInterestsReason,
        @Guarded(PD2) List<ConsentScope> consentScopes,
        @Guarded(PD2) Basis basisClaimed,
        @Guarded(PD2) Answer competentChild,
        @Guarded(PD2) Answer parentalResponsibility,
        @Guarded(PD1) Representative representative) {

    static final Authority NOTHING = new Authority(null, null, null, null, null, null, null, null, null, null);

    public Authority {
        consentScopes = Given.list(consentScopes);
    }

    /** How the person agreed (A.12). */
    public enum ConsentMethod {
        VERBAL,
        WRITTEN,
        BSL,
        SIGNED
    }

    /** What the agreement covers (A.12). */
    public enum ConsentScope {
        RECEIVE_ADVOCACY,
        SHARE_WITH_PARTNER,
        CONTACT_PROFESSIONALS,
        ACCESS_RECORDS,
        EQUALITY_MONITORING,
        FEEDBACK_CONTACT,
        CASE_STUDY_USE
    }

    /** The ground on which advocacy may begin (A.12). */
    public enum Basis {
        CONSENT,
        BEST_INTERESTS,
        STATUTORY_INSTRUCTION,
        COURT_ORDER,
        PATIENT_REQUEST,
        PARENTAL,
        PUBLIC_INTEREST_SHARE_ONLY,
        REFUSED
    }

    /**
     * Somebody who acts for the person.
     *
     * @param actsInBestInterests acts in the best interests of a person who lacks capacity (AUT-12)
     */
    public record Representative(
            @Guarded(PD1) String name,
            @Guarded(PD1) String relationship,
            @Guarded(PD1) String phone,
            @Guarded(PD2) Answer actsInBestInterests) {

        static final Representative NOBODY = new Representative(null, null, null, null);

        @Override
        public String toString() {
            return "Representative[not shown]";
        }
    }

    Representative representativeOrNobody() {
        return representative == null ? Representative.NOBODY : representative;
    }

    /** The referrer gave a reason why the referral is in the person's best interests. */
    public boolean bestInterestsReasonGiven() {
        return Given.given(bestInterestsReason);
    }

    @Override
    public String toString() {
        return "Authority[not shown]";
    }
}
