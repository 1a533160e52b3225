package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.eligibility.domain.AccommodationInputs.Stay;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.ImcaGrounds.Move.Arranger;
import org.advocacyhub.triage.referral.domain.ImcaGrounds.Move.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccommodationTableTest {

    private static final DecisionTable<AccommodationInputs, Outcome> TABLE = AccommodationTable.VERSIONS.getFirst();

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = Combinations.ofEvery(
                AccommodationInputs.class, Map.of("ageYears", Arrays.asList(null, 15, 16), "rule", List.of("Rule 3A")));

        assertEquals(3 * 3 * 4 * 4 * 3 * 3 * 4, inputs.size());
        Combinations.eachIsDecidedAs(TABLE, inputs, AccommodationTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs);
    }

    @ParameterizedTest(name = "{0} for {1} days: {2}")
    @CsvSource({
        "HOSPITAL, 28, SHORT",
        "HOSPITAL, 29, LONG",
        "CARE_HOME, 56, SHORT",
        "CARE_HOME, 57, LONG",
        "RESIDENTIAL, 56, SHORT",
        "RESIDENTIAL, 57, LONG",
        "HOSPITAL, , U",
        "CARE_HOME, , U",
        "SUPPORTED_LIVING, 400, SUPPORTED_LIVING",
        "U, 400, U",
    })
    void sections_38_and_39_count_what_exceeds_28_days_and_8_weeks(Setting setting, Integer days, Stay expected) {
        assertEquals(expected, AccommodationInputs.stay(setting, days));
    }

    @Test
    void supported_living_names_the_rule_of_the_day() {
        var inputs = new AccommodationInputs(
                40, Y, Arranger.LA, Stay.SUPPORTED_LIVING, N, N, AppropriateToConsult.NONE, "Rule 3A");

        assertEquals("ACC-10", TABLE.decide(inputs).ruleId());
        assertEquals(
                "Confirm whether the accommodation is residential accommodation within s38/s39; if not use Care Act or Rule 3A.",
                TABLE.decide(inputs).reason());
    }

    /** Table ACC read by a second pair of eyes: domain.md A.5.2 as plain conditions. */
    private static String published(AccommodationInputs in) {
        if (in.ageYears() != null && in.ageYears() < 16) {
            return "ACC-U16";
        }
        if (in.lacksCapacity() != Y) {
            return in.lacksCapacity() == N ? "ACC-01" : "ACC-02";
        }
        if (in.arranger() == Arranger.SELF_OR_FAMILY_ARRANGED) {
            return "ACC-03";
        }
        if (in.stay() == Stay.SHORT) {
            return "ACC-04";
        }
        if (in.mhaObligation() == Y) {
            return "ACC-05";
        }
        if (in.s40Person() == Y) {
            return "ACC-06";
        }
        if (in.appropriateToConsult() == AppropriateToConsult.EXISTS_APPROPRIATE) {
            return "ACC-07";
        }
        if (in.stay() == Stay.U || in.s40Person() == U || in.appropriateToConsult() == AppropriateToConsult.U) {
            return "ACC-08";
        }
        if (in.arranger() == Arranger.U || in.mhaObligation() == U) {
            return "ACC-99";
        }
        return in.stay() == Stay.LONG ? "ACC-09" : "ACC-10";
    }
}
