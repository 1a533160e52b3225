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
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityTableTest {

    private static final DecisionTable<AuthorityInputs, AuthorityOutcome> TABLE = AuthorityTable.VERSIONS.getFirst();

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = everyCombination();

        Combinations.eachIsDecidedAs(TABLE, inputs, AuthorityTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs);
    }

    @ParameterizedTest(name = "{0}, capacity {1}, consent {2}: {3}")
    @CsvSource({
        "COMMUNITY,Y,Y,PROCEED_CONSENT",
        "COMMUNITY,Y,N,REFUSED",
        "COMMUNITY,Y,U,NEEDS_INFO",
        "COMMUNITY,N,U,REFER_TO_MANAGER",
        "IMHA,Y,U,PROCEED_FIRST_VISIT",
        "IMHA,N,U,PROCEED_BEST_INTERESTS",
        "CARE_ACT,N,U,PROCEED_BEST_INTERESTS",
        "CARE_ACT,U,Y,NEEDS_INFO",
        "IMCA_SMT,N,N,PROCEED_STATUTORY_INSTRUCTION",
        "IMCA_SMT,U,N,NEEDS_INFO",
        "RULE_1_2_REP,N,U,PROCEED_COURT_ORDER",
        "NHS_COMPLAINTS,N,U,REFER_TO_MANAGER",
    })
    void by_type(ServiceType type, Answer capacity, Answer consent, AuthorityOutcome expected) {
        assertEquals(expected, TABLE.decide(inputs(type, capacity, consent)).outcome());
    }

    @Test
    void a_requested_visit_goes_ahead_though_the_person_refuses() {
        var visit = new AuthorityInputs(ServiceType.IMHA, Y, N, false, false, Y, true, false, false, "-");

        assertEquals(AuthorityOutcome.PROCEED_FIRST_VISIT, TABLE.decide(visit).outcome());
    }

    @Test
    void a_child_that_is_not_competent_needs_a_parent() {
        var child = new AuthorityInputs(ServiceType.CARE_ACT, N, U, true, true, Y, false, false, false, "-");

        assertEquals(AuthorityOutcome.PROCEED_PARENTAL, TABLE.decide(child).outcome());
    }

    @ParameterizedTest(name = "aged {0}, competent {1}, parental responsibility {2}: {3}")
    @CsvSource({
        "15, Y, , AUT-09",
        "15, N, Y, AUT-10",
        "15, N, , AUT-10",
        "15, N, N, AUT-06",
        "15, N, U, AUT-06",
        "15, U, Y, AUT-99",
        "15, , Y, AUT-09",
        "16, N, Y, AUT-01",
    })
    void competence_counts_below_16_and_capacity_from_then_on(
            int age, Answer competent, Answer parental, String ruleId) {
        var facts = SomeFacts.careAct()
                .aged(age)
                .grounds(new Facts.CareAct(
                        Process.CHILD_NEEDS_TRANSITION,
                        Y,
                        List.of("RETAIN"),
                        AppropriatePerson.NONE,
                        Y,
                        null,
                        null,
                        U,
                        U,
                        Y))
                .authority(new Facts.Authority(Y, Y, null, U, competent, parental, null))
                .facts();

        assertEquals(
                ruleId,
                TABLE.decide(AuthorityInputs.of(ServiceType.CARE_ACT, facts)).ruleId());
    }

    @ParameterizedTest(name = "representative {0}, best-interests reason {1}: {2}")
    @CsvSource({
        "Y, N, PROCEED_BEST_INTERESTS",
        "N, Y, REFER_TO_MANAGER",
        "U, Y, REFER_TO_MANAGER",
        ", Y, PROCEED_BEST_INTERESTS",
        ", N, REFER_TO_MANAGER",
    })
    void a_representative_acts_in_the_persons_best_interests(
            Answer representative, Answer reason, AuthorityOutcome expected) {
        var facts = SomeFacts.complaint()
                .authority(new Facts.Authority(N, U, null, reason, null, null, representative))
                .facts();

        assertEquals(
                expected,
                TABLE.decide(AuthorityInputs.of(ServiceType.NHS_COMPLAINTS, facts))
                        .outcome());
    }

    @Test
    void an_instruction_needs_no_consent() {
        var refused = TABLE.decide(inputs(ServiceType.IMCA_SMT, Y, N));

        assertEquals(AuthorityOutcome.PROCEED_STATUTORY_INSTRUCTION, refused.outcome());
    }

    @Test
    void the_reason_says_when_consent_was_given() {
        var inputs =
                new AuthorityInputs(ServiceType.COMMUNITY, Y, Y, false, false, Y, false, false, false, "2016-04-01");

        assertEquals("Consent given on 2016-04-01.", TABLE.decide(inputs).reason());
    }

    private static AuthorityInputs inputs(ServiceType type, Answer capacity, Answer consent) {
        return new AuthorityInputs(type, capacity, consent, false, false, Y, false, false, false, "-");
    }

    private static List<AuthorityInputs> everyCombination() {
        return Combinations.ofEvery(AuthorityInputs.class, Map.of("consentDate", List.of("-")));
    }

    /** Table AUT read by a second pair of eyes. */
    private static String published(AuthorityInputs in) {
        var type = in.serviceType();
        var imha = type == ServiceType.IMHA;
        var instructed = type.name().startsWith("IMCA_") || type == ServiceType.RPR_PAID;
        if (in.child() && (in.transition() || imha) && in.capacity() == Y && in.consent() == Y) {
            return "AUT-09";
        }
        var complaint = type == ServiceType.NHS_COMPLAINTS;
        if (in.child() && (in.transition() || complaint) && in.capacity() == N && in.parental() == Y) {
            return "AUT-10";
        }
        if (complaint && in.patientDied()) {
            return "AUT-12";
        }
        return switch (in.capacity()) {
            case U -> imha && in.visitRequested() ? "AUT-03" : type.name().startsWith("IMCA_") ? "AUT-08" : "AUT-99";
            case Y ->
                switch (in.consent()) {
                    case Y -> "AUT-01";
                    case N -> imha && in.visitRequested() ? "AUT-03" : instructed ? "AUT-05" : "AUT-02";
                    case U -> imha ? "AUT-03" : instructed ? "AUT-05" : "AUT-04";
                };
            case N ->
                switch (type) {
                    case RPR_PAID, IMCA_SMT, IMCA_ACCOM, IMCA_CARE_REVIEW, IMCA_SAFEGUARDING -> "AUT-05";
                    case IMCA_39A, IMCA_39C, IMCA_39D -> "AUT-05";
                    case CARE_ACT, CARE_ACT_SAFEGUARDING, IMHA -> "AUT-06";
                    case COMMUNITY, CARER_COMMUNITY, PARENT_CP, BESPOKE, LITIGATION_FRIEND, UNSURE -> "AUT-07";
                    case RULE_1_2_REP -> "AUT-11";
                    case NHS_COMPLAINTS -> "AUT-12";
                    default -> "AUT-99";
                };
        };
    }
}
