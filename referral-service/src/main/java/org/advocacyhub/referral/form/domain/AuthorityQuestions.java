package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.CompletenessRule.always;
import static org.advocacyhub.referral.form.domain.CompletenessRule.when;
import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;

/** Whether the hub may proceed (domain.md B.1 fields 57 and 58, A.12). */
final class AuthorityQuestions {

    static final List<CompletenessRule> LIST = List.of(
            always(
                    "B1-57",
                    "authority.hasCapacityToConsent",
                    "Say whether the person can consent, or that nobody knows.",
                    form -> form.authority().hasCapacityToConsent() != null),
            when(
                    form -> form.authority().hasCapacityToConsent() != Answer.N,
                    "B1-57",
                    "authority.consentGiven",
                    "Say whether the person agrees, or that nobody knows.",
                    form -> form.authority().consentGiven() != null),
            when(
                    form -> form.authority().consentGiven() == Answer.Y,
                    "B1-57",
                    "authority.consentMethod",
                    "Say how the person agreed.",
                    form -> form.authority().consentMethod() != null),
            when(
                    form -> form.authority().consentGiven() == Answer.Y,
                    "B1-57",
                    "authority.consentDate",
                    "Say when the person agreed.",
                    form -> form.authority().consentDate() != null),
            when(
                    form -> form.authority().hasCapacityToConsent() == Answer.N,
                    "B1-58",
                    "authority.bestInterestsReason",
                    "Say why the referral is in the person's best interests.",
                    form -> given(form.authority().bestInterestsReason())),
            when(
                    AuthorityQuestions::aParentAgrees,
                    "B1-57",
                    "authority.parentalResponsibility",
                    "Say whether whoever agrees for the child has parental responsibility.",
                    form -> CompletenessRule.known(form.authority().parentalResponsibility())),
            when(
                    form -> form.requestedType() == RequestedType.NHS_COMPLAINTS
                            && form.nhsComplaintOrNothing().bySomebodyElse(),
                    "B1-57",
                    "authority.representative",
                    "Name who complains for the patient.",
                    form -> given(form.authority().representativeOrNobody().name())),
            // AUT-12
            when(
                    form -> form.requestedType() == RequestedType.NHS_COMPLAINTS
                            && form.nhsComplaintOrNothing().complainant() == NhsComplaint.Complainant.REPRESENTATIVE
                            && form.authority().hasCapacityToConsent() == Answer.N,
                    "B1-57",
                    "authority.representative.actsInBestInterests",
                    "State whether the representative acts in the person's best interests.",
                    form -> CompletenessRule.known(
                            form.authority().representativeOrNobody().actsInBestInterests())));

    private AuthorityQuestions() {}

    /** A child can't agree, or nobody says so where a parent complains (AUT-10, A.9). */
    private static boolean aParentAgrees(ReferralForm form) {
        return form.authority().competentChild() == Answer.N
                || form.requestedType() == RequestedType.NHS_COMPLAINTS
                        && form.nhsComplaintOrNothing().complainant() == NhsComplaint.Complainant.PARENT_OF_CHILD
                        && form.authority().competentChild() != Answer.Y;
    }
}
