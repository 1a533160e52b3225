package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentativeTableTest {

    private static final DecisionTable<RepresentativeInputs, Outcome> TABLE = RepresentativeTable.VERSIONS.getFirst();

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = Combinations.ofEvery(RepresentativeInputs.class, Map.of());

        assertEquals(2 * 729, inputs.size());
        Combinations.eachIsDecidedAs(TABLE, inputs, RepresentativeTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs);
    }

    @ParameterizedTest(name = "aged {0}: {1}")
    @CsvSource({"17, D-01", "18, RPR-04"})
    void both_are_adults(int age, String ruleId) {
        var facts = SomeFacts.dols(ServiceType.RPR_PAID).aged(age).facts();

        assertEquals(ruleId, TABLE.decide(RepresentativeInputs.of(facts)).ruleId());
    }

    @ParameterizedTest(name = "notice {0}, selected {1}, in post {2}: {3}")
    @CsvSource({
        "Y, N, N, RPR-04",
        "N, N, N, RPR-03",
        "U, N, N, RPR-03",
        "Y, Y, N, RPR-02",
        "Y, N, Y, RPR-05",
        "Y, U, N, RPR-99",
    })
    void the_assessors_notice_opens_the_way(Answer notice, Answer selected, Answer inPost, String ruleId) {
        var dols = new Facts.Dols(U, U, U, Y, inPost, U, U, selected, notice, U, U, U, U, U);
        var facts = SomeFacts.dols(ServiceType.RPR_PAID).grounds(dols).facts();

        assertEquals(ruleId, TABLE.decide(RepresentativeInputs.of(facts)).ruleId());
    }

    /** Table RPR read by a second pair of eyes: domain.md A.6 as plain conditions, after D-01 and D-02. */
    private static String published(RepresentativeInputs in) {
        if (in.adult() == N || in.hospitalOrCareHome() == N) {
            return "D-01";
        }
        if (!in.bySupervisoryBody()) {
            return "D-02";
        }
        if (in.standardGranted() != Y) {
            return in.standardGranted() == N ? "RPR-01" : "RPR-99";
        }
        if (in.selected() == Y) {
            return "RPR-02";
        }
        if (in.reg8Notice() != Y) {
            return in.inPost() == N ? "RPR-03" : "RPR-99";
        }
        if (List.of(in.selected(), in.inPost()).contains(U)) {
            return "RPR-99";
        }
        return in.inPost() == N ? "RPR-04" : "RPR-05";
    }
}
