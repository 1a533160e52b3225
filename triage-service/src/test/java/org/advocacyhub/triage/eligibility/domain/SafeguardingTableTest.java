package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeguardingTableTest {

    private static final DecisionTable<SafeguardingInputs, Outcome> TABLE = SafeguardingTable.VERSIONS.getFirst();

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = Combinations.ofEvery(SafeguardingInputs.class, Map.of());

        assertEquals(13 * 3 * 3 * 3 * 8, inputs.size());
        Combinations.eachIsDecidedAs(TABLE, inputs, SafeguardingTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs);
    }

    @ParameterizedTest(name = "aged {0}: {1}")
    @CsvSource({"17, CA68-03", "18, CA68-08", ", CA68-99"})
    void section_68_is_for_adults(Integer age, String ruleId) {
        var enquiry = SomeFacts.careAct().aged(age).grounds(grounds(Process.SAFEGUARDING_ENQUIRY, Y));

        assertEquals(
                ruleId, TABLE.decide(SafeguardingInputs.of(enquiry.facts())).ruleId());
    }

    @ParameterizedTest(name = "{0}, alive {1}: {2}")
    @CsvSource({
        "SAFEGUARDING_ADULTS_REVIEW, N, CA68-01",
        "SAFEGUARDING_ADULTS_REVIEW, U, CA68-08",
        "SAFEGUARDING_ADULTS_REVIEW, Y, CA68-08",
        "SAFEGUARDING_ENQUIRY, N, CA68-08",
        "NEEDS_ASSESSMENT, Y, CA68-02",
    })
    void a_review_is_section_68_only_for_the_living(Process process, Answer alive, String ruleId) {
        var facts = SomeFacts.careAct().grounds(grounds(process, alive)).facts();

        assertEquals(ruleId, TABLE.decide(SafeguardingInputs.of(facts)).ruleId());
    }

    @Test
    void difficulty_without_an_area_is_no_answer() {
        var bare = new Facts.CareAct(
                Process.SAFEGUARDING_ENQUIRY, Y, List.of(), AppropriatePerson.NONE, U, null, null, U, U, Y);

        assertEquals(
                "CA68-04",
                TABLE.decide(SafeguardingInputs.of(
                                SomeFacts.careAct().grounds(bare).facts()))
                        .ruleId());
    }

    private static Facts.CareAct grounds(Process process, Answer alive) {
        return new Facts.CareAct(process, Y, List.of("RETAIN"), AppropriatePerson.NONE, U, null, null, U, U, alive);
    }

    /** Table CA68 read by a second pair of eyes: domain.md A.4 as plain conditions. */
    private static String published(SafeguardingInputs in) {
        var review = in.process() == Process.SAFEGUARDING_ADULTS_REVIEW;
        if (review && in.adultAlive() == N) {
            return "CA68-01";
        }
        if (!review && in.process() != Process.SAFEGUARDING_ENQUIRY) {
            return "CA68-02";
        }
        if (in.adult() != Y) {
            return in.adult() == N ? "CA68-03" : "CA68-99";
        }
        if (in.substantialDifficulty() != Y) {
            return in.substantialDifficulty() == U ? "CA68-04" : "CA68-05";
        }
        return switch (in.appropriatePerson()) {
            case U -> "CA68-06";
            case VALID -> "CA68-07";
            default -> "CA68-08";
        };
    }
}
