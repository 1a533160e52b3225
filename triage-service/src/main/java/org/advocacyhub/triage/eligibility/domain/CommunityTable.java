package org.advocacyhub.triage.eligibility.domain;

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
import java.util.function.Function;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;

/** Table COM (domain.md A.10.1): community advocacy, which exists because the contract pays for it. */
public final class CommunityTable {

    // spotless:off: one row of the published table a line
    private static final DecisionTable<CommunityInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "COM", "COM/2015-04-01", "Community advocacy", "The contract; Care Act 2014 s2 and s4 as context", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("COM-01").when(statutoryFits(Y))
                            .then(REDIRECT, "{type}", "A statutory entitlement applies and takes precedence."),
                    row("COM-02").when(resident(N))
                            .then(OUT_OF_AREA, "Lives outside the contract area: the local service of that area."),
                    row("COM-03").when(oldEnough(N))
                            .then(REDIRECT, "CHILDRENS_ADVOCACY", "Below contract minimum age {minimumAge}."),
                    row("COM-04").when(issue(N))
                            .then(NOT_ELIGIBLE, "No specific issue: befriending, counselling, general advice are not advocacy (information and advice signpost)."),
                    row("COM-05").when(group(N))
                            .then(NOT_ELIGIBLE, "Does not meet any funded client group."),
                    row("COM-06").when(consent(N))
                            .then(NEEDS_INFO, "Person's consent is required for non-statutory advocacy."),
                    row("COM-07").when(excluded(Y))
                            .then(NOT_ELIGIBLE, "Outside remit: legal representation, crisis support, immigration or debt advice by unregistered adviser."),
                    row("COM-08").when(resident(Y), oldEnough(Y), group(Y), issue(Y), statutoryFits(N), consent(Y), excluded(N))
                            .then(ELIGIBLE_CONTRACT, "Community advocacy.")),
            NEEDS_INFO, CommunityInputs::unknowns, CommunityInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<CommunityInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private CommunityTable() {}

    private static Condition<CommunityInputs> resident(Answer answer) {
        return column(CommunityInputs.RESIDENT, CommunityInputs::resident, answer);
    }

    private static Condition<CommunityInputs> oldEnough(Answer answer) {
        return column("age >= contract minimum", CommunityInputs::oldEnough, answer);
    }

    private static Condition<CommunityInputs> group(Answer answer) {
        return column("has a specialism criterion (A.1.2)", CommunityInputs::hasFundedGroup, answer);
    }

    private static Condition<CommunityInputs> issue(Answer answer) {
        return column("has a specific advocacy issue", CommunityInputs::specificIssue, answer);
    }

    private static Condition<CommunityInputs> statutoryFits(Answer answer) {
        return column("statutory type fits", CommunityInputs::statutoryFit, answer);
    }

    private static Condition<CommunityInputs> consent(Answer answer) {
        return column("consent", CommunityInputs::consent, answer);
    }

    private static Condition<CommunityInputs> excluded(Answer answer) {
        return column("issue excluded", CommunityInputs::excluded, answer);
    }

    private static Condition<CommunityInputs> column(
            String heading, Function<CommunityInputs, Answer> cell, Answer answer) {
        return new Condition<>(heading, answer.name(), in -> cell.apply(in) == answer);
    }
}
