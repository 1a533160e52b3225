package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.advocacyhub.triage.referral.domain.StatedPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourtTableTest {

    private static final LocalDate LAST_OF_3A = LocalDate.of(2017, 11, 30);

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = Combinations.ofEvery(CourtInputs.class, Map.of("dolsType", List.of("IMCA_39A")));

        assertEquals(729, inputs.size());
        for (var table : CourtTable.VERSIONS) {
            Combinations.eachIsDecidedAs(table, inputs, CourtTableTest::published);
            Combinations.everyRowDecides(table, inputs);
        }
    }

    @Test
    void s18_rule_3a_became_rule_1_2_on_1_december_2017() {
        var before = DecisionTable.validOn(CourtTable.VERSIONS, LAST_OF_3A);
        var after = DecisionTable.validOn(CourtTable.VERSIONS, LAST_OF_3A.plusDays(1));

        assertEquals("Rule 3A representative", before.title());
        assertEquals("Rule 1.2 representative", after.title());
        assertEquals("Rule 3A representative", ServiceLabel.of(ServiceType.RULE_1_2_REP, LAST_OF_3A));
        assertEquals("Rule 1.2 representative", ServiceLabel.of(ServiceType.RULE_1_2_REP, LAST_OF_3A.plusDays(1)));
        assertEquals(
                "R12-07",
                before.decide(CourtInputs.of(SomeFacts.court().facts())).ruleId());
        assertEquals(
                "R12-07",
                after.decide(CourtInputs.of(SomeFacts.court().facts())).ruleId());
    }

    @ParameterizedTest(name = "aged {0}: {1}")
    @CsvSource({"15, R12-02", "16, R12-07", ", R12-99"})
    void the_court_is_open_from_16(Integer age, String ruleId) {
        var facts = SomeFacts.court().aged(age).facts();

        assertEquals(
                ruleId,
                CourtTable.VERSIONS.getFirst().decide(CourtInputs.of(facts)).ruleId());
    }

    @ParameterizedTest(name = "stated {0}, in {1}: community {2}")
    @CsvSource({"Y, CARE_HOME, Y", "N, OWN_HOME, N", "U, SUPPORTED_LIVING, Y", "U, CARE_HOME, N", "U, , U"})
    void the_kind_of_place_answers_what_nobody_stated(Answer stated, String setting, Answer community) {
        var facts = SomeFacts.court()
                .grounds(new Facts.Court(stated, Y, Y, N, N))
                .at(new StatedPlace("ME15", null, setting, null))
                .facts();

        assertEquals(community, CourtInputs.of(facts).community());
    }

    /** Table R12 read by a second pair of eyes: domain.md A.7 as plain conditions. */
    private static String published(CourtInputs in) {
        if (in.community() == N) {
            return "R12-01";
        }
        if (in.from16() == N) {
            return "R12-02";
        }
        if (in.community() == U || in.from16() == U || in.lacksCapacity() == U) {
            return "R12-99";
        }
        if (in.lacksCapacity() == N) {
            return "R12-03";
        }
        if (in.suitableRelative() == Y) {
            return "R12-04";
        }
        if (in.contested() == Y) {
            return "R12-05";
        }
        if (in.suitableRelative() == U) {
            return "R12-99";
        }
        return switch (in.applicationPlanned()) {
            case N -> "R12-06";
            case Y -> in.contested() == N ? "R12-07" : "R12-99";
            case U -> "R12-99";
        };
    }
}
