package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.CompletenessRule.always;
import static org.advocacyhub.referral.form.domain.CompletenessRule.when;
import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;

/** What endangers the person or the advocate (domain.md B.1 fields 53 to 56). */
final class RiskQuestions {

    static final List<CompletenessRule> LIST = List.of(
            always(
                    "B1-53",
                    "risk.riskToAdvocate",
                    "Say what risk there is to an advocate, or that none is known.",
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
                    "Describe the risk.",
                    form -> given(form.risk().riskDetail())),
            when(
                    form -> form.risk().riskToAdvocate() != null
                            && form.risk().riskToAdvocate().needsControls(),
                    "B1-55",
                    "risk.controls",
                    "Say what makes a visit safe.",
                    form -> !form.risk().controls().isEmpty()),
            always(
                    "B1-56",
                    "risk.riskToSelf",
                    "Say whether the person is a risk to themselves, or that nobody knows.",
                    form -> form.risk().riskToSelf() != null),
            always(
                    "B1-56",
                    "risk.safeguardingConcernOpen",
                    "Say whether a safeguarding concern is open, or that nobody knows.",
                    form -> form.risk().safeguardingConcernOpen() != null),
            always(
                    "B1-56",
                    "risk.domesticAbuse",
                    "Say whether there is domestic abuse, or that nobody knows.",
                    form -> form.risk().domesticAbuse() != null),
            always(
                    "B1-56",
                    "risk.perpetratorInHousehold",
                    "Say whether somebody harmful lives there, or that nobody knows.",
                    form -> form.risk().perpetratorInHousehold() != null));

    private RiskQuestions() {}
}
