package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.CompletenessRule.when;

import java.util.List;
import java.util.function.Predicate;
import org.advocacyhub.referral.form.domain.KeyDate.KeyDateType;

/** The days that matter (domain.md B.1 fields 51 and 52). */
final class DateQuestions {

    private static final Predicate<ReferralForm> IMCA =
            form -> form.requestedType() != null && form.requestedType().imca();
    private static final Predicate<ReferralForm> TRIBUNAL_AHEAD = form -> form.requestedType() == RequestedType.IMHA
            && form.need().issueCategories().contains(Need.IssueCategory.TRIBUNAL_APPEAL);

    static final List<CompletenessRule> LIST = List.of(
            when(
                    IMCA,
                    "B1-51",
                    "keyDates",
                    "Give the meetings and deadlines ahead.",
                    form -> form.requestedType() == RequestedType.IMCA_39A
                            ? deadlineKnown(form)
                            : !form.keyDates().isEmpty()),
            when(
                    TRIBUNAL_AHEAD,
                    "B1-51",
                    "keyDates",
                    "Give the date of the tribunal.",
                    form -> has(form, KeyDateType.TRIBUNAL)),
            when(
                    IMCA,
                    "B1-52",
                    "decisionNeededBy",
                    "Give the day by which the decision is needed.",
                    form -> form.decisionNeededBy() != null));

    private DateQuestions() {}

    /** Section 39A work has to end with the urgent authorisation, or by the assessors' deadline (A.5.5): listed, or told in its section. */
    private static boolean deadlineKnown(ReferralForm form) {
        return has(form, KeyDateType.URGENT_AUTH_EXPIRY)
                || has(form, KeyDateType.ASSESSMENT_DEADLINE)
                || form.dolsOrNothing().authorisation().urgentExpiry() != null;
    }

    private static boolean has(ReferralForm form, KeyDateType type) {
        return form.keyDates().stream().anyMatch(date -> date.type() == type);
    }
}
