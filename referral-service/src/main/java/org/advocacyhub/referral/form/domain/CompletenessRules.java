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

    /**
     * What somebody asks for who names a rule or a field, as far as this form needs it; an empty list when there is no such
     * rule.
     *
     * @param question a rule's id, for example {@code B1-36}, or the path of the field that it asks for
     */
    public static List<MissingAnswer> askedFor(String question, ReferralForm form) {
        var named = RULES.stream()
                .filter(rule -> rule.ruleId().equals(question) || rule.field().equals(question))
                .toList();
        var missing = named.stream().filter(rule -> rule.missingIn(form)).toList();
        var applying = named.stream().filter(rule -> rule.applies().test(form)).toList();
        return Stream.of(missing, applying, named)
                .filter(rules -> !rules.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(CompletenessRule::missing)
                .toList();
    }

    /** What is missing, in the order of the form; an empty list when the referral is complete. */
    public static List<MissingAnswer> missing(ReferralForm form) {
        return RULES.stream()
                .filter(rule -> rule.missingIn(form))
                .map(CompletenessRule::missing)
                .toList();
    }
}
