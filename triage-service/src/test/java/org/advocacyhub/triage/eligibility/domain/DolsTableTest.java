package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.eligibility.domain.DolsInputs.Representative;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.advocacyhub.triage.referral.domain.StatedPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DolsTableTest {

    private static final DecisionTable<DolsInputs, Outcome> TABLE = DolsTable.VERSIONS.getFirst();

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = Combinations.ofEvery(
                DolsInputs.class,
                Map.of(
                        "role",
                        List.of(ServiceType.IMCA_39A, ServiceType.IMCA_39C, ServiceType.IMCA_39D),
                        "ageYears",
                        Arrays.asList(null, 15, 17, 18)));

        assertEquals(3 * 4 * 3 * 2 * 243 * 4 * 9, inputs.size());
        Combinations.eachIsDecidedAs(TABLE, inputs, DolsTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs);
    }

    @ParameterizedTest(name = "aged {0} in {1}: {2}")
    @CsvSource({
        "15, CARE_HOME, D-U16",
        "16, CARE_HOME, D-01",
        "17, CARE_HOME, D-01",
        "18, CARE_HOME, D-39A-1",
        "18, CARE_HOME_NURSING, D-39A-1",
        "18, ACUTE_HOSPITAL, D-39A-1",
        "18, SUPPORTED_LIVING, D-01",
        "18, OWN_HOME, D-01",
    })
    void dols_is_for_adults_in_hospitals_and_care_homes(int age, String setting, String ruleId) {
        var facts = SomeFacts.dols(ServiceType.IMCA_39A)
                .aged(age)
                .at(new StatedPlace("ME15", null, setting, null))
                .facts();

        assertEquals(
                ruleId, TABLE.decide(DolsInputs.of(ServiceType.IMCA_39A, facts)).ruleId());
    }

    @ParameterizedTest(name = "{0} may not instruct")
    @CsvSource({"SELF", "FAMILY", "CARE_HOME_MANAGER", "SOCIAL_WORKER_LA", "SOLICITOR"})
    void whoever_else_asks_for_a_39d_advocate_is_forwarded(String referrer) {
        var facts = SomeFacts.dols(ServiceType.IMCA_39D).by(referrer).facts();
        var finding = TABLE.decide(DolsInputs.of(ServiceType.IMCA_39D, facts));

        assertEquals("D-02", finding.ruleId());
        assertEquals(Outcome.PENDING_LA, finding.outcome());
    }

    @ParameterizedTest(name = "in place {0}, new reason {1}: blocked {2}")
    @CsvSource({"N, N, N", "N, U, N", "Y, Y, N", "Y, N, Y", "Y, U, U", "U, U, U"})
    void a_second_39d_advocate_needs_a_new_reason(Answer inPlace, Answer newReason, Answer blocked) {
        var dols = new Facts.Dols(U, U, U, Y, Y, N, N, U, U, Y, U, U, inPlace, newReason);
        var facts = SomeFacts.dols(ServiceType.IMCA_39D).grounds(dols).facts();

        assertEquals(blocked, DolsInputs.of(ServiceType.IMCA_39D, facts).anotherInPlace());
    }

    @ParameterizedTest(name = "in post {0}, paid {1}: {2}")
    @CsvSource({"Y, Y, PAID", "Y, N, UNPAID", "U, N, UNPAID", "N, N, NONE", "N, Y, NONE", "Y, U, U"})
    void the_representative(Answer inPost, Answer paid, Representative expected) {
        var dols = new Facts.Dols(U, U, U, Y, inPost, paid, N, U, U, Y, U, U, N, U);

        assertEquals(expected, DolsInputs.representative(dols));
    }

    @Test
    void a_standard_request_counts_though_nothing_is_known_of_an_urgent_authorisation() {
        var dols = new Facts.Dols(U, Y, U, U, U, U, U, U, U, U, U, U, U, U);
        var facts = SomeFacts.dols(ServiceType.IMCA_39A).grounds(dols).facts();

        assertEquals(Y, DolsInputs.of(ServiceType.IMCA_39A, facts).underAssessment());
    }

    @Test
    void a_section_40_person_can_be_consulted() {
        var facts = SomeFacts.dols(ServiceType.IMCA_39A).facts();
        var nobody = DolsInputs.of(ServiceType.IMCA_39A, facts);

        assertEquals(N, nobody.somebodyToConsult());
        assertEquals(AppropriateToConsult.NONE, facts.imca().appropriateToConsult());
    }

    /** Table D read by a second pair of eyes: domain.md A.5.5 as plain conditions. */
    private static String published(DolsInputs in) {
        if (in.ageYears() != null && in.ageYears() < 16) {
            return "D-U16";
        }
        if (in.ageYears() != null && in.ageYears() < 18 || in.hospitalOrCareHome() == N) {
            return "D-01";
        }
        if (!in.bySupervisoryBody()) {
            return "D-02";
        }
        return switch (in.role()) {
            case IMCA_39A ->
                in.underAssessment() != Y || in.somebodyToConsult() == U
                        ? "D-99"
                        : in.somebodyToConsult() == N ? "D-39A-1" : "D-39A-2";
            case IMCA_39C ->
                in.standardInForce() == Y && in.appointmentEnded() == Y && in.nobodyMeanwhile() == Y
                        ? "D-39C-1"
                        : "D-99";
            default ->
                switch (in.representative()) {
                    case PAID -> "D-39D-2";
                    case UNPAID ->
                        in.standardInForce() == Y && in.asked() == Y && in.anotherInPlace() == N ? "D-39D-1" : "D-99";
                    case NONE, U -> "D-99";
                };
        };
    }
}
