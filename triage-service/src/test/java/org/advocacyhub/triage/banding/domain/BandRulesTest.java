package org.advocacyhub.triage.banding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BandRulesTest {

    /** A Tuesday; Friday 8 April is 3 working days on, Monday 11 April 4; Tuesday 19 April 10, Wednesday 20 April 11. */
    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    @ParameterizedTest(name = "{0} without dates or flags: {1} by {2}")
    @CsvSource({
        "IMCA_SMT,P1,B-02",
        "IMCA_39A,P1,B-02",
        "IMCA_39C,P1,B-02",
        "IMHA,P2,B-06",
        "CARE_ACT_SAFEGUARDING,P2,B-06",
        "IMCA_ACCOM,P2,B-06",
        "IMCA_SAFEGUARDING,P2,B-06",
        "IMCA_39D,P2,B-06",
        "RPR_PAID,P2,B-06",
        "CARE_ACT,P3,B-09",
        "IMCA_CARE_REVIEW,P3,B-09",
        "RULE_1_2_REP,P3,B-09",
        "PARENT_CP,P3,B-09",
        "COMMUNITY,P4,B-10",
        "NHS_COMPLAINTS,P4,B-10",
        "CARER_COMMUNITY,P4,B-10",
        "BESPOKE,P4,B-10",
    })
    void by_type(ServiceType type, Band band, String ruleId) {
        var banding = decide(type, SomeFacts.community().facts());

        assertEquals(band, banding.band());
        assertEquals(ruleId, banding.ruleId());
    }

    @ParameterizedTest
    @EnumSource(ServiceType.class)
    void what_nothing_raised_has_the_default_band_of_its_type(ServiceType type) {
        assertEquals(
                BandRules.defaultBand(type),
                decide(type, SomeFacts.community().facts()).band());
    }

    @Test
    void immediate_danger_comes_first() {
        var danger = SomeFacts.community().immediateDanger().facts();

        assertEquals("B-01", decide(ServiceType.IMCA_SMT, danger).ruleId());
        assertEquals(Band.P1, decide(ServiceType.COMMUNITY, danger).band());
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "TRIBUNAL,2016-04-12,B-03",
        "TRIBUNAL,2016-04-13,B-06",
        "MANAGERS_HEARING,2016-04-12,B-03",
        "CPA,2016-04-12,B-06",
        "TRIBUNAL,2016-04-04,B-06",
    })
    void imha_with_a_hearing_within_seven_calendar_days(String dateType, LocalDate on, String ruleId) {
        var facts = SomeFacts.imha(MhaStatus.S3).movableDate(dateType, on).facts();

        assertEquals(ruleId, decide(ServiceType.IMHA, facts).ruleId());
    }

    @ParameterizedTest(name = "section 2 from {0}: {1}")
    @CsvSource({
        "2016-03-27,B-06", // 14 days from then end on 9 April, the tenth is excluded: 5 days left
        "2016-03-26,B-03", // 4 days left
        "2016-03-23,B-03", // 1 day left
        "2016-03-22,B-06", // the window is closed
    })
    void imha_with_the_tribunal_window_closing(LocalDate sectionStart, String ruleId) {
        var facts = SomeFacts.imha(MhaStatus.S2)
                .grounds(new Facts.Imha(MhaStatus.S2, sectionStart, Answer.Y, Answer.N, Answer.N, Answer.N))
                .facts();

        assertEquals(ruleId, decide(ServiceType.IMHA, facts).ruleId());
    }

    @Test
    void imha_with_urgent_treatment_pending() {
        var facts = SomeFacts.imha(MhaStatus.S3)
                .grounds(new Facts.Imha(MhaStatus.S3, DAY, Answer.Y, Answer.N, Answer.Y, Answer.N))
                .facts();

        assertEquals("B-03", decide(ServiceType.IMHA, facts).ruleId());
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "SAFEGUARDING_MEETING,2016-04-08,B-04",
        "SAFEGUARDING_MEETING,2016-04-11,B-06",
        "CASE_CONFERENCE,2016-04-08,B-04",
        "REVIEW_MEETING,2016-04-08,B-06",
    })
    void safeguarding_with_a_meeting_within_three_working_days(String dateType, LocalDate on, String ruleId) {
        var facts = SomeFacts.careAct().movableDate(dateType, on).facts();

        assertEquals(ruleId, decide(ServiceType.CARE_ACT_SAFEGUARDING, facts).ruleId());
        assertEquals(ruleId, decide(ServiceType.IMCA_SAFEGUARDING, facts).ruleId());
    }

    @Test
    void safeguarding_while_still_exposed() {
        var facts = SomeFacts.careAct()
                .risk(new Facts.Risk(Answer.N, Answer.N, Answer.Y, Answer.N))
                .facts();

        assertEquals("B-04", decide(ServiceType.IMCA_SAFEGUARDING, facts).ruleId());
        assertEquals("B-09", decide(ServiceType.CARE_ACT, facts).ruleId());
    }

    @ParameterizedTest(name = "fixed date on {0}: {1}")
    @CsvSource({
        "2016-04-08,B-05",
        "2016-04-11,B-07",
        "2016-04-19,B-07",
        "2016-04-20,B-09",
    })
    void a_fixed_date_raises_a_duty(LocalDate on, String ruleId) {
        assertEquals(
                ruleId,
                decide(
                                ServiceType.CARE_ACT,
                                SomeFacts.careAct().date("REVIEW_MEETING", on).facts())
                        .ruleId());
    }

    /** A.1.1: a complaint is a duty, a review by an IMCA a power, community advocacy neither; B-05 asks for none. */
    @ParameterizedTest(name = "{0} with a fixed date on {1}: {2}")
    @CsvSource({
        "NHS_COMPLAINTS,2016-04-19,B-07",
        "NHS_COMPLAINTS,2016-04-20,B-10",
        "IMCA_CARE_REVIEW,2016-04-19,B-09",
        "IMCA_CARE_REVIEW,2016-04-08,B-05",
        "RULE_1_2_REP,2016-04-19,B-09",
        "COMMUNITY,2016-04-19,B-10",
        "COMMUNITY,2016-04-08,B-05",
    })
    void a_fixed_date_within_ten_working_days_raises_only_a_duty(ServiceType type, LocalDate on, String ruleId) {
        assertEquals(
                ruleId,
                decide(type, SomeFacts.community().date("OTHER", on).facts()).ruleId());
    }

    @Test
    void a_date_that_can_be_moved_raises_nothing() {
        var facts = SomeFacts.careAct()
                .movableDate("REVIEW_MEETING", DAY.plusDays(1))
                .facts();

        assertEquals("B-09", decide(ServiceType.CARE_ACT, facts).ruleId());
    }

    @Test
    void the_day_on_which_a_section_began_is_no_deadline() {
        var facts = SomeFacts.imha(MhaStatus.S3).date("SECTION_START", DAY).facts();

        assertEquals("B-06", decide(ServiceType.IMHA, facts).ruleId());
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvSource({
        "PARENT_CP,CHILD_PROTECTION_CONFERENCE,2016-04-19,B-08",
        "PARENT_CP,CHILD_PROTECTION_CONFERENCE,2016-04-20,B-09",
        "PARENT_CP,PLO_MEETING,2016-04-19,B-08",
        "PARENT_CP,COURT_HEARING,2016-04-19,B-08",
        "PARENT_CP,COURT_HEARING,2016-04-20,B-09",
        "PARENT_CP,CASE_CONFERENCE,2016-04-19,B-08",
        "CARE_ACT,COURT_HEARING,2016-04-19,B-09",
        "COMMUNITY,CHILD_PROTECTION_CONFERENCE,2016-04-19,B-10",
        "COMMUNITY,EVICTION,2016-04-19,B-08",
        "COMMUNITY,EVICTION,2016-04-20,B-10",
        "COMMUNITY,BENEFIT_APPEAL,2016-04-19,B-08",
    })
    void conferences_evictions_and_appeals(ServiceType type, String dateType, LocalDate on, String ruleId) {
        assertEquals(
                ruleId,
                decide(type, SomeFacts.community().movableDate(dateType, on).facts())
                        .ruleId());
    }

    @Test
    void domestic_abuse_raises_to_p2() {
        assertEquals(
                "B-08",
                decide(
                                ServiceType.COMMUNITY,
                                SomeFacts.community().domesticAbuse().facts())
                        .ruleId());
    }

    @Test
    void the_weekend_after_an_evening_receipt_still_counts_as_to_come() {
        var friday = LocalDate.of(2016, 4, 8);
        var facts = SomeFacts.community().date("EVICTION", friday.plusDays(1)).facts();
        var urgency = Urgency.of(ServiceType.COMMUNITY, facts, friday, friday.plusDays(3), 14);

        assertEquals("B-05", BandRules.decide(urgency).ruleId());
    }

    @Test
    void an_absurd_date_is_far_away() {
        var facts =
                SomeFacts.careAct().date("OTHER", LocalDate.of(9999, 12, 31)).facts();

        assertEquals("B-09", decide(ServiceType.CARE_ACT, facts).ruleId());
    }

    @Test
    void the_rules_are_read_in_order_whatever_else_holds() {
        var everything = new Urgency(ServiceType.IMHA, DAY, DAY, List.of(), DAY, 14, true, true, true, true);

        assertEquals("B-01", BandRules.decide(everything).ruleId());
    }

    private static BandRules.Banding decide(ServiceType type, Facts facts) {
        return BandRules.decide(Urgency.of(type, facts, DAY, DAY, 14));
    }
}
