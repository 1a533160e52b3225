package org.advocacyhub.referral.authority.domain;

import java.time.LocalDate;
import org.advocacyhub.referral.form.domain.AgeRules;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.Authority;
import org.advocacyhub.referral.form.domain.CareActGrounds;
import org.advocacyhub.referral.form.domain.NhsComplaint;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.RequestedType;

/**
 * The columns of table AUT (domain.md A.12), as the form answers them; the same as triage's.
 *
 * @param type triage's decision once there is one, until then what was asked for
 * @param capacity to consent to being referred: never the capacity for the decision in hand (A.2). For a child, competence
 * @param child known to be under 16
 * @param transition one of the three transition assessments
 * @param parental whoever agrees for a child has parental responsibility
 * @param visitRequested somebody entitled asked for a visit under section 130B(5)
 * @param representative somebody acts in the person's best interests (AUT-12)
 * @param patientDied a personal representative complains for a patient who died
 */
public record AuthorityInputs(
        RequestedType type,
        Answer capacity,
        Answer consent,
        boolean child,
        boolean transition,
        boolean parental,
        boolean visitRequested,
        boolean representative,
        boolean patientDied) {

    private static final int ADULT_CONSENT_FROM = 16;

    /** The columns as a form fills them. */
    public static AuthorityInputs of(ReferralForm form, RequestedType type, LocalDate receivedOn) {
        var authority = form.authority();
        var age = AgeRules.ageOn(form.person(), receivedOn);
        var child = age != null && age < ADULT_CONSENT_FROM;
        return new AuthorityInputs(
                type,
                Answer.orUnknown(
                        child && authority.competentChild() != null
                                ? authority.competentChild()
                                : authority.hasCapacityToConsent()),
                Answer.orUnknown(authority.consentGiven()),
                child,
                transition(form),
                authority.parentalResponsibility() == Answer.Y,
                form.imha() != null && form.imha().visitRequest() == Answer.Y,
                represented(authority),
                form.nhsComplaint() != null
                        && form.nhsComplaint().complainant() == NhsComplaint.Complainant.PERSONAL_REPRESENTATIVE);
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

    /** It has to be stated: a reason in best interests names nobody who acts. */
    private static boolean represented(Authority authority) {
        return authority.representative() != null && authority.representative().actsInBestInterests() == Answer.Y;
    }
}
