package org.advocacyhub.referral.form.domain;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The questions of one section of the form (domain.md B.1), so that a list of them reads like the table.
 *
 * @param name the section's name in the request
 * @param applies which referrals are asked
 * @param in takes the section, or what stands in its place, out of a form
 */
record Section<S>(String name, Predicate<ReferralForm> applies, Function<ReferralForm, S> in) {

    /** A section that only some types are asked about. */
    static <S> Section<S> of(String name, Predicate<RequestedType> types, Function<ReferralForm, S> in) {
        return new Section<>(name, form -> form.requestedType() != null && types.test(form.requestedType()), in);
    }

    /** The same section, asked about only when something in it was answered in a certain way. */
    Section<S> when(Predicate<S> also) {
        return onlyIf(form -> also.test(in.apply(form)));
    }

    /** The same section, asked about only when something else in the form was answered in a certain way. */
    Section<S> onlyIf(Predicate<ReferralForm> also) {
        return new Section<>(name, applies.and(also), in);
    }

    /** The same section for some of its types. */
    Section<S> only(RequestedType type) {
        return onlyIf(form -> form.requestedType() == type);
    }

    /** One answer that is needed. */
    CompletenessRule asks(String ruleId, String field, String message, Predicate<S> answered) {
        return new CompletenessRule(
                ruleId, name + "." + field, message, applies, form -> answered.test(in.apply(form)));
    }

    /** One yes or no that is needed; "not known" decides nothing. */
    CompletenessRule decides(String ruleId, String field, String message, Function<S, Answer> answer) {
        return asks(ruleId, field, message, section -> CompletenessRule.known(answer.apply(section)));
    }
}
