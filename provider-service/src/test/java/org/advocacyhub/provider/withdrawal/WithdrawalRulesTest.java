package org.advocacyhub.provider.withdrawal;

import static org.advocacyhub.provider.withdrawal.EastKent.ASHFORD;
import static org.advocacyhub.provider.withdrawal.EastKent.DISTRICTS;
import static org.advocacyhub.provider.withdrawal.EastKent.THANET;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseTransferredUnallocated;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalCancelled;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawn;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which withdrawals may stand, and what they leave where it is (domain.md F.9). */
@HubTest
class WithdrawalRulesTest {

    @Inject
    WithdrawalWatch watch;

    private String leaving;
    private String successor;

    @BeforeEach
    void on_the_day_of_the_notice() {
        TestClock.set("2017-05-15T09:00:00Z");
        leaving = EastKent.aPartner(false);
        successor = EastKent.aPartner(false);
    }

    private static void on(String instant) {
        TestClock.set(instant);
    }

    private String withdrawal() {
        return EastKent.withdrawal(successor);
    }

    @Test
    void less_notice_than_the_law_gives_the_new_employer_is_a_warning_unless_somebody_says_why_not() {
        var shorter = withdrawal().replace("2017-06-15", "2017-06-11"); // 27 days
        EastKent.preview(leaving, shorter)
                .statusCode(200)
                .body("warnings.code", contains("SHORT_NOTICE"))
                .body("warnings[0].ruleId", equalTo("TUPE reg 11"))
                .body("warnings[0].reason", containsString("27 days"))
                .body("warnings[0].reason", containsString("2017-06-12"));
        EastKent.preview(leaving, withdrawal().replace("2017-06-15", "2017-06-12"))
                .body("warnings", empty()); // 28 days
        EastKent.preview(leaving, shorter.replace("{\"successor\"", "{\"noticeWaiver\":\"both agree\",\"successor\""))
                .body("warnings", empty());
        EastKent.preview(leaving, shorter.replace("true", "false")).body("warnings", empty());
        Hub.manager().get("/partners/" + leaving + "/withdrawal").then().statusCode(404);

        EastKent.announce(leaving, shorter).statusCode(201).body("plan.warnings.code", contains("SHORT_NOTICE"));
    }

    @Test
    void what_cannot_stand_is_refused_with_the_field() {
        invalid(withdrawal().replace(successor, leaving), "successor");
        invalid(withdrawal().replace(successor, "NOBODY"), "successor");
        invalid(withdrawal().replace("2017-06-15", "2017-05-14").replace("2017-05-15", "2017-05-01"), "effectiveOn");
        invalid(withdrawal().replace("2017-05-15", "2017-05-16"), "noticeOn");
        invalid(withdrawal().replace(EastKent.LOT, "WEST-KENT"), "lots");
        invalid(withdrawal().replace("\"districts\":[]", "\"districts\":[\"E07000110\"]"), "lots");
        invalid(withdrawal().replace("\"staff\":[]", "\"staff\":[\"NOBODY\"]"), "staff");
        invalid(withdrawal().replace("true", "false").replace("\"staff\":[]", "\"staff\":[\"EK-01\"]"), "staff");
        EastKent.advocate(leaving, "EK-VOL", "VOLUNTEER");
        invalid(withdrawal().replace("\"staff\":[]", "\"staff\":[\"EK-VOL\"]"), "staff");
        EastKent.announce("NOBODY", withdrawal()).statusCode(404);
        EastKent.announce(EastKent.aPartner(true), withdrawal())
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:hub-stays"));
        Hub.as(Tokens.of("triage-worker"))
                .body(withdrawal())
                .post("/partners/" + leaving + "/withdrawal")
                .then()
                .statusCode(403);
        Hub.partner(leaving)
                .body(withdrawal())
                .post("/partners/" + leaving + "/withdrawal")
                .then()
                .statusCode(403);
        assertEquals(0, Database.number("select count(*) from withdrawal where partner_id = ?", leaving));
    }

    private void invalid(String body, String field) {
        EastKent.announce(leaving, body).statusCode(400).body("errors.field", contains(field));
    }

    @Test
    void it_is_cancelled_before_its_day_and_not_from_then_on() {
        EastKent.announce(leaving, withdrawal()).statusCode(201);
        EastKent.announce(leaving, withdrawal())
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:withdrawal-open"));
        on("2017-06-14T22:59:59Z");
        cancel(null).statusCode(428);
        cancel("\"7\"").statusCode(412);

        cancel("\"0\"").statusCode(200).body("state", equalTo("CANCELLED")).body("work", empty());

        Broker.await(
                PartnerWithdrawalCancelled.class, event -> event.partnerId().equals(leaving));
        on("2017-06-15T08:00:00Z");
        watch.look();
        EastKent.progress(leaving).body("state", equalTo("CANCELLED"));
        assertEquals("OPEN", Hub.stateOf(Hub.made(EastKent.anOffer(leaving, THANET))));

        EastKent.announce(leaving, withdrawal()).statusCode(201);
        cancel("\"0\"").statusCode(409).body("type", equalTo("urn:advocacyhub:problem:withdrawal-in-effect"));
        watch.look();
        cancel("\"2\"").statusCode(409);
        assertEquals(
                List.of("CANCELLED", "COMPLETE"),
                WholeList.of(Hub::manager, "/withdrawals").where("partnerId", leaving).stream()
                        .map(withdrawal -> withdrawal.get("state"))
                        .toList());
    }

    private ValidatableResponse cancel(String ifMatch) {
        var request = ifMatch == null ? Hub.manager() : Hub.manager().header("If-Match", ifMatch);
        return request.delete("/partners/" + leaving + "/withdrawal").then();
    }

    @Test
    void a_part_of_the_districts_leaves_the_rest_with_the_partner() {
        EastKent.advocate(leaving, "EK-01", "PAID_PROFESSIONAL");
        EastKent.advocate(leaving, "EK-02", "PAID_PROFESSIONAL");
        var stays = EastKent.aCase(leaving, ASHFORD, "EK-02");
        var goes = EastKent.aCase(leaving, THANET, "EK-01");
        var offer = Hub.made(EastKent.anOffer(leaving, ASHFORD));
        var part = withdrawal().replace("\"districts\":[]", "\"districts\":[\"" + THANET + "\"]");
        invalid(part, "staff"); // who goes, only people can say
        EastKent.announce(leaving, part.replace("\"staff\":[]", "\"staff\":[\"EK-01\"]"))
                .statusCode(201)
                .body("plan.work[0].whole", equalTo(false))
                .body("plan.cases.caseId", contains(goes))
                .body("plan.offers", empty());

        on("2017-06-15T08:00:00Z");
        watch.look();

        Hub.partner(leaving).get("/cases").then().body("items.caseId", contains(stays));
        Hub.partner(successor).get("/cases").then().body("items.caseId", contains(goes));
        assertEquals("OPEN", Hub.stateOf(offer));
        Hub.manager()
                .get("/partners/" + leaving)
                .then()
                .body("subcontracts", hasSize(2))
                .body("subcontracts[0].to", equalTo("2017-06-14"))
                .body("subcontracts[0].districts", equalTo(DISTRICTS))
                .body("subcontracts[1].from", equalTo("2017-06-15"))
                .body("subcontracts[1].to", equalTo("2019-03-31"))
                .body("subcontracts[1].districts", equalTo(DISTRICTS.subList(0, 5)));
        Hub.manager()
                .get("/partners/" + leaving + "/advocates")
                .then()
                .body("items.find { it.advocateId == 'EK-02' }.leftOn", nullValue())
                .body("items.find { it.advocateId == 'EK-01' }.leftOn", equalTo("2017-06-15"));
        var told =
                Broker.await(PartnerWithdrawn.class, event -> event.partnerId().equals(leaving));
        assertFalse(told.withdrawn().getFirst().whole());
        assertEquals(List.of(THANET), told.withdrawn().getFirst().districts());
        assertEquals("OPEN", Hub.stateOf(Hub.made(EastKent.anOffer(leaving, ASHFORD))));
    }

    @Test
    void S06_without_the_staff_cases_go_to_the_successor_which_names_somebody_and_no_advocate_moves() {
        on("2017-10-30T09:00:00Z");
        EastKent.advocate(leaving, "S4S-01", "PAID_PROFESSIONAL");
        EastKent.advocate(successor, "AFA-01", "PAID_PROFESSIONAL");
        var caseId = EastKent.aCase(leaving, THANET, "S4S-01");
        Hub.partner(leaving)
                .body("{\"contactOn\":\"2017-10-30\",\"mode\":\"CLIENT_CONTACT_F2F\"}")
                .post("/cases/" + caseId + "/first-contact")
                .then()
                .statusCode(200);
        EastKent.announce(
                        leaving,
                        withdrawal()
                                .replace("2017-05-15", "2017-10-30")
                                .replace("2017-06-15", "2017-11-30")
                                .replace("PERFORMANCE", "UNVIABLE_VOLUME")
                                .replace("true", "false"))
                .statusCode(201)
                .body("plan.warnings.code", contains("CASES_WITHOUT_ADVOCATE"));

        on("2017-11-30T00:00:00Z");
        watch.look();

        var told =
                Broker.await(PartnerWithdrawn.class, event -> event.partnerId().equals(leaving));
        assertEquals("UNVIABLE_VOLUME", told.reason());
        assertFalse(told.staffTransferred());
        var moved = Broker.await(
                CaseTransferredUnallocated.class, event -> event.caseId().equals(UUID.fromString(caseId)));
        assertEquals(LocalDate.of(2017, 11, 30), moved.transferredOn());
        EastKent.progress(leaving)
                .body("progress.advocates", empty())
                .body("progress.casesMoved", equalTo(1))
                .body("progress.casesToAllocate", equalTo(1));
        var id = EastKent.progress(leaving).extract().<String>path("withdrawalId");
        Hub.manager()
                .get("/withdrawals/" + id + "/cases")
                .then()
                .body("items.caseId", contains(caseId))
                .body("items[0].advocateId", equalTo("S4S-01"))
                .body("items[0].successorAdvocateId", nullValue());
        Hub.manager().get("/partners/" + successor + "/advocates").then().body("items.advocateId", contains("AFA-01"));
        Hub.partner(successor).get("/unallocated-cases").then().body("items.caseId", contains(caseId));
        Hub.partner(successor)
                .body("{\"advocateId\":\"AFA-01\"}")
                .post("/cases/" + caseId + "/advocate")
                .then()
                .statusCode(200)
                .body("firstContactOn", equalTo("2017-10-30"));
        assertEquals(0, openCasesOf(leaving, "S4S-01"));
    }

    private static int openCasesOf(String partnerId, String advocateId) {
        return (int) Database.rows(
                        "select open_cases from advocate where partner_id = ? and advocate_id = ?",
                        partnerId,
                        advocateId)
                .getFirst()
                .get("open_cases");
    }

    @Test
    void a_volunteers_case_comes_without_the_volunteer_and_a_taken_id_gives_way() {
        EastKent.advocate(leaving, "EK-01", "PAID_PROFESSIONAL");
        EastKent.advocate(leaving, "EK-VOL", "VOLUNTEER");
        EastKent.advocate(successor, "EK-01", "PAID_PROFESSIONAL");
        var paid = EastKent.aCase(leaving, THANET, "EK-01");
        EastKent.announce(leaving, withdrawal())
                .statusCode(201)
                .body("plan.warnings.code", contains("ADVOCATE_ID_TAKEN"));

        on("2017-06-15T08:00:00Z");
        watch.look();

        Hub.partner(successor).get("/cases/" + paid).then().body("advocateId", equalTo("EK-01-2"));
        EastKent.progress(leaving)
                .body("progress.advocates.advocateId", contains("EK-01"))
                .body("progress.advocates.successorAdvocateId", contains("EK-01-2"));
        Hub.manager()
                .get("/partners/" + successor + "/advocates")
                .then()
                .body("items.advocateId", contains("EK-01", "EK-01-2"))
                .body("items.transferredFrom", contains(null, leaving));
        assertEquals(0, openCasesOf(successor, "EK-01"));
        assertNull(
                Database.rows("select left_on from advocate where partner_id = ? and advocate_id = 'EK-VOL'", leaving)
                        .getFirst()
                        .get("left_on"));
    }

    @Test
    void a_successor_without_a_contract_for_it_is_warned_of() {
        Hub.manager()
                .header("If-Match", "\"0\"")
                .body(EastKent.terms(false, DISTRICTS.subList(0, 5)))
                .put("/partners/" + successor)
                .then()
                .statusCode(200);

        EastKent.preview(leaving, withdrawal())
                .body("warnings.code", contains("SUCCESSOR_NOT_CONTRACTED"))
                .body("warnings[0].reason", containsString(EastKent.LOT));
        EastKent.preview(
                        leaving,
                        withdrawal()
                                .replace("\"districts\":[]", "\"districts\":[\"" + ASHFORD + "\"]")
                                .replace("true", "false"))
                .body("warnings", empty());
    }

    @Test
    void questions_between_partners_end_and_their_cases_find_the_right_place() {
        var third = EastKent.aPartner(false);
        EastKent.advocate(leaving, "EK-01", "PAID_PROFESSIONAL");
        EastKent.advocate(third, "TH-01", "PAID_PROFESSIONAL");
        var given = EastKent.aCase(leaving, THANET, "EK-01");
        var taken = EastKent.aCase(third, THANET, "TH-01");
        var out = propose(leaving, given, third);
        var in = propose(third, taken, leaving);
        EastKent.announce(leaving, withdrawal()).statusCode(201).body("plan.transfers", contains(in));

        on("2017-06-15T08:00:00Z");
        watch.look();

        Hub.manager().get("/transfers/" + out).then().body("state", equalTo("WITHDRAWN"));
        Hub.manager().get("/transfers/" + in).then().body("state", equalTo("DECLINED"));
        Hub.partner(successor).get("/cases/" + given).then().body("handingOver", equalTo(false));
        Hub.partner(third).get("/cases/" + taken).then().body("handingOver", equalTo(false));
        Hub.partner(third)
                .get("/feed")
                .then()
                .body("items.type", hasItem("TRANSFER_WITHDRAWN"))
                .body("items.type", hasItem("TRANSFER_DECLINED"));
        Hub.partner(third)
                .body("{\"advocateId\":\"TH-01\"}")
                .post("/transfers/" + out + "/acceptance")
                .then()
                .statusCode(409);
    }

    private static String propose(String from, String caseId, String to) {
        return Hub.partner(from)
                .body(
                        "{\"toPartner\":\"%s\",\"reason\":\"PATCH_MOVED\",\"authorityBasis\":\"CONSENT\",\"authorityOn\":\"2017-05-15\",\"handoverNote\":\"-\"}"
                                .formatted(to))
                .post("/cases/" + caseId + "/transfer")
                .then()
                .statusCode(201)
                .extract()
                .path("transferId");
    }
}
