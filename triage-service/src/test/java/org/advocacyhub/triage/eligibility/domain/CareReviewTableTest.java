package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareReviewTableTest {

    private static final DecisionTable<CareReviewInputs, Outcome> TABLE = CareReviewTable.VERSIONS.getFirst();

    @Test
    void every_combination_is_decided_by_the_condition_of_regulation_3_that_is_not_met_first() {
        var inputs = Combinations.ofEvery(CareReviewInputs.class, Map.of("ageYears", Arrays.asList(15, 16)));

        assertEquals(2 * 2 * 6561 * 4, inputs.size());
        Combinations.eachIsDecidedAs(TABLE, inputs, CareReviewTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs);
    }

    @ParameterizedTest(name = "{0} weeks: {1}")
    @CsvSource({"11, N", "12, Y", ", U"})
    void the_power_begins_with_twelve_weeks(Integer weeks, Answer expected) {
        assertEquals(expected, CareReviewInputs.longEnough(weeks));
    }

    /** Domain.md A.5.3 read by a second pair of eyes. */
    private static String published(CareReviewInputs in) {
        if (in.ageYears() < 16) {
            return "CR-U16";
        }
        if (in.careActReview()) {
            return "CR-00";
        }
        // each condition: the answer that meets it, the one that does not, and what was said
        var conditions = List.of(
                List.of(Y, N, in.arrangedByBody()),
                List.of(Y, N, in.longEnough()),
                List.of(N, Y, in.mhaObligation()),
                List.of(Y, N, in.reviewProposed()),
                List.of(Y, N, in.lacksCapacity()),
                List.of(N, Y, somebody(in.appropriateToConsult())),
                List.of(N, Y, in.s40Person()),
                List.of(N, Y, in.otherDuty()),
                List.of(Y, N, in.particularBenefit()));
        for (var i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).get(2) == conditions.get(i).get(1)) {
                return "CR-0" + (i + 1);
            }
        }
        return conditions.stream().allMatch(condition -> condition.get(2) == condition.get(0)) ? "CR-10" : "CR-99";
    }

    private static Answer somebody(AppropriateToConsult consult) {
        return switch (consult) {
            case EXISTS_APPROPRIATE -> Y;
            case NONE, EXISTS_NOT_APPROPRIATE -> N;
            case U -> U;
        };
    }
}
