package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.ServiceType;
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
        var visit = new AuthorityInputs(ServiceType.IMHA, Y, N, false, false, true, false, "-");

        assertEquals(AuthorityOutcome.PROCEED_FIRST_VISIT, TABLE.decide(visit).outcome());
    }

    @Test
    void a_child_that_is_not_competent_needs_a_parent() {
        var child = new AuthorityInputs(ServiceType.CARE_ACT, N, U, true, true, false, false, "-");

        assertEquals(AuthorityOutcome.PROCEED_PARENTAL, TABLE.decide(child).outcome());
    }

    @Test
    void the_reason_says_when_consent_was_given() {
        var inputs = new AuthorityInputs(ServiceType.COMMUNITY, Y, Y, false, false, false, false, "2016-04-01");

        assertEquals("Consent given on 2016-04-01.", TABLE.decide(inputs).reason());
    }

    private static AuthorityInputs inputs(ServiceType type, Answer capacity, Answer consent) {
        return new AuthorityInputs(type, capacity, consent, false, false, false, false, "-");
    }

    private static List<AuthorityInputs> everyCombination() {
        var flags = List.of(true, false);
        var ynu = List.of(Answer.values());
        return Combinations.of(List.of(List.of(ServiceType.values()), ynu, ynu, flags, flags, flags, flags)).stream()
                .map(in -> new AuthorityInputs(
                        (ServiceType) in[0],
                        (Answer) in[1],
                        (Answer) in[2],
                        (Boolean) in[3],
                        (Boolean) in[4],
                        (Boolean) in[5],
                        (Boolean) in[6],
                        "-"))
                .toList();
    }

    /** Table AUT read by a second pair of eyes. */
    private static String published(AuthorityInputs in) {
        var type = in.serviceType();
        var imha = type == ServiceType.IMHA;
        var instructed = type.name().startsWith("IMCA_") || type == ServiceType.RPR_PAID;
        if (in.child() && (in.transition() || imha) && in.capacity() == Y && in.consent() == Y) {
            return "AUT-09";
        }
        if (in.child() && in.transition() && in.capacity() == N) {
            return "AUT-10";
        }
        return switch (in.capacity()) {
            case U -> type.name().startsWith("IMCA_") ? "AUT-08" : "AUT-99";
            case Y ->
                switch (in.consent()) {
                    case Y -> "AUT-01";
                    case N -> imha && in.visitRequested() ? "AUT-03" : instructed ? "AUT-99" : "AUT-02";
                    case U -> imha ? "AUT-03" : instructed ? "AUT-99" : "AUT-04";
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
