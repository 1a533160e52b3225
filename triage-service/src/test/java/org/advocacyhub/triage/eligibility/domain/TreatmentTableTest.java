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
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentTableTest {

    private static final DecisionTable<TreatmentInputs, Outcome> TABLE = TreatmentTable.VERSIONS.getFirst();

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = Combinations.ofEvery(TreatmentInputs.class, Map.of("ageYears", Arrays.asList(null, 15, 16)));

        assertEquals(3 * 243 * 4, inputs.size());
        Combinations.eachIsDecidedAs(TABLE, inputs, TreatmentTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs);
    }

    @ParameterizedTest(name = "aged {0}: {1}")
    @CsvSource({"15, SMT-01", "16, SMT-11", ", SMT-99"})
    void the_act_applies_from_16(Integer age, String ruleId) {
        var facts = SomeFacts.treatment().aged(age).facts();

        assertEquals(ruleId, TABLE.decide(TreatmentInputs.of(facts)).ruleId());
    }

    @Test
    void capacity_for_the_decision_is_never_taken_from_capacity_to_consent() {
        var told = SomeFacts.treatment().authority(N, U).facts();
        var silent = SomeFacts.community().authority(N, U).facts();

        assertEquals(Y, TreatmentInputs.of(told).lacksCapacity());
        assertEquals(U, TreatmentInputs.of(silent).lacksCapacity());
        assertEquals("SMT-03", TABLE.decide(TreatmentInputs.of(silent)).ruleId());
    }

    @Test
    void somebody_who_will_not_do_needs_a_ground() {
        var without = SomeFacts.imca(Y, AppropriateToConsult.EXISTS_NOT_APPROPRIATE, false);

        assertEquals(
                "SMT-10",
                TABLE.decide(TreatmentInputs.of(
                                SomeFacts.treatment().grounds(without).facts()))
                        .ruleId());
    }

    @Test
    void each_row_says_on_what_it_rests() {
        var finding = TABLE.decide(TreatmentInputs.of(SomeFacts.treatment().facts()));

        assertEquals("Mental Capacity Act 2005 s37(3)", finding.basis());
        assertEquals("NHS body must instruct an IMCA (s37(3)).", finding.reason());
    }

    /** Table SMT read by a second pair of eyes: domain.md A.5.1 as plain conditions. */
    private static String published(TreatmentInputs in) {
        if (in.ageYears() != null && in.ageYears() < 16) {
            return "SMT-01";
        }
        if (in.lacksCapacity() != Y) {
            return in.lacksCapacity() == N ? "SMT-02" : "SMT-03";
        }
        if (in.nhsBodyProposes() == N) {
            return "SMT-04";
        }
        if (in.mhaTreatment() == Y) {
            return "SMT-05";
        }
        if (in.testMet() != Y) {
            return in.testMet() == N ? "SMT-06" : "SMT-07";
        }
        if (in.s40Person() == Y) {
            return "SMT-08";
        }
        if (in.appropriateToConsult() == AppropriateToConsult.EXISTS_APPROPRIATE) {
            return "SMT-09";
        }
        if (in.appropriateToConsult() == AppropriateToConsult.U) {
            return "SMT-10";
        }
        var certain = List.of(in.nhsBodyProposes(), in.mhaTreatment(), in.s40Person());
        return in.ageYears() == null || certain.contains(Answer.U) ? "SMT-99" : "SMT-11";
    }
}
