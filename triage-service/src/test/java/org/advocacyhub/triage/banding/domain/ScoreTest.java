package org.advocacyhub.triage.banding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.advocacyhub.triage.referral.domain.StatedPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    private static final LocalDate TUESDAY = LocalDate.of(2016, 4, 5);

    /** The weights of C.4. */
    private static final ScoreWeights WEIGHTS =
            new ScoreWeights("C4/2015-04-01", 40, 25, 15, 10, 10, 10, 3, 60, 30, 20);

    @Test
    void nothing_special_scores_the_consequence_alone() {
        assertEquals(
                3_000,
                score(ServiceType.COMMUNITY, SomeFacts.community().facts()).total());
    }

    @ParameterizedTest(name = "date on {0}: {1}")
    @CsvSource({
        "2016-04-05,40000",
        "2016-04-06,36000",
        "2016-04-18,4000",
        "2016-04-19,0",
        "2016-04-20,0",
        "2016-04-04,0",
        "9999-12-31,0",
    })
    void the_nearer_the_date_the_more(LocalDate on, int points) {
        var facts = SomeFacts.community().movableDate("OTHER", on).facts();

        assertEquals(points, score(ServiceType.COMMUNITY, facts).dateProximity());
    }

    @Test
    void a_third_for_each_vulnerability_up_to_three() {
        var one = SomeFacts.community().aged(80).facts();
        var two = SomeFacts.community().aged(80).noSpeech().facts();
        var four = SomeFacts.community()
                .aged(17)
                .noSpeech()
                .domesticAbuse()
                .specialisms("END_OF_LIFE")
                .facts();

        assertEquals(8_333, score(ServiceType.COMMUNITY, one).vulnerability());
        assertEquals(16_666, score(ServiceType.COMMUNITY, two).vulnerability());
        assertEquals(25_000, score(ServiceType.COMMUNITY, four).vulnerability());
    }

    @ParameterizedTest(name = "aged {0}: {1}")
    @CsvSource({"17,8333", "18,0", "79,0", "80,8333", ",0"})
    void age_counts_below_18_and_from_80_on(Integer age, int points) {
        assertEquals(
                points,
                score(ServiceType.COMMUNITY, SomeFacts.community().aged(age).facts())
                        .vulnerability());
    }

    @Test
    void no_fixed_abode_counts_as_homeless() {
        var facts = SomeFacts.community()
                .at(new StatedPlace("NFA", "CT1", "NFA", null))
                .facts();

        assertEquals(8_333, score(ServiceType.COMMUNITY, facts).vulnerability());
    }

    /** A.2: each capacity is a fact of its own; a person who lacks one of them lacks capacity, and counts once (C.4). */
    @Test
    void a_lack_of_capacity_counts_whichever_decision_it_was_stated_for() {
        var consents = SomeFacts.treatment().authority(Answer.Y, Answer.Y).facts();
        var lacksBoth = SomeFacts.treatment().authority(Answer.N, Answer.U).facts();
        var inCourt = SomeFacts.court().authority(Answer.Y, Answer.Y).facts();

        assertEquals(8_333, score(ServiceType.IMCA_SMT, consents).vulnerability());
        assertEquals(8_333, score(ServiceType.IMCA_SMT, lacksBoth).vulnerability());
        assertEquals(8_333, score(ServiceType.RULE_1_2_REP, inCourt).vulnerability());
    }

    @Test
    void other_weights_give_another_order() {
        var weights = new ScoreWeights("other", 0, 60, 0, 20, 20, 5, 2, 50, 0, 10);
        var facts = SomeFacts.community()
                .aged(80)
                .nobodyUnpaid()
                .movableDate("OTHER", TUESDAY)
                .facts();

        assertEquals(
                new Score(0, 30_000, 0, 0, 10_000),
                Score.of(weights, ServiceType.COMMUNITY, facts, TUESDAY, LocalDate.of(2016, 4, 12)));
    }

    @Test
    void nobody_unpaid_counts_fifteen_points() {
        assertEquals(
                15_000,
                score(
                                ServiceType.COMMUNITY,
                                SomeFacts.community().nobodyUnpaid().facts())
                        .noOtherSupport());
    }

    @Test
    void liberty_and_home_before_care_and_income_before_the_rest() {
        var eviction =
                SomeFacts.community().date("EVICTION", TUESDAY.plusDays(30)).facts();
        var appeal = SomeFacts.community()
                .date("BENEFIT_APPEAL", TUESDAY.plusDays(30))
                .facts();

        assertEquals(
                10_000,
                score(ServiceType.IMHA, SomeFacts.imha(MhaStatus.S3).facts()).consequence());
        assertEquals(10_000, score(ServiceType.COMMUNITY, eviction).consequence());
        assertEquals(
                6_000, score(ServiceType.CARE_ACT, SomeFacts.careAct().facts()).consequence());
        assertEquals(6_000, score(ServiceType.COMMUNITY, appeal).consequence());
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2016-04-05,0", "2016-04-06,500", "2016-05-04,10000", "2016-05-05,10000", "2026-05-05,10000"})
    void whoever_waits_moves_up_for_twenty_working_days(LocalDate today, int points) {
        var facts = SomeFacts.community().facts();

        assertEquals(
                points,
                Score.of(WEIGHTS, ServiceType.COMMUNITY, facts, TUESDAY, today).waiting());
    }

    private static Score score(ServiceType type, Facts facts) {
        return Score.of(WEIGHTS, type, facts, TUESDAY, TUESDAY);
    }
}
