package org.advocacyhub.referral.form.domain;

import java.util.List;

/** The person's part in a safeguarding matter, and what the power to instruct needs (domain.md B.1 field 45, A.4, A.5.4). */
final class SafeguardingQuestions {

    private static final Section<SafeguardingGrounds> SAFEGUARDING =
            Section.of("safeguarding", RequestedType::safeguarding, ReferralForm::safeguardingOrNothing);
    private static final Section<SafeguardingGrounds> POWER = SAFEGUARDING.only(RequestedType.IMCA_SAFEGUARDING);

    static final List<CompletenessRule> LIST = List.of(
            SAFEGUARDING.asks(
                    "B1-45",
                    "subjectRole",
                    "Say whether the person is the alleged victim or the alleged source.",
                    told -> told.subjectRole() != null),
            POWER.decides(
                    "B1-45",
                    "allegation",
                    "State whether abuse is alleged or there is evidence of it.",
                    SafeguardingGrounds::allegation),
            POWER.decides(
                    "B1-45",
                    "protectiveMeasures",
                    "State whether protective measures are taken or proposed.",
                    SafeguardingGrounds::protectiveMeasures),
            POWER.decides(
                    "B1-45",
                    "particularBenefit",
                    "State whether an advocate would be of particular benefit.",
                    SafeguardingGrounds::particularBenefit));

    private SafeguardingQuestions() {}
}
