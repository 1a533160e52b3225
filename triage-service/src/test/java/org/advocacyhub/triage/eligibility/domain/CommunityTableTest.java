package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommunityTableTest {

    private static final DecisionTable<CommunityInputs, Outcome> TABLE = CommunityTable.VERSIONS.getFirst();
    private static final Parameters KENT = new Parameters(16, false, false, 14, Set.of());
    private static final List<Answer> YNU = List.of(Answer.values());

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = everyCombination();

        assertEquals(2187, inputs.size());
        Combinations.eachIsDecidedAs(TABLE, inputs, CommunityTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs);
    }

    @ParameterizedTest(name = "aged {0}: {1}")
    @CsvSource({"15,COM-03", "16,COM-08", ",COM-99"})
    void the_contract_serves_from_its_minimum_age_on(Integer age, String expected) {
        var facts = SomeFacts.community().aged(age).facts();

        assertEquals(
                expected,
                TABLE.decide(CommunityInputs.of(facts, Y, CommunityInputs.StatutoryFit.NONE, KENT))
                        .ruleId());
    }

    @Test
    void the_reason_and_the_target_are_filled_in() {
        var statutory = new CommunityInputs(Y, Y, Y, Y, Y, "IMHA", Y, N, 16);
        var tooYoung = new CommunityInputs(Y, N, Y, Y, N, null, Y, N, 16);

        assertEquals("IMHA", TABLE.decide(statutory).target());
        assertEquals("Below contract minimum age 16.", TABLE.decide(tooYoung).reason());
    }

    @Test
    void a_best_interests_note_stands_in_for_the_consent_that_cannot_be_given() {
        var noted = SomeFacts.community().bestInterestsNote().facts();
        var silent = SomeFacts.community().authority(N, U).facts();

        assertEquals("COM-08", decide(CommunityInputs.of(noted, Y, CommunityInputs.StatutoryFit.NONE, KENT)));
        assertEquals("COM-99", decide(CommunityInputs.of(silent, Y, CommunityInputs.StatutoryFit.NONE, KENT)));
    }

    private static String decide(CommunityInputs inputs) {
        return TABLE.decide(inputs).ruleId();
    }

    private static List<CommunityInputs> everyCombination() {
        return Combinations.of(List.of(YNU, YNU, YNU, YNU, YNU, YNU, YNU)).stream()
                .map(in -> Stream.of(in).map(Answer.class::cast).toList())
                .map(in -> new CommunityInputs(
                        in.get(0), in.get(1), in.get(2), in.get(3), in.get(4), "IMHA", in.get(5), in.get(6), 16))
                .toList();
    }

    /** Table COM read by a second pair of eyes. */
    private static String published(CommunityInputs in) {
        if (in.statutoryFit() == Y) {
            return "COM-01";
        }
        if (in.resident() == N) {
            return "COM-02";
        }
        if (in.oldEnough() == N) {
            return "COM-03";
        }
        if (in.specificIssue() == N) {
            return "COM-04";
        }
        if (in.hasFundedGroup() == N) {
            return "COM-05";
        }
        if (in.consent() == N) {
            return "COM-06";
        }
        if (in.excluded() == Y) {
            return "COM-07";
        }
        var unknown = Stream.of(
                        in.resident(),
                        in.oldEnough(),
                        in.hasFundedGroup(),
                        in.specificIssue(),
                        in.statutoryFit(),
                        in.consent(),
                        in.excluded())
                .anyMatch(answer -> answer == U);
        return unknown ? "COM-99" : "COM-08";
    }
}
