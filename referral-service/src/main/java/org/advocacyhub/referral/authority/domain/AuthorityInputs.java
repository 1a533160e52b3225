package org.advocacyhub.referral.authority.domain;

import java.time.LocalDate;
import org.advocacyhub.referral.form.domain.AgeRules;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.Authority;
import org.advocacyhub.referral.form.domain.CareActGrounds;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.RequestedType;

/**
 * The columns of table AUT (domain.md A.12), as the form answers them.
 *
 * @param capacity to consent to being referred: never the capacity for the decision in hand (A.2)
 * @param child known to be under 16
 * @param competent whether a child is competent to agree
 * @param transition one of the three transition assessments
 * @param visitRequested somebody entitled asked for a visit under section 130B(5)
 * @param representative somebody acts in the person's best interests (AUT-12)
 */
public record AuthorityInputs(
        RequestedType type,
        Answer capacity,
        Answer consent,
        boolean child,
        Answer competent,
        boolean transition,
        boolean visitRequested,
        boolean representative) {

    private static final int ADULT_CONSENT_FROM = 16;

    /** The columns as a form fills them. */
    public static AuthorityInputs of(ReferralForm form, LocalDate receivedOn) {
        var authority = form.authority();
        var age = AgeRules.ageOn(form.person(), receivedOn);
        return new AuthorityInputs(
                form.requestedType(),
                Answer.orUnknown(authority.hasCapacityToConsent()),
                Answer.orUnknown(authority.consentGiven()),
                age != null && age < ADULT_CONSENT_FROM,
                Answer.orUnknown(
                        authority.competentChild() == null
                                ? authority.hasCapacityToConsent()
                                : authority.competentChild()),
                transition(form),
                form.imha() != null && form.imha().visitRequest() == Answer.Y,
                represented(authority));
    }

    /** Whether a form is about a transition assessment, for which a parent may agree (A.12). */
    public static boolean transition(ReferralForm form) {
        return form.careAct() != null && transition(form.careAct().process());
    }

    private static boolean transition(CareActGrounds.Process process) {
        return switch (process) {
            case CHILD_NEEDS_TRANSITION, CHILD_CARER_TRANSITION, YOUNG_CARER_TRANSITION -> true;
            case null, default -> false;
        };
    }

    private static boolean represented(Authority authority) {
        var said = authority.representative() == null
                ? null
                : authority.representative().actsInBestInterests();
        return said == Answer.Y || (said == null && authority.bestInterestsReasonGiven());
    }
}
