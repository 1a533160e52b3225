package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.REDIRECT;
import static org.advocacyhub.triage.referral.domain.AppropriatePerson.IMPLICATED;
import static org.advocacyhub.triage.referral.domain.AppropriatePerson.NONE;
import static org.advocacyhub.triage.referral.domain.AppropriatePerson.NOT_BEST_INTERESTS;
import static org.advocacyhub.triage.referral.domain.AppropriatePerson.PAID_OR_PROFESSIONAL;
import static org.advocacyhub.triage.referral.domain.AppropriatePerson.PERSON_OBJECTS;
import static org.advocacyhub.triage.referral.domain.AppropriatePerson.UNWILLING_OR_UNABLE;
import static org.advocacyhub.triage.referral.domain.AppropriatePerson.VALID;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.Process;

/**
 * Table CA67 (domain.md A.3.2): the duty of section 67 of the Care Act 2014 to arrange an advocate. Lack of capacity is no
 * column of it: substantial difficulty is another question.
 */
public final class CareActTable {

    // spotless:off: one row of the published table a line
    private static final DecisionTable<CareActInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "CA67", "CA67/2015-04-01", "Care Act advocacy", "Care Act 2014 s67; S.I. 2014/2889", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("CA67-01").when(process("U", p -> p == Process.U))
                            .then(NEEDS_INFO, "State which Care Act process is under way or planned."),
                    row("CA67-02").when(process("SAFEGUARDING_*", p -> p.stage() == Process.Stage.SAFEGUARDING))
                            .then(REDIRECT, "CARE_ACT_SAFEGUARDING", "Safeguarding enquiries and reviews are section 68, not section 67.").under("Care Act 2014 s68"),
                    row("CA67-03").when(process("APPEAL_S72", p -> p == Process.APPEAL_S72))
                            .then(NOT_ELIGIBLE, "COMMUNITY", "Section 72 appeals are not in force; community advocacy may be offered.").under("Care Act 2014 s72, not in force"),
                    row("CA67-04").when(process("*_TRANSITION", p -> p.stage() == Process.Stage.TRANSITION), transition(Answer.N))
                            .then(REDIRECT, "CHILDRENS_ADVOCACY", "Not a transition assessment; children's advocacy applies.").under("Care Act 2014 s58 to s64"),
                    row("CA67-05").when(process("adult process", Process::isAdult), ageBelow18())
                            .then(REDIRECT, "CHILDRENS_ADVOCACY", "Adult process for a person under 18; check for a transition assessment."),
                    row("CA67-06").when(difficulty(Answer.U))
                            .then(NEEDS_INFO, "The authority must state whether there would be substantial difficulty and in which of the four areas.").under("Care Act 2014 s67(4)"),
                    row("CA67-07").when(difficulty(Answer.N))
                            .then(NOT_ELIGIBLE, "COMMUNITY", "The authority does not consider there would be substantial difficulty. Consider community advocacy.").under("Care Act 2014 s67(4)"),
                    row("CA67-08").when(difficulty(Answer.Y), person(AppropriatePerson.U))
                            .then(NEEDS_INFO, "State whether there is an appropriate person, and why not if there is family or a friend."),
                    row("CA67-09").when(difficulty(Answer.Y), person(PAID_OR_PROFESSIONAL))
                            .then(ELIGIBLE, "A paid or professional carer cannot be the appropriate person (s67(5)(b)).").under("Care Act 2014 s67(5)(b)"),
                    row("CA67-10").when(difficulty(Answer.Y), person(PERSON_OBJECTS))
                            .then(ELIGIBLE, "The person does not consent to being supported by that individual."),
                    row("CA67-11").when(difficulty(Answer.Y), person(NOT_BEST_INTERESTS, IMPLICATED, UNWILLING_OR_UNABLE))
                            .then(ELIGIBLE, "The available individual is not appropriate: {ground}."),
                    row("CA67-12").when(process("assessment or planning", Process::isAssessmentOrPlanning), difficulty(Answer.Y), person(VALID), nhsStay(Answer.Y), bestInterests(Answer.Y))
                            .then(ELIGIBLE, "Appropriate person exists but NHS-arranged accommodation is likely and advocacy is in the person's best interests (reg 4(2)).").under("S.I. 2014/2889 reg 4(2)"),
                    row("CA67-13").when(difficulty(Answer.Y), person(VALID), disagreement(Answer.Y), bestInterests(Answer.Y))
                            .then(ELIGIBLE, "Appropriate person exists but there is a material disagreement and both agree an advocate is in the person's best interests (reg 4(3)).").under("S.I. 2014/2889 reg 4(3)"),
                    row("CA67-14").when(difficulty(Answer.Y), person(VALID))
                            .then(NOT_ELIGIBLE, "There is an appropriate person to support involvement."),
                    row("CA67-15").when(difficulty(Answer.Y), person(NONE))
                            .then(ELIGIBLE, "Substantial difficulty and no appropriate person (s67(2)).").under("Care Act 2014 s67(2)")),
            NEEDS_INFO, CareActInputs::unknowns, CareActInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<CareActInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private CareActTable() {}

    private static Condition<CareActInputs> process(String values, Predicate<Process> holds) {
        return new Condition<>("process", values, in -> holds.test(in.process()));
    }

    private static Condition<CareActInputs> ageBelow18() {
        return new Condition<>("age", "< 18", in -> in.ageYears() != null && in.ageYears() < 18);
    }

    private static Condition<CareActInputs> transition(Answer answer) {
        return new Condition<>(
                "transition (likely needs at 18)", answer.name(), in -> in.transitionNeedsLikely() == answer);
    }

    private static Condition<CareActInputs> difficulty(Answer answer) {
        return new Condition<>("substantial difficulty", answer.name(), in -> in.substantialDifficulty() == answer);
    }

    private static Condition<CareActInputs> person(AppropriatePerson... values) {
        var accepted = EnumSet.copyOf(List.of(values));
        var words = Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
        return new Condition<>("appropriatePerson", words, in -> accepted.contains(in.appropriatePerson()));
    }

    private static Condition<CareActInputs> nhsStay(Answer answer) {
        return new Condition<>(
                "NHS accommodation likely (hospital >= 28 days or care home >= 8 weeks)",
                answer.name(),
                in -> in.nhsAccommodation() == answer);
    }

    private static Condition<CareActInputs> disagreement(Answer answer) {
        return new Condition<>(
                "material disagreement LA v person", answer.name(), in -> in.materialDisagreement() == answer);
    }

    private static Condition<CareActInputs> bestInterests(Answer answer) {
        return new Condition<>("best interests agreed", answer.name(), in -> in.bestInterestsAgreed() == answer);
    }
}
