package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.CompletenessRule.always;
import static org.advocacyhub.referral.form.domain.CompletenessRule.when;
import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;
import java.util.function.Predicate;

/** Risk, authority to proceed, and who refers (domain.md B.1 fields 53 to 65). */
final class ReferrerQuestions {

    private static final Predicate<ReferralForm> NOT_SELF =
            form -> !form.referrer().self();

    static final List<CompletenessRule> LIST = List.of(
            // risk
            always(
                    "B1-53",
                    "risk.riskToAdvocate",
                    "Say what risk there is to an advocate, or NONE_KNOWN.",
                    form -> form.risk().riskToAdvocate() != null),
            when(
                    form -> form.risk().riskToAdvocate() != null
                            && form.risk().riskToAdvocate().known(),
                    "B1-54",
                    "risk.riskFlags",
                    "Say what the risk is.",
                    form -> !form.risk().riskFlags().isEmpty()),
            when(
                    form -> form.risk().riskToAdvocate() != null
                            && form.risk().riskToAdvocate().needsControls(),
                    "B1-55",
                    "risk.riskDetail",
                    "Describe the risk and what makes a visit safe.",
                    form -> given(form.risk().riskDetail())),
            always(
                    "B1-56",
                    "risk.riskToSelf",
                    "Say whether the person is a risk to themselves; U if you don't know.",
                    form -> form.risk().riskToSelf() != null),
            always(
                    "B1-56",
                    "risk.safeguardingConcernOpen",
                    "Say whether a safeguarding concern is open; U if you don't know.",
                    form -> form.risk().safeguardingConcernOpen() != null),
            always(
                    "B1-56",
                    "risk.domesticAbuse",
                    "Say whether there is domestic abuse; U if you don't know.",
                    form -> form.risk().domesticAbuse() != null),
            always(
                    "B1-56",
                    "risk.perpetratorInHousehold",
                    "Say whether somebody harmful lives there; U if you don't know.",
                    form -> form.risk().perpetratorInHousehold() != null),
            // authority
            always(
                    "B1-57",
                    "authority.hasCapacityToConsent",
                    "Say whether the person can consent; U if you don't know.",
                    form -> form.authority().hasCapacityToConsent() != null),
            when(
                    form -> form.authority().hasCapacityToConsent() != Answer.N,
                    "B1-57",
                    "authority.consentGiven",
                    "Say whether the person agrees; U if you don't know.",
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
            // referrer
            when(
                    NOT_SELF,
                    "B1-61",
                    "referrer.name",
                    "Give your name.",
                    form -> given(form.referrer().name())),
            when(
                    NOT_SELF,
                    "B1-61",
                    "referrer.phone",
                    "Give your telephone number or e-mail address.",
                    form -> given(form.referrer().phone())
                            || given(form.referrer().email())),
            when(
                    form -> form.referrer().referrerType() != null
                            && form.referrer().referrerType().worksInATeam(),
                    "B1-62",
                    "referrer.referrerTeamCode",
                    "Give your team's code.",
                    form -> given(form.referrer().referrerTeamCode())),
            when(
                    form -> form.referrer().referrerType() != null
                            && form.referrer().referrerType().knowsPersonPrivately(),
                    "B1-63",
                    "referrer.relationshipToPerson",
                    "Say how you know the person.",
                    form -> given(form.referrer().relationshipToPerson())),
            always(
                    "B1-65",
                    "declarationAccepted",
                    "Accept the declaration.",
                    form -> Boolean.TRUE.equals(form.declarationAccepted())));

    private ReferrerQuestions() {}
}
