package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.CompletenessRule.always;
import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;

/** What the person needs an advocate for (domain.md B.1 fields 29 to 33). */
final class NeedQuestions {

    static final List<CompletenessRule> LIST = List.of(
            always(
                    "B1-29",
                    "need.clientGroup",
                    "Give the person's main client group.",
                    form -> form.need().clientGroup() != null),
            always(
                    "B1-31",
                    "need.issueSummary",
                    "Say what the person needs an advocate for.",
                    form -> given(form.need().issueSummary())));

    private NeedQuestions() {}
}
