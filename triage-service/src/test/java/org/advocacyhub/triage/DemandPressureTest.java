package org.advocacyhub.triage;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.community;
import static org.advocacyhub.triage.Referrals.received;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.DemandPressure;
import org.advocacyhub.contracts.AllocationEvent.DemandPressureEnded;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.WaitingCount;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PartnerEvent.PartnerAdvocatesChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.triage.demand.Rounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Demand pressure of domain.md C.7 and E.5: S11 with its figures. */
@HubTest
@CleanDatabase
class DemandPressureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Rounds rounds;

    private String contractRef;

    /** A contract of its own for each test: what was told stays on the topic. */
    @BeforeEach
    void a_full_network_on_the_first_of_september_2016() {
        TestClock.set("2016-09-01T09:00:00Z");
        contractRef = "S11-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        hear(new PartnerProfileChanged(
                "AFA",
                "Partner AFA",
                false,
                "ACTIVE",
                TestClock.now(),
                List.of(new Subcontract(
                        contractRef,
                        "LOT-1",
                        List.of("CARE_ACT", "IMHA", "COMMUNITY"),
                        List.of(Referrals.MAIDSTONE),
                        List.of(),
                        10_000,
                        LocalDate.of(2016, 4, 1),
                        null))));
        hear(Network.capacityOf("AFA", 0));
        hear(new PartnerAdvocatesChanged("AFA", TestClock.now(), 12, 1000));
        Database.execute("update partner set open_cases = 300");
    }

    @Test
    void s11_the_fifty_first_on_the_list_raises_it_with_31_days_without_reply() {
        askForHours();
        for (var i = 0; i < 50; i++) {
            tell(community());
        }
        TestClock.set("2016-10-13T09:00:00Z");
        rounds.once();
        assertEquals(List.of(), raised()); // fifty wait, thirty cases each, thirty days: on the limit and not above

        TestClock.set("2016-10-14T09:00:00Z");
        var urgent = tell(Referrals.imha());
        tell(community());

        var pressure = raised("LIST_TOO_LONG");
        assertEquals(51, pressure.waiting());
        assertEquals(List.of(new WaitingCount("COMMUNITY", "P4", 51)), pressure.waitingByTypeAndBand());
        assertEquals(31, pressure.workingDaysWithoutReply());
        assertEquals(LocalDate.of(2016, 9, 1), pressure.hoursRequestedOn());
        assertEquals(300, pressure.openCases());
        assertEquals(1000, pressure.wteHundredths());
        assertEquals(3000, pressure.meanCaseloadHundredths());
        assertEquals(0, pressure.statutoryBeyondTarget());
        assertNull(pressure.referralId());
        // none of the 51 is urgent or statutory: the urgent one is with a partner
        Broker.await(OfferMade.class, offer -> offer.referralId().equals(urgent.referralId()));
        assertEquals(0, Database.number("select count(*) from waiting_entry where band in ('P1', 'P2')"));
        hub().get("/demand-pressure?contract=" + contractRef)
                .then()
                .statusCode(200)
                .body("items.find { it.trigger == 'LIST_TOO_LONG' }.endedAt", nullValue())
                .body("items.find { it.trigger == 'LIST_TOO_LONG' }.evidence.workingDaysWithoutReply", equalTo(31));
    }

    @Test
    void s11_no_reply_after_thirty_working_days_raises_it_by_itself_and_the_reply_ends_it() {
        var request = askForHours();
        TestClock.set("2016-10-13T09:00:00Z");
        rounds.once();
        assertEquals(List.of(), raised());

        TestClock.set("2016-10-14T09:00:00Z");
        rounds.once();
        rounds.once();

        assertEquals(31, raised("NO_REPLY").workingDaysWithoutReply());
        assertEquals(List.of("NO_REPLY"), raised());
        as("commissioner").get("/hours-requests/" + request).then().body("workingDaysWithoutReply", equalTo(31));
        reply(request, "{\"reply\": \"PARTLY_GRANTED\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("grantedMinutes"));
        reply(request, "{\"reply\": \"PARTLY_GRANTED\", \"grantedMinutes\": 12000}")
                .statusCode(200)
                .body("workingDaysWithoutReply", nullValue());
        reply(request, "{\"reply\": \"REFUSED\"}").statusCode(409).body("type", endsWith(":already-replied"));
        assertEquals("NO_REPLY", ended("NO_REPLY").trigger());
        hub().get("/demand-pressure?contract=" + contractRef).then().body("items[0].endedAt", notNullValue());
    }

    @Test
    void it_is_raised_once_per_crossing_and_again_when_the_list_grows_again() {
        limitOf("PRESSURE_LIST", 1);
        try {
            tell(community());
            assertEquals(List.of(), raised());
            var second = tell(community());
            tell(community());
            assertEquals(List.of("LIST_TOO_LONG"), raised());

            withdraw(second);
            assertEquals(0, endings());
            withdraw(tell(community())); // three, and two again
            hear(Network.capacityOf("AFA", 302)); // and two free places
            assertEquals(1, endings());
            hear(Network.capacityOf("AFA", 0));
            tell(community());
            tell(community());

            assertEquals(List.of("LIST_TOO_LONG", "LIST_TOO_LONG"), raised());
        } finally {
            Database.execute("delete from contract_rule where version = 'TEST-LIMIT'");
        }
    }

    @Test
    void a_statutory_referral_that_waits_beyond_the_day_of_naming_an_advocate_raises_it_and_a_community_one_does_not() {
        tell(community());
        var statutory = tell(careAct()); // to be allocated within 3 working days: Tuesday 6 September
        TestClock.set("2016-09-06T22:00:00Z");
        rounds.once();
        assertEquals(List.of(), raised());

        TestClock.set("2016-09-06T23:05:00Z"); // five past midnight in London
        rounds.once();

        var pressure = raised("STATUTORY_BEYOND_TARGET");
        assertEquals(statutory.referralId(), pressure.referralId());
        assertEquals(1, pressure.statutoryBeyondTarget());
        assertEquals(2, pressure.waiting());
        withdraw(statutory);
        rounds.once();
        assertEquals(pressure.pressureId(), ended("STATUTORY_BEYOND_TARGET").pressureId());
    }

    @Test
    void one_case_more_than_thirty_for_each_full_time_advocate_raises_it() {
        rounds.once();
        assertEquals(List.of(), raised());
        Database.execute("update partner set open_cases = 301");

        rounds.once();

        assertEquals(3010, raised("CASELOAD_TOO_HIGH").meanCaseloadHundredths());
        hear(new PartnerAdvocatesChanged("AFA", TestClock.now(), 13, 1004));
        rounds.once();
        assertEquals("CASELOAD_TOO_HIGH", ended("CASELOAD_TOO_HIGH").trigger());
    }

    @Test
    void requests_are_listed_by_page_and_asked_once() {
        var first = askForHours();
        TestClock.advance(Duration.ofDays(1));
        var second = askForHours();

        var page = hub().get("/hours-requests?limit=1&contract=" + contractRef);

        page.then().body("items.requestId", contains(first));
        hub().get("/hours-requests?limit=1&contract=" + contractRef + "&cursor="
                        + page.jsonPath().getString("nextCursor"))
                .then()
                .body("items.requestId", contains(second))
                .body("items", hasSize(1));
        hub().body("{\"contractRef\": \"x\", \"minutes\": 0}")
                .post("/hours-requests")
                .then()
                .statusCode(400)
                .body("errors", hasSize(3));
    }

    private String askForHours() {
        return hub().body("{\"contractRef\": \"%s\", \"minutes\": 30000, \"reason\": \"WAITING_LIST\"}"
                        .formatted(contractRef))
                .post("/hours-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("requestId");
    }

    private static ValidatableResponse reply(String request, String body) {
        var tag = as("commissioner").get("/hours-requests/" + request).header("ETag");
        return as("commissioner")
                .header("If-Match", tag)
                .body(body)
                .post("/hours-requests/" + request + "/reply")
                .then();
    }

    private void limitOf(String rule, int value) {
        Database.execute("""
                insert into contract_rule (version, rule, contract_ref, valid_from, value)
                values ('TEST-LIMIT', ?, ?, '2016-09-01', ?)
                """, rule, contractRef, value);
    }

    private DemandPressure raised(String trigger) {
        return Broker.await(
                DemandPressure.class,
                told -> told.contractRef().equals(contractRef) && told.trigger().equals(trigger));
    }

    private DemandPressureEnded ended(String trigger) {
        return Broker.await(
                DemandPressureEnded.class,
                told -> told.contractRef().equals(contractRef) && told.trigger().equals(trigger));
    }

    /** What was raised up to now, as the database has it in the transaction that told it. */
    private List<String> raised() {
        return Database.rows(
                        "select raised_by from demand_pressure where contract_ref = ? order by raised_at, raised_by",
                        contractRef)
                .stream()
                .map(row -> (String) row.get("raised_by"))
                .toList();
    }

    private long endings() {
        return Database.number(
                "select count(*) from demand_pressure where contract_ref = ? and ended_at is not null", contractRef);
    }

    private static void withdraw(ReferralReceived referral) {
        hear(new ReferralWithdrawn(referral.referralId(), TestClock.now(), "PERSON", "NO_LONGER_NEEDED"));
    }

    private static void hear(IntegrationEvent event) {
        var eventId = UUID.randomUUID();
        Broker.publish(eventId, event);
        await().atMost(PATIENCE)
                .until(() -> Database.number("select count(*) from inbox_event where event_id = ?", eventId) == 1);
    }

    private ReferralReceived tell(ReferralFacts facts) {
        var told = received(facts);
        var referral = new ReferralReceived(
                told.referralId(), told.referralRef(), contractRef, told.personKey(), told.receivedAt(), facts);
        hear(referral);
        return referral;
    }

    private static RequestSpecification hub() {
        return as("triage-worker");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
    }
}
