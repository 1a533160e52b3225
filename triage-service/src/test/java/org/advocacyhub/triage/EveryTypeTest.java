package org.advocacyhub.triage;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.ContractEvent.BudgetLine;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every type from its event to its decision, and several roles for one person (domain.md A.3 to A.11). */
@HubTest
@CleanDatabase
class EveryTypeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate MARCH = LocalDate.of(2016, 3, 1);

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void each_type_is_decided_by_its_own_table() {
        var mca = new Sections().lackingCapacityToConsent();

        assertEquals(
                "CA68-08",
                decided("CARE_ACT_SAFEGUARDING", "SAFEGUARDING_TEAM", new Sections().process("SAFEGUARDING_ENQUIRY")));
        assertEquals("SMT-11", decided("IMCA_SMT", "CONSULTANT_ACUTE", mca.treatment()));
        assertEquals("ACC-09", decided("IMCA_ACCOM", "SOCIAL_WORKER_LA", mca.move("CARE_HOME", 57)));
        assertEquals("ACC-04", decided("IMCA_ACCOM", "SOCIAL_WORKER_LA", mca.move("CARE_HOME", 56)));
        assertEquals("CR-10", decided("IMCA_CARE_REVIEW", "SOCIAL_WORKER_LA", mca.review(12)));
        assertEquals("CR-02", decided("IMCA_CARE_REVIEW", "SOCIAL_WORKER_LA", mca.review(11)));
        assertEquals("SG-06", decided("IMCA_SAFEGUARDING", "SAFEGUARDING_TEAM", mca.protectiveMeasures()));
        assertEquals(
                "D-39A-1", decided("IMCA_39A", "DOLS_TEAM", mca.in("CARE_HOME").urgentAuthorisation()));
        assertEquals("RPR-04", decided("RPR_PAID", "DOLS_TEAM", mca.standardAuthorisation()));
        assertEquals(
                "R12-07",
                decided(
                        "RULE_1_2_REP",
                        "SOCIAL_WORKER_LA",
                        new Sections().lackingCapacityToConsent().court()));
        assertEquals("NHS-06", decided("NHS_COMPLAINTS", "SELF", new Sections().complaint("NHS_BODY", MARCH)));
        assertEquals("PCP-07", decided("PARENT_CP", "SELF", new Sections().childrensProcess()));
        assertEquals("A.1.1-LPS", decided("LPS_IMCA", "SOCIAL_WORKER_LA", new Sections()));
    }

    @Test
    void a5_5_a7_an_offer_of_a_representatives_work_says_what_is_known_of_the_appointment_and_no_other_does() {
        Network.partnerFor("AFA", 5, "RPR_PAID", "RULE_1_2_REP", "CARE_ACT");
        var mca = new Sections().lackingCapacityToConsent();
        var from = LocalDate.of(2016, 4, 12);
        var until = LocalDate.of(2017, 4, 11);

        var authorised = tell(
                Referrals.sections("RPR_PAID", "DOLS_TEAM", mca.in("CARE_HOME").standardAuthorisation(from, until)));
        var heard = tell(Referrals.sections(
                "RULE_1_2_REP",
                "SOCIAL_WORKER_LA",
                new Sections().lackingCapacityToConsent().court(LocalDate.of(2016, 5, 10))));
        var other = tell(Referrals.careAct());

        assertEquals(from, told(OfferMade.class, authorised).authorisationStart());
        assertEquals(until, told(OfferMade.class, authorised).authorisationEnd());
        assertEquals(LocalDate.of(2016, 5, 10), told(OfferMade.class, heard).courtHearing());
        assertEquals(null, told(OfferMade.class, heard).authorisationEnd());
        assertEquals(null, told(OfferMade.class, other).authorisationEnd());
        assertEquals(null, told(OfferMade.class, other).courtHearing());
    }

    @ParameterizedTest(name = "{0} refers for a 39D advocate")
    @CsvSource({"FAMILY", "SELF"})
    void a_request_for_a_39d_advocate_goes_to_the_dols_team(String referrer) {
        var referral = tell(Referrals.sections(
                "IMCA_39D",
                referrer,
                new Sections().lackingCapacityToConsent().in("CARE_HOME").standardAuthorisation()));

        var asked = told(InformationRequested.class, referral);

        assertEquals(List.of("D-02"), asked.questions());
        assertEquals("PENDING_LA", told(EligibilityDecided.class, referral).outcome());
    }

    @Test
    void s18_rule_3a_that_is_not_commissioned_is_counted_and_asks_for_a_spot_order() {
        TestClock.set("2017-11-30T10:00:00Z");
        Broker.publish(new ContractYearSet(
                Referrals.CONTRACT,
                TestClock.now(),
                LocalDate.of(2017, 4, 1),
                LocalDate.of(2018, 3, 31),
                0,
                0,
                List.of(new BudgetLine("RULE_3A", List.of("RULE_1_2_REP"), 0, 0, false))));
        await().atMost(PATIENCE).until(() -> Database.number("select count(*) from contract_year_line") == 1);
        var facts = Referrals.sections(
                "RULE_1_2_REP",
                "SOCIAL_WORKER_LA",
                new Sections().lackingCapacityToConsent().court());

        var before = tell(facts);
        TestClock.set("2017-12-01T10:00:00Z");
        var after = tell(facts);

        assertEquals("NOT_COMMISSIONED", told(SpotRequested.class, before).reason());
        assertEquals("R12/2015-04-01", told(EligibilityDecided.class, before).tableVersion());
        assertEquals("R12/2017-12-01", told(EligibilityDecided.class, after).tableVersion());
        view(before).body("serviceLabel", equalTo("Rule 3A representative"));
        view(after).body("serviceLabel", equalTo("Rule 1.2 representative"));
    }

    @Test
    void s21_only_the_listed_project_is_served_and_only_in_its_time() {
        Database.execute(
                "insert into bespoke_project values (?, 'flood-2015', date '2016-01-01', date '2016-04-06')",
                Referrals.CONTRACT);
        var flood = Referrals.sections("BESPOKE", "VOLUNTARY_ORG", new Sections().project("flood-2015"));

        var listed = tell(flood);
        var other = tell(Referrals.sections("BESPOKE", "VOLUNTARY_ORG", new Sections().project("flood-2009")));
        TestClock.set("2016-04-06T09:00:00Z");
        var over = tell(flood);

        assertEquals("BES-03", told(EligibilityDecided.class, listed).ruleId());
        assertEquals("BES-02", told(TriageEnded.class, other).ruleId());
        assertEquals("BES-02", told(TriageEnded.class, over).ruleId());
        assertTrue(told(TriageEnded.class, other).reason().startsWith("Not commissioned"));
    }

    @Test
    void what_else_fits_and_the_other_cases_of_the_person_are_shown() {
        var person = "person-" + UUID.randomUUID();
        var assessment = tell(Referrals.received(
                Referrals.sections(
                        "CARE_ACT",
                        "SOCIAL_WORKER_LA",
                        new Sections().process("NEEDS_ASSESSMENT").move("CARE_HOME", 365)),
                person));
        var move = tell(Referrals.received(
                Referrals.sections(
                        "IMCA_ACCOM",
                        "SOCIAL_WORKER_LA",
                        new Sections().lackingCapacityToConsent().move("CARE_HOME", 365)),
                person));
        var stranger = tell(Referrals.careAct());

        view(assessment)
                .body("also.serviceType", contains("IMCA_ACCOM"))
                .body("also[0].line", equalTo("A.14-5"))
                .body("also[0].outcome", equalTo("ELIGIBLE"))
                .body("also[0].ruleId", equalTo("ACC-09"))
                .body("linked", hasSize(1))
                .body("linked[0].referralId", equalTo(move.referralId().toString()))
                .body("linked[0].serviceType", equalTo("IMCA_ACCOM"));
        view(move).body("linked.referralId", contains(assessment.referralId().toString()));
        view(stranger).body("also", empty()).body("linked", empty());
        worker().get("/triage-cases/{id}/decision?replay=true", assessment.referralId())
                .then()
                .body("decisions.replay.same", everyItem(equalTo(true)));
    }

    @Test
    void an_ended_case_is_linked_for_the_length_of_an_episode() {
        var person = "person-" + UUID.randomUUID();
        var fifteen = Referrals.aged(Referrals.community(), 15);
        var ended = tell(Referrals.received(fifteen, person));
        TestClock.set("2016-06-28T09:00:00Z"); // 84 days later
        var inTime = tell(Referrals.received(fifteen, person));
        TestClock.set("2016-06-28T09:00:01Z");
        var tooLate = tell(Referrals.received(fifteen, person));

        view(inTime)
                .body(
                        "linked.referralId",
                        contains(
                                tooLate.referralId().toString(),
                                ended.referralId().toString()));
        view(tooLate).body("linked.referralId", contains(inTime.referralId().toString()));
    }

    @Test
    void a_decision_of_before_there_were_these_facts_is_still_read_and_gives_the_same() {
        var referral = tell(Referrals.careAct());
        Database.execute("""
                update triage_decision set
                  inputs = inputs #- '{facts,safeguarding}' #- '{facts,imca}' #- '{facts,dols}' #- '{facts,court}'
                    #- '{facts,nhsComplaint}' #- '{facts,parentCp}' #- '{facts,bespoke}' #- '{facts,careAct,adultAlive}'
                    #- '{facts,authority,competentChild}' #- '{facts,authority,parentalResponsibility}'
                    #- '{facts,authority,representativeInBestInterests}' #- '{parameters,listedProjects}',
                  result = (result - 'also') #- '{eligibility,basis}' #- '{authority,basis}'
                where referral_id = ? and kind = 'SCREENING'
                """, referral.referralId());

        view(referral).body("also", empty());
        worker().get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .statusCode(200)
                .body("decisions.findAll { it.kind == 'SCREENING' }.replay.same", contains(true));
    }

    private static String decided(String type, String referrer, Sections sections) {
        return told(EligibilityDecided.class, tell(Referrals.sections(type, referrer, sections)))
                .ruleId();
    }

    private static ValidatableResponse view(ReferralReceived referral) {
        return worker().get("/triage-cases/{id}", referral.referralId()).then().statusCode(200);
    }

    private static RequestSpecification worker() {
        return Http.as(Tokens.as("worker-7", "triage-worker"));
    }

    private static <E extends AllocationEvent> E told(Class<E> type, ReferralReceived referral) {
        return Broker.await(type, event -> event.referralId().equals(referral.referralId()));
    }

    private static ReferralReceived tell(ReferralFacts facts) {
        return tell(Referrals.received(facts));
    }

    private static ReferralReceived tell(ReferralReceived referral) {
        Broker.publish(referral);
        await().atMost(PATIENCE)
                .until(() ->
                        Database.number("select count(*) from triage_case where referral_id = ?", referral.referralId())
                                == 1);
        return referral;
    }
}
