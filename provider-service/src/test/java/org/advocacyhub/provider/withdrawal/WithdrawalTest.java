package org.advocacyhub.provider.withdrawal;

import static org.advocacyhub.provider.withdrawal.EastKent.ASHFORD;
import static org.advocacyhub.provider.withdrawal.EastKent.DISTRICTS;
import static org.advocacyhub.provider.withdrawal.EastKent.THANET;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalAnnounced;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawn;
import org.advocacyhub.provider.AnOffer;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.Together;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md I, S05: E-KENT-MH withdraws on 15 June 2017 for want of performance, and the hub goes on (F.9, D.1.3, A.13 C-07). */
@HubTest
class WithdrawalTest {

    private static final int ADVOCATES = 5;
    private static final int CASES = 37;

    @Inject
    WithdrawalWatch watch;

    @Inject
    CarryOutWithdrawal carryOut;

    private String leaving;
    private String hub;

    @BeforeEach
    void on_the_day_of_the_notice() {
        TestClock.set("2017-05-15T09:00:00Z");
        leaving = EastKent.aPartner(false);
        hub = EastKent.aPartner(true);
    }

    private static String advocate(int number) {
        return "EK-0" + (number % ADVOCATES + 1);
    }

    /** The open cases of S05, shared among five advocates; a third of them had their first contact. */
    private List<String> cases(int number) {
        for (int advocate = 0; advocate < ADVOCATES; advocate++) {
            EastKent.advocate(leaving, advocate(advocate), "PAID_PROFESSIONAL");
        }
        var cases = new ArrayList<String>();
        for (int index = 0; index < number; index++) {
            var caseId = EastKent.aCase(leaving, DISTRICTS.get(index % DISTRICTS.size()), advocate(index));
            cases.add(caseId);
            if (index % 3 == 0) {
                Hub.partner(leaving)
                        .body("{\"contactOn\":\"2017-05-15\",\"mode\":\"CLIENT_CONTACT_F2F\"}")
                        .post("/cases/" + caseId + "/first-contact")
                        .then()
                        .statusCode(200);
            }
        }
        return cases;
    }

    private static void atMidnight() {
        TestClock.set("2017-06-14T23:00:00Z"); // 00:00 on the 15th in London
    }

    @Test
    void S05_at_00_00_all_37_cases_and_5_advocates_are_the_hubs() {
        var cases = cases(CASES);
        Hub.partner(leaving)
                .body("{\"advocateId\":\"EK-01\",\"workedOn\":\"2017-05-15\",\"category\":\"TRAVEL\",\"minutes\":75}")
                .post("/cases/" + cases.getFirst() + "/activities")
                .then()
                .statusCode(201);
        EastKent.advocate(leaving, "EK-VOL", "VOLUNTEER");
        var waiting = Hub.made(EastKent.anOffer(leaving, THANET));
        EastKent.preview(leaving, EastKent.withdrawal(hub))
                .statusCode(200)
                .body("openCases", equalTo(CASES))
                .body("cases", hasSize(CASES))
                .body("offers", contains(waiting.offerId().toString()))
                .body("advocates.findAll { it.goes }.advocateId", contains("EK-01", "EK-02", "EK-03", "EK-04", "EK-05"))
                .body("advocates.findAll { it.goes }.cases", contains(8, 8, 7, 7, 7))
                .body("advocates.findAll { !it.goes }.advocateId", contains("EK-VOL"))
                .body("warnings", empty());
        EastKent.announce(leaving, EastKent.withdrawal(hub)).statusCode(201).body("plan.openCases", equalTo(CASES));
        var announced = Broker.await(
                PartnerWithdrawalAnnounced.class, event -> event.partnerId().equals(leaving));
        assertEquals(LocalDate.of(2017, 6, 15), announced.effectiveOn());

        TestClock.set("2017-06-14T22:59:59Z");
        watch.look();
        EastKent.progress(leaving)
                .body("state", equalTo("ANNOUNCED"))
                .body("progress.casesLeft", equalTo(CASES))
                .body("progress.casesMoved", equalTo(0));
        assertEquals("OPEN", Hub.stateOf(waiting));

        atMidnight();
        watch.look();

        EastKent.progress(leaving)
                .body("state", equalTo("COMPLETE"))
                .body("startedAt", equalTo("2017-06-14T23:00:00Z"))
                .body("completedAt", equalTo("2017-06-14T23:00:00Z"))
                .body("progress.casesMoved", equalTo(CASES))
                .body("progress.casesToAllocate", equalTo(0))
                .body("progress.casesLeft", equalTo(0))
                .body("progress.offersRecalled", equalTo(1))
                .body("progress.advocates.successorAdvocateId", contains("EK-01", "EK-02", "EK-03", "EK-04", "EK-05"));
        assertEquals(
                CASES,
                Database.number(
                        "select count(*) from case_assignment where partner_id = ? and assigned_from = '2017-06-15'"
                                + " and assigned_to is null and reason = 'PARTNER_WITHDRAWS' and advocate_id is not null",
                        hub));
        assertEquals(CASES, Hub.openCasesOf(hub));
        assertEquals(0, Hub.openCasesOf(leaving));
        Hub.partner(hub)
                .get("/cases/" + cases.getFirst())
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("firstContactOn", equalTo("2017-05-15"))
                .body("openedOn", equalTo("2017-05-15"))
                .body("assignedOn", equalTo("2017-06-15"))
                .body("advocateId", equalTo("EK-01"));
        Hub.manager()
                .get("/partners/" + hub + "/advocates")
                .then()
                .body("items.advocateId", contains("EK-01", "EK-02", "EK-03", "EK-04", "EK-05"))
                .body("items.tupe", everyItem(equalTo(true)))
                .body("items.continuousServiceFrom", everyItem(equalTo("2009-09-01")))
                .body("items.dbsIssuedOn", everyItem(equalTo("2015-03-01")))
                .body("items[0].qualifications.unit", contains("CORE", "IMHA"))
                .body("items.openCases", contains(8, 8, 7, 7, 7));
        Hub.manager()
                .get("/partners/" + leaving + "/advocates")
                .then()
                .body("items.find { it.advocateId == 'EK-VOL' }.leftOn", nullValue())
                .body("items.find { it.advocateId == 'EK-01' }.leftOn", equalTo("2017-06-15"))
                .body("items.find { it.advocateId == 'EK-01' }.openCases", equalTo(0));
        assertEquals("RECALLED", Hub.stateOf(waiting));
        Broker.await(OfferClosed.class, event -> event.offerId().equals(waiting.offerId()));
        movedOnce(cases);
    }

    private void movedOnce(List<String> cases) {
        Broker.await(CaseTransferred.class, event -> event.caseId().toString().equals(cases.getLast()));
        var moved = Broker.all(CaseTransferred.class).stream()
                .filter(event -> event.fromPartnerId().equals(leaving))
                .map(event -> event.caseId().toString())
                .toList();
        assertEquals(new HashSet<>(cases), new HashSet<>(moved));
        assertEquals(cases.size(), moved.size());
    }

    @Test
    void n32_since_when_a_case_has_been_open_goes_along_with_it() {
        EastKent.advocate(leaving, "EK-01", "PAID_PROFESSIONAL");
        var offer = Hub.made(AnOffer.like(EastKent.anOffer(leaving, THANET))
                .openSince(LocalDate.of(2015, 11, 2))
                .event());
        var caseId = Hub.accept(offer, "EK-01").statusCode(201).extract().<String>path("caseId");
        EastKent.announce(leaving, EastKent.withdrawal(hub)).statusCode(201);

        atMidnight();
        watch.look();

        Hub.partner(hub)
                .get("/cases/" + caseId)
                .then()
                .statusCode(200)
                .body("openSince", equalTo("2015-11-02"))
                .body("assignedOn", equalTo("2017-06-15"));
    }

    @Test
    void S05_what_is_told_divides_the_block_by_calendar_days_and_ends_the_subcontract() {
        EastKent.announce(leaving, EastKent.withdrawal(hub)).statusCode(201);
        atMidnight();
        watch.look();

        var told =
                Broker.await(PartnerWithdrawn.class, event -> event.partnerId().equals(leaving));

        assertEquals("PERFORMANCE", told.reason());
        assertEquals(hub, told.successorId());
        assertTrue(told.staffTransferred());
        var work = told.withdrawn().getFirst();
        assertTrue(work.whole());
        assertEquals(DISTRICTS, work.districts());
        var year = LocalDate.of(2017, 4, 1);
        var kept = work.annualBlockPence()
                * ChronoUnit.DAYS.between(year, told.effectiveOn())
                / (double) ChronoUnit.DAYS.between(year, year.plusYears(1));
        assertEquals(24_657_53, Math.round(kept));
        assertEquals(95_342_47, work.annualBlockPence() - Math.round(kept));
        Broker.await(
                PartnerProfileChanged.class,
                event -> event.partnerId().equals(leaving)
                        && LocalDate.of(2017, 6, 14)
                                .equals(event.subcontracts().getFirst().to()));
        Hub.manager()
                .get("/partners/" + leaving + "/versions")
                .then()
                .body("items", hasSize(2))
                .body("items[1].agreedBy", equalTo("system"));
    }

    @Test
    void S05_a_referral_of_that_morning_is_never_offered_even_when_it_was_on_its_way() {
        EastKent.announce(leaving, EastKent.withdrawal(hub)).statusCode(201);
        TestClock.set("2017-06-15T08:00:00Z"); // 09:00, and nothing has been carried out yet
        var late = EastKent.anOffer(leaving, THANET);

        EastKent.publish(late);

        Broker.await(OfferClosed.class, event -> event.offerId().equals(late.offerId()));
        assertEquals("RECALLED", Hub.stateOf(late));
        Hub.partner(leaving).get("/feed").then().body("items", empty());
        Hub.accept(late, "EK-01").statusCode(409).body("type", equalTo("urn:advocacyhub:problem:offer-recalled"));
        assertEquals("OPEN", Hub.stateOf(Hub.made(EastKent.anOffer(hub, THANET))));
    }

    @Test
    void the_leaving_partner_sees_its_own_hours_and_closed_cases_and_nothing_of_the_cases_new_life() {
        EastKent.advocate(leaving, "EK-01", "PAID_PROFESSIONAL");
        var moved = EastKent.aCase(leaving, THANET, "EK-01");
        var closed = EastKent.aCase(leaving, THANET, "EK-01");
        work(leaving, moved, "2017-05-15", 75).statusCode(201);
        TestClock.set("2017-05-30T09:00:00Z");
        Hub.partner(leaving)
                .body(
                        "{\"closedOn\":\"2017-05-30\",\"reason\":\"PERSON_WITHDREW\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .post("/cases/" + closed + "/closure")
                .then()
                .statusCode(200);
        EastKent.announce(leaving, EastKent.withdrawal(hub)).statusCode(201);
        atMidnight();
        watch.look();
        assertEquals("COMPLETE", EastKent.progress(leaving).extract().path("state"));
        work(hub, moved, "2017-06-15", 30).statusCode(201);

        Hub.partner(leaving).get("/cases").then().body("items.caseId", contains(closed));
        Hub.partner(leaving).get("/cases/" + closed).then().statusCode(200);
        for (var part : List.of("", "/outcomes", "/history", "/goals", "/issues")) {
            Hub.partner(leaving).get("/cases/" + moved + part).then().statusCode(404);
        }
        Hub.partner(leaving).get("/cases/" + moved + "/activities").then().body("items.minutes", contains(75));
        work(leaving, moved, "2017-06-14", 5).statusCode(404);
        Hub.partner(hub).get("/cases/" + moved + "/activities").then().body("items.minutes", contains(30));
        Hub.partner(hub).get("/cases/" + closed).then().statusCode(404);
        Hub.partner(leaving).get("/feed").then().body("items.type", hasItem("CASE_TRANSFERRED"));
        Hub.partner(leaving).get("/partners/" + leaving + "/withdrawal").then().statusCode(200);
        Hub.partner(Hub.aPartner())
                .get("/partners/" + leaving + "/withdrawal")
                .then()
                .statusCode(404);
        // within 20 working days, but not by whoever has given the work up
        Hub.partner(leaving)
                .body("{\"advocateId\":\"EK-01\",\"sameIssue\":true}")
                .post("/cases/" + closed + "/reopening")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:work-given-up"));
    }

    private static ValidatableResponse work(String partnerId, String caseId, String on, int minutes) {
        return Hub.partner(partnerId)
                .body("{\"advocateId\":\"EK-01\",\"workedOn\":\"%s\",\"category\":\"TRAVEL\",\"minutes\":%d}"
                        .formatted(on, minutes))
                .post("/cases/" + caseId + "/activities")
                .then();
    }

    @Test
    void a_step_that_is_cut_off_is_taken_again_and_nothing_is_lost_or_doubled() throws Exception {
        var cases = cases(25);
        EastKent.announce(leaving, EastKent.withdrawal(hub)).statusCode(201);
        atMidnight();
        var id = (UUID) Database.rows("select id from withdrawal where partner_id = ?", leaving)
                .getFirst()
                .get("id");

        cutOff(id); // before the sub-contracts ended
        assertEquals("ANNOUNCED", EastKent.progress(leaving).extract().path("state"));
        carryOut.step(id);
        carryOut.step(id);
        EastKent.progress(leaving).body("state", equalTo("TAKING_EFFECT")).body("progress.casesMoved", equalTo(10));
        cutOff(id); // in the middle of a batch
        EastKent.progress(leaving).body("progress.casesMoved", equalTo(10)).body("progress.casesLeft", equalTo(15));

        // two replicas come back
        Callable<Void> look = () -> {
            watch.look();
            return null;
        };
        Together.run(List.of(look, look));
        watch.look();

        EastKent.progress(leaving)
                .body("state", equalTo("COMPLETE"))
                .body("progress.casesMoved", equalTo(25))
                .body("progress.casesLeft", equalTo(0));
        assertEquals(25, Hub.openCasesOf(hub));
        assertEquals(0, Hub.openCasesOf(leaving));
        assertEquals(
                50, Database.number("select count(*) from case_assignment where partner_id in (?, ?)", leaving, hub));
        movedOnce(cases);
        assertEquals(
                1,
                Broker.all(PartnerWithdrawn.class).stream()
                        .filter(event -> event.partnerId().equals(leaving))
                        .count());
    }

    /** What a process does that dies before its commit. */
    private void cutOff(UUID withdrawalId) {
        QuarkusTransaction.begin();
        assertTrue(carryOut.step(withdrawalId));
        QuarkusTransaction.rollback();
    }

    @Test
    void an_answer_that_comes_between_the_day_and_its_carrying_out_ends_up_with_the_successor() {
        EastKent.advocate(leaving, "EK-01", "PAID_PROFESSIONAL");
        var offer = Hub.made(EastKent.anOffer(leaving, ASHFORD));
        EastKent.announce(leaving, EastKent.withdrawal(hub)).statusCode(201);
        atMidnight();
        var caseId = Hub.accept(offer, "EK-01").statusCode(201).extract().<String>path("caseId");

        watch.look();

        Hub.partner(hub).get("/cases/" + caseId).then().statusCode(200);
        Hub.partner(leaving).get("/cases/" + caseId).then().statusCode(404);
        Hub.partner(leaving).get("/feed").then().body("items.type", not(hasItem("OFFER_RECALLED")));
    }
}
