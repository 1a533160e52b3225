package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD2;

/**
 * A review of accommodation that the NHS or a council arranged (domain.md A.5.3).
 *
 * @param arrangedByBody the NHS or a council made the arrangements
 * @param weeksInPlace how many weeks the person has lived there without a break; from twelve the power applies
 * @param reviewProposed a review is proposed or in progress
 * @param particularBenefit the body is satisfied that an IMCA would be of particular benefit
 */
public record CareReview(
        @Guarded(PD2) Answer arrangedByBody,
        @Guarded(PD2) Integer weeksInPlace,
        @Guarded(PD2) Answer mhaObligation,
        @Guarded(PD2) Answer reviewProposed,
        @Guarded(PD2) Answer particularBenefit,
        @Guarded(PD2) String particularBenefitReason) {

    static final CareReview NOTHING = new CareReview(null, null, null, null, null, null);

    @Override
    public String toString() {
        return "CareReview[not shown]";
    }
}
