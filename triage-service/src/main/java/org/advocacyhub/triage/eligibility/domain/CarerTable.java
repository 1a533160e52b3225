package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE_CONTRACT;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.OUT_OF_AREA;
import static org.advocacyhub.triage.eligibility.domain.Outcome.REDIRECT;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.Y;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;

/**
 * Table CAR (domain.md A.10.2): community advocacy for unpaid carers about their own role. The Care Act's processes for
 * carers come first. The published text is one line; its rows here follow those of table COM.
 */
public final class CarerTable {

    // spotless:off: one row a line
    private static final DecisionTable<CommunityInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "CAR", "CAR/2015-04-01", "Community advocacy for carers", "The contract (statutory carers: Care Act 2014 s67)", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("CAR-01").when(statutoryFits(Y))
                            .then(REDIRECT, "{type}", "A statutory entitlement applies and takes precedence."),
                    row("CAR-02").when(resident(N))
                            .then(OUT_OF_AREA, "Lives outside the contract area: the local service of that area."),
                    row("CAR-03").when(oldEnough(N))
                            .then(REDIRECT, "CHILDRENS_ADVOCACY", "Below contract minimum age {minimumAge}."),
                    row("CAR-04").when(carer(N))
                            .then(REDIRECT, "COMMUNITY", "Not an unpaid carer: community advocacy is looked at."),
                    row("CAR-05").when(issue(N))
                            .then(NOT_ELIGIBLE, "No issue of the carer's own role (information and advice signpost)."),
                    row("CAR-06").when(consent(N))
                            .then(NEEDS_INFO, "The carer's consent is required."),
                    row("CAR-07").when(excluded(Y))
                            .then(NOT_ELIGIBLE, "Outside remit: legal representation, crisis support, immigration or debt advice by unregistered adviser."),
                    row("CAR-08").when(resident(Y), oldEnough(Y), carer(Y), issue(Y), statutoryFits(N), consent(Y), excluded(N))
                            .then(ELIGIBLE_CONTRACT, "Community advocacy for a carer.")),
            NEEDS_INFO, CommunityInputs::unknowns, CommunityInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<CommunityInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private CarerTable() {}

    private static Condition<CommunityInputs> resident(Answer answer) {
        return is(CommunityInputs.RESIDENT, CommunityInputs::resident, answer);
    }

    private static Condition<CommunityInputs> oldEnough(Answer answer) {
        return is("age >= contract minimum", CommunityInputs::oldEnough, answer);
    }

    private static Condition<CommunityInputs> carer(Answer answer) {
        return is("unpaid carer", CommunityInputs::hasFundedGroup, answer);
    }

    private static Condition<CommunityInputs> issue(Answer answer) {
        return is("issue of the carer's own", CommunityInputs::specificIssue, answer);
    }

    private static Condition<CommunityInputs> statutoryFits(Answer answer) {
        return is("statutory type fits", CommunityInputs::statutoryFit, answer);
    }

    private static Condition<CommunityInputs> consent(Answer answer) {
        return is("consent", CommunityInputs::consent, answer);
    }

    private static Condition<CommunityInputs> excluded(Answer answer) {
        return is("issue excluded", CommunityInputs::excluded, answer);
    }
}
