package org.advocacyhub.referral.form.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which answers a referral still needs (domain.md B.8), in the order of the form: some for every type, some for CARE_ACT,
 * IMHA and the types of the Mental Capacity Act. An incomplete referral is taken all the same.
 */
public final class CompletenessRules {

    private static final List<CompletenessRule> RULES = Stream.of(
                    PersonQuestions.LIST, GroundQuestions.LIST, ReferrerQuestions.LIST)
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
