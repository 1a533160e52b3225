package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.REDIRECT;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.Y;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Row;
import org.advocacyhub.triage.referral.domain.Answer;

/**
 * Table R12 (domain.md A.7): a representative whom the Court of Protection appoints in a deprivation of liberty in the
 * community. The rows are the same under rule 3A and, from 1 December 2017, under rule 1.2.
 */
public final class CourtTable {

    // spotless:off: one row of the published table a line
    private static final List<Row<CourtInputs, Outcome>> ROWS = List.of(
            row("R12-01").when(community(N))
                    .then(REDIRECT, "{dolsType}", "Hospital or care home: use DoLS.").under("Mental Capacity Act 2005 Schedule A1"),
            row("R12-02").when(from16(N))
                    .then(REDIRECT, "CHILDRENS_ADVOCACY", "Under 16: outside the Court of Protection welfare route."),
            row("R12-03").when(community(Y), from16(Y), lacksCapacity(N))
                    .then(NOT_ELIGIBLE, "Has capacity to consent to the arrangements."),
            row("R12-04").when(community(Y), from16(Y), lacksCapacity(Y), relative(Y))
                    .then(NOT_ELIGIBLE, "The authority should propose the relative or friend."),
            row("R12-05").when(community(Y), from16(Y), lacksCapacity(Y), contested(Y))
                    .then(REDIRECT, "LEGAL_REPRESENTATIVE", "Contested: P should be joined; litigation friend or accredited legal representative."),
            row("R12-06").when(community(Y), from16(Y), lacksCapacity(Y), application(N), relative(N))
                    .then(NEEDS_INFO, "Authority must confirm an application is being prepared."),
            row("R12-07").when(community(Y), from16(Y), lacksCapacity(Y), application(Y), relative(N), contested(N))
                    .then(ELIGIBLE, "Court may appoint a professional representative."));
    // spotless:on

    private static final DecisionTable<CourtInputs, Outcome> RULE_3A = version(
            "R12/2015-04-01",
            "Rule 3A representative",
            "Court of Protection Rules 2007 rule 3A(2)(c)",
            LocalDate.of(2015, 4, 1),
            ServiceLabel.RULES_OF_2017);
    private static final DecisionTable<CourtInputs, Outcome> RULE_1_2 = version(
            "R12/2017-12-01",
            "Rule 1.2 representative",
            "Court of Protection Rules 2017 rule 1.2(2)(c)",
            ServiceLabel.RULES_OF_2017,
            null);

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<CourtInputs, Outcome>> VERSIONS = List.of(RULE_3A, RULE_1_2);

    private CourtTable() {}

    private static DecisionTable<CourtInputs, Outcome> version(
            String version, String title, String basis, LocalDate from, LocalDate to) {
        return new DecisionTable<>(
                "R12", version, title, basis, from, to, ROWS, NEEDS_INFO, CourtInputs::unknowns, CourtInputs::words);
    }

    private static Condition<CourtInputs> community(Answer answer) {
        return is("setting community (not hospital/care home)", CourtInputs::community, answer);
    }

    private static Condition<CourtInputs> from16(Answer answer) {
        return is("age >= 16", CourtInputs::from16, answer);
    }

    private static Condition<CourtInputs> lacksCapacity(Answer answer) {
        return is("lacks capacity for arrangements", CourtInputs::lacksCapacity, answer);
    }

    private static Condition<CourtInputs> application(Answer answer) {
        return is("COPDOL11 proposed/issued", CourtInputs::applicationPlanned, answer);
    }

    private static Condition<CourtInputs> relative(Answer answer) {
        return is("suitable family/friend", CourtInputs::suitableRelative, answer);
    }

    private static Condition<CourtInputs> contested(Answer answer) {
        return is("contested", CourtInputs::contested, answer);
    }
}
