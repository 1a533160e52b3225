package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.CompletenessRule.always;
import static org.advocacyhub.referral.form.domain.CompletenessRule.when;
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
                    form -> given(form.need().issueSummary())),
            // what decides about community advocacy (COM-04, COM-08)
            when(
                    form -> form.requestedType() == RequestedType.COMMUNITY
                            || form.requestedType() == RequestedType.CARER_COMMUNITY,
                    "B1-31",
                    "need.specificIssue",
                    "State whether there is a specific issue to sort out or to decide.",
                    form -> CompletenessRule.known(form.need().specificIssue())));

    private NeedQuestions() {}
}
