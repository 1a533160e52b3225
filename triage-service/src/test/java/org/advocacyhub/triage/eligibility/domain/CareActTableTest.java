package org.advocacyhub.triage.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareActTableTest {

    private static final DecisionTable<CareActInputs, Outcome> TABLE = CareActTable.VERSIONS.getFirst();
    private static final List<Answer> YNU = List.of(Answer.values());

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = everyCombination();

        assertEquals(75_816, inputs.size());
        Combinations.eachIsDecidedAs(TABLE, inputs, CareActTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs, "CA67-99"); // its rows leave nothing over
    }

    @ParameterizedTest(name = "hospital {0} days, care home {1} days: {2}")
    @CsvSource({
        "27,,N", "28,,Y", ",55,N", ",56,Y", "27,55,N", "27,56,Y", "28,55,Y", ",,U",
    })
    void regulation_4_counts_from_28_days_and_8_weeks(Integer hospital, Integer careHome, Answer expected) {
        assertEquals(expected, CareActInputs.nhsAccommodation(hospital, careHome));
    }

    @Test
    void the_reason_names_the_ground() {
        var finding = TABLE.decide(with(AppropriatePerson.UNWILLING_OR_UNABLE));

        assertEquals("CA67-11", finding.ruleId());
        assertEquals("The available individual is not appropriate: unwilling or unable.", finding.reason());
        assertEquals("CA67/2015-04-01", finding.tableVersion());
    }

    private static CareActInputs with(AppropriatePerson person) {
        return new CareActInputs(
                Process.NEEDS_ASSESSMENT, 40, Answer.U, Answer.Y, person, Answer.U, Answer.U, Answer.U);
    }

    private static List<CareActInputs> everyCombination() {
        return Combinations.of(List.of(
                        List.of(Process.values()),
                        Arrays.asList(null, 17, 18),
                        YNU,
                        YNU,
                        List.of(AppropriatePerson.values()),
                        YNU,
                        YNU,
                        YNU))
                .stream()
                .map(in -> new CareActInputs(
                        (Process) in[0],
                        (Integer) in[1],
                        (Answer) in[2],
                        (Answer) in[3],
                        (AppropriatePerson) in[4],
                        (Answer) in[5],
                        (Answer) in[6],
                        (Answer) in[7]))
                .toList();
    }

    /** Table CA67 read by a second pair of eyes: domain.md A.3.2 as plain conditions. */
    private static String published(CareActInputs in) {
        switch (in.process()) {
            case U:
                return "CA67-01";
            case SAFEGUARDING_ENQUIRY, SAFEGUARDING_ADULTS_REVIEW:
                return "CA67-02";
            case APPEAL_S72:
                return "CA67-03";
            case CHILD_NEEDS_TRANSITION, CHILD_CARER_TRANSITION, YOUNG_CARER_TRANSITION:
                if (in.transitionNeedsLikely() == Answer.N) {
                    return "CA67-04";
                }
                break;
            default:
                if (in.ageYears() != null && in.ageYears() < 18) {
                    return "CA67-05";
                }
        }
        if (in.substantialDifficulty() != Answer.Y) {
            return in.substantialDifficulty() == Answer.U ? "CA67-06" : "CA67-07";
        }
        return switch (in.appropriatePerson()) {
            case U -> "CA67-08";
            case PAID_OR_PROFESSIONAL -> "CA67-09";
            case PERSON_OBJECTS -> "CA67-10";
            case NOT_BEST_INTERESTS, IMPLICATED, UNWILLING_OR_UNABLE -> "CA67-11";
            case NONE -> "CA67-15";
            case VALID -> {
                var review = in.process() == Process.CARE_PLAN_REVIEW || in.process() == Process.SUPPORT_PLAN_REVIEW;
                if (!review && in.nhsAccommodation() == Answer.Y && in.bestInterestsAgreed() == Answer.Y) {
                    yield "CA67-12";
                }
                yield in.materialDisagreement() == Answer.Y && in.bestInterestsAgreed() == Answer.Y
                        ? "CA67-13"
                        : "CA67-14";
            }
        };
    }
}
