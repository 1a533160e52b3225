package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.REDIRECT;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.Process;

/**
 * Table CA68 (domain.md A.4): the duty of section 68 of the Care Act 2014 in safeguarding enquiries and reviews. An enquiry
 * that has to start at once may start before the advocate is there; the duty goes on (s68(6)).
 */
public final class SafeguardingTable {

    // spotless:off: one row of the published table a line
    private static final DecisionTable<SafeguardingInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "CA68", "CA68/2015-04-01", "Care Act safeguarding advocacy", "Care Act 2014 s68", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("CA68-01").when(review(), alive(N))
                            .then(NOT_ELIGIBLE, "The section 68 duty in a review applies only where the adult is alive. Family may be offered community advocacy."),
                    row("CA68-02").when(processOpen())
                            .then(NEEDS_INFO, "State: s42 enquiry decided, or s44 review. A concern not yet an enquiry is not section 68.").under("Care Act 2014 s42, s44, s68(1)"),
                    row("CA68-03").when(adult(N))
                            .then(REDIRECT, "CHILDRENS_ADVOCACY", "Under 18."),
                    row("CA68-04").when(adult(Y), difficulty(U))
                            .then(NEEDS_INFO, "State substantial difficulty and area."),
                    row("CA68-05").when(adult(Y), difficulty(N))
                            .then(NOT_ELIGIBLE, "COMMUNITY", "No substantial difficulty; consider community or domestic-abuse advocacy."),
                    row("CA68-06").when(adult(Y), difficulty(Y), person("U", AppropriatePerson.U))
                            .then(NEEDS_INFO, "State whether there is an appropriate person who is not implicated."),
                    row("CA68-07").when(adult(Y), difficulty(Y), person("VALID", AppropriatePerson.VALID))
                            .then(NOT_ELIGIBLE, "Appropriate person available (s68(4)).").under("Care Act 2014 s68(4)"),
                    row("CA68-08").when(adult(Y), difficulty(Y), anyOtherPerson())
                            .then(ELIGIBLE, "Substantial difficulty and no appropriate person (s68(2)).").under("Care Act 2014 s68(2)")),
            NEEDS_INFO, SafeguardingInputs::unknowns, SafeguardingInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<SafeguardingInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private SafeguardingTable() {}

    private static Condition<SafeguardingInputs> review() {
        return new Condition<>("process", "SAR", in -> in.process() == Process.SAFEGUARDING_ADULTS_REVIEW);
    }

    private static Condition<SafeguardingInputs> processOpen() {
        return new Condition<>("process", "U or not under s42 or s44", SafeguardingInputs::isProcessOpen);
    }

    private static Condition<SafeguardingInputs> alive(Answer answer) {
        return is("adult alive", SafeguardingInputs::adultAlive, answer);
    }

    private static Condition<SafeguardingInputs> adult(Answer answer) {
        return is(">= 18", SafeguardingInputs::adult, answer);
    }

    private static Condition<SafeguardingInputs> difficulty(Answer answer) {
        return is("substantial difficulty", SafeguardingInputs::substantialDifficulty, answer);
    }

    private static Condition<SafeguardingInputs> person(String words, AppropriatePerson value) {
        return new Condition<>("appropriatePerson", words, in -> in.appropriatePerson() == value);
    }

    private static Condition<SafeguardingInputs> anyOtherPerson() {
        return new Condition<>(
                "appropriatePerson",
                "any other",
                in -> in.appropriatePerson() != AppropriatePerson.U
                        && in.appropriatePerson() != AppropriatePerson.VALID);
    }
}
