package org.advocacyhub.triage.screening.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.triage.eligibility.domain.Outcome;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.ImcaGrounds;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.advocacyhub.triage.screening.domain.Conclusion.AskReferrer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody else asks first; then the body that holds the duty says yes to the prompt (A.1.1, A.3.3, D-02). */
class InstructedByBodyTest {

    static Stream<Arguments> referrals() {
        return Stream.of(
                arguments(SomeFacts.careAct(), "A.3.3-PROMPT"),
                arguments(SomeFacts.treatment(), "A.1.1-INSTRUCTION"),
                arguments(SomeFacts.court(), "A.1.1-INSTRUCTION"),
                arguments(SomeFacts.dols(ServiceType.IMCA_39A), "D-02"),
                arguments(SomeFacts.dols(ServiceType.RPR_PAID), "D-02"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("referrals")
    void the_tables_go_on_as_if_the_body_had_referred(SomeFacts facts, String prompt) {
        var asked = ScreeningTest.inputs(notByTheBody(facts).facts(), null, null, Set.of());

        var before = Screening.decide(asked);
        var after = Screening.decide(instructed(asked));

        assertEquals(
                List.of(prompt),
                assertInstanceOf(AskReferrer.class, before.conclusion()).questions());
        assertEquals(Outcome.PENDING_LA, before.eligibility().outcome());
        assertTrue(
                after.eligibility().outcome().isEligible(), after.eligibility().ruleId());
    }

    private static SomeFacts notByTheBody(SomeFacts facts) {
        var byFamily = facts.by("FAMILY");
        var imca = byFamily.facts().imca();
        return imca == null
                ? byFamily
                : byFamily.grounds(new ImcaGrounds(
                        imca.lacksCapacity(),
                        imca.treatment(),
                        imca.move(),
                        imca.review(),
                        imca.appropriateToConsult(),
                        imca.groundGiven(),
                        imca.s40Person(),
                        imca.otherDuty(),
                        Answer.N));
    }

    private static ScreeningInputs instructed(ScreeningInputs asked) {
        return new ScreeningInputs(
                asked.facts(),
                asked.receivedOn(),
                asked.effectiveReceivedDate(),
                asked.pausedDays(),
                asked.homeArea(),
                asked.currentArea(),
                asked.stated(),
                asked.picked(),
                asked.parameters(),
                asked.targets(),
                asked.notCommissioned(),
                asked.geography(),
                null,
                true,
                null,
                null);
    }
}
