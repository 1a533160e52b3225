package org.advocacyhub.referral.form.domain;

import java.util.function.Predicate;

/**
 * One answer that a complete referral has (domain.md B.1 columns M and C).
 *
 * @param ruleId the field's number in B.1, for example {@code B1-08}
 * @param applies when the answer is needed
 * @param answered whether it is there
 */
record CompletenessRule(
        String ruleId,
        String field,
        String message,
        Predicate<ReferralForm> applies,
        Predicate<ReferralForm> answered) {

    /** An answer that every referral needs (column M). */
    static CompletenessRule always(String ruleId, String field, String message, Predicate<ReferralForm> answered) {
        return new CompletenessRule(ruleId, field, message, _ -> true, answered);
    }

    /** An answer that only some referrals need (column C). */
    static CompletenessRule when(
            Predicate<ReferralForm> applies,
            String ruleId,
            String field,
            String message,
            Predicate<ReferralForm> answered) {
        return new CompletenessRule(ruleId, field, message, applies, answered);
    }

    boolean missingIn(ReferralForm form) {
        return applies.test(form) && !answered.test(form);
    }

    MissingAnswer missing() {
        return new MissingAnswer(ruleId, field, message);
    }

    /** A yes or a no, where "not known" decides nothing. */
    static boolean known(Answer answer) {
        return answer == Answer.Y || answer == Answer.N;
    }
}
