package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.CompletenessRule.always;
import static org.advocacyhub.referral.form.domain.CompletenessRule.when;
import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;
import java.util.function.Predicate;

/** Who refers, and that it is true (domain.md B.1 fields 60 to 65). */
final class ReferrerQuestions {

    private static final Predicate<ReferralForm> NOT_SELF =
            form -> !form.referrer().self();
    private static final Predicate<ReferralForm> ON_PAPER =
            form -> form.channel() != null && form.channel().signedOnPaper();

    static final List<CompletenessRule> LIST = List.of(
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
                    form -> Boolean.TRUE.equals(form.declarationAccepted())),
            when(
                    ON_PAPER,
                    "B1-65",
                    "declaration.signedBy",
                    "Give the name of who signed the paper.",
                    form -> given(form.declarationOrNothing().signedBy())),
            when(
                    ON_PAPER,
                    "B1-65",
                    "declaration.signedOn",
                    "Give the day on which the paper was signed.",
                    form -> form.declarationOrNothing().signedOn() != null));

    private ReferrerQuestions() {}
}
