package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionTableTest {

    private static final DecisionTable<ProtectionInputs, Outcome> TABLE = ProtectionTable.VERSIONS.getFirst();

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = Combinations.ofEvery(
                ProtectionInputs.class,
                Map.of("ageYears", Arrays.asList(null, 15, 16), "otherType", List.of("IMCA_ACCOM")));

        assertEquals(3 * 243, inputs.size());
        Combinations.eachIsDecidedAs(TABLE, inputs, ProtectionTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs);
    }

    @ParameterizedTest(name = "other duty {0}: {1} {2}")
    @CsvSource({
        "IMCA_SMT, SG-04, IMCA_SMT",
        "IMCA_ACCOM, SG-04, IMCA_ACCOM",
        "IMCA_CARE_REVIEW, SG-04, IMCA_CARE_REVIEW",
        "NONE, SG-06, ",
        "U, SG-99, ",
        ", SG-99, ",
    })
    void another_duty_comes_first(String other, String ruleId, String target) {
        var finding =
                TABLE.decide(ProtectionInputs.of(SomeFacts.protection(other).facts()));

        assertEquals(ruleId, finding.ruleId());
        assertEquals(target, finding.target());
    }

    @Test
    void a_family_does_not_stand_in_the_way() {
        var finding =
                TABLE.decide(ProtectionInputs.of(SomeFacts.protection("NONE").facts()));

        assertEquals(Outcome.ELIGIBLE_POWER, finding.outcome());
    }

    @Test
    void nothing_said_of_the_allegation_is_not_known() {
        var silent =
                SomeFacts.protection("NONE").grounds((Facts.Safeguarding) null).facts();

        assertEquals(
                List.of("allegation", "protective measures", "particular benefit"),
                ProtectionInputs.of(silent).unknowns());
    }

    /** Table SG read by a second pair of eyes: domain.md A.5.4 as plain conditions. */
    private static String published(ProtectionInputs in) {
        if (in.ageYears() != null && in.ageYears() < 16) {
            return "SG-U16";
        }
        if (in.lacksCapacity() != Y) {
            return in.lacksCapacity() == N ? "SG-01" : "SG-99";
        }
        if (in.allegation() != Y) {
            return in.allegation() == N ? "SG-02" : "SG-99";
        }
        if (in.measures() != Y) {
            return in.measures() == N ? "SG-03" : "SG-99";
        }
        if (in.otherDuty() != N) {
            return in.otherDuty() == Y ? "SG-04" : "SG-99";
        }
        return in.particularBenefit() == Y ? "SG-06" : "SG-05";
    }
}
