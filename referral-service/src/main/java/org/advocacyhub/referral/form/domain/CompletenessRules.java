package org.advocacyhub.referral.form.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which answers a referral still needs (domain.md B.8), in the order of the form: some for every type, the legal sections
 * for the types that rest on them. An incomplete referral is taken all the same; {@link UrgencyRules} says which don't even
 * wait for the answers.
 */
public final class CompletenessRules {

    static final List<CompletenessRule> RULES = Stream.of(
                    PersonQuestions.LIST,
                    ContactQuestions.LIST,
                    NeedQuestions.LIST,
                    CareActQuestions.LIST,
                    ImcaQuestions.LIST,
                    SafeguardingQuestions.LIST,
                    ImhaQuestions.LIST,
                    LibertyQuestions.LIST,
                    OtherTypeQuestions.LIST,
                    DateQuestions.LIST,
                    RiskQuestions.LIST,
                    AuthorityQuestions.LIST,
                    ReferrerQuestions.LIST)
            .flatMap(List::stream)
            .toList();

    private CompletenessRules() {}

    /** What is missing, in the order of the form; an empty list when the referral is complete. */
    public static List<MissingAnswer> missing(ReferralForm form) {
        return RULES.stream()
                .filter(rule -> rule.missingIn(form))
                .map(CompletenessRule::missing)
                .toList();
    }
}
