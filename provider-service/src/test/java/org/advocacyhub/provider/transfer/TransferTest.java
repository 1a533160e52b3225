package org.advocacyhub.provider.transfer;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.ReferralEvent.PersonMerged;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.Together;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.LogWatch;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A single case goes from one partner to another (domain.md D.1.3), and with it what each of them may see. */
@HubTest
class TransferTest {

    private String giving;
    private String taking;
    private String caseId;

    @BeforeEach
    void a_case_that_one_partner_has_begun() {
        TestClock.set(NOW);
        giving = Hub.aPartner();
        taking = Hub.aPartner();
        caseId = Hub.anOpenCase(giving);
        move(giving, "first-contact", "{\"contactOn\":\"2016-04-05\",\"mode\":\"CLIENT_CONTACT_F2F\"}")
                .statusCode(200);
        move(giving, "scores", "{\"point\":\"START\",\"scoredOn\":\"2016-04-05\",\"IMP1\":2,\"IMP2\":3,\"IMP3\":2}")
                .statusCode(201);
        move(giving, "activities", work("2016-04-05", 75)).statusCode(201);
        move(giving, "processes", "{\"process\":\"NEEDS_ASSESSMENT\",\"startedOn\":\"2016-04-05\"}")
                .statusCode(201);
        TestClock.advance(Duration.ofDays(7));
    }

    @Test
    void the_other_partner_has_the_case_from_then_on_with_its_days_and_scores() {
        accept(proposed()).statusCode(200).body("partnerId", equalTo(taking));

        Hub.partner(taking)
                .get("/cases/" + caseId)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("openedOn", equalTo("2016-04-05"))
                .body("assignedOn", equalTo("2016-04-12"))
                .body("firstContactOn", equalTo("2016-04-05"))
                .body("handingOver", equalTo(false));
        Hub.partner(taking).get("/cases/" + caseId + "/outcomes").then().body("start.IMP2", equalTo(3));
        Hub.partner(taking).get("/cases/" + caseId + "/processes").then().body("process", contains("NEEDS_ASSESSMENT"));
        move(taking, "activities", work("2016-04-11", 30))
                .statusCode(400)
                .body("errors.code", contains("before-opening"));
        move(taking, "activities", work("2016-04-12", 30)).statusCode(201);
        move(taking, "scores", "{\"point\":\"END\",\"scoredOn\":\"2016-04-12\",\"IMP1\":4,\"IMP2\":4,\"IMP3\":4}")
                .statusCode(201);
    }

    @Test
    void what_the_case_is_about_goes_along() {
        move(giving, "issues", "{\"issues\":[{\"code\":\"HOUSING\",\"primary\":true}]}")
                .statusCode(201);
        move(giving, "goals", "{\"words\":\"A flat of my own.\",\"baseline\":2}")
                .statusCode(201);

        accept(proposed()).statusCode(200);

        Hub.partner(taking).get("/cases/" + caseId + "/issues").then().body("code", contains("HOUSING"));
        Hub.partner(taking).get("/cases/" + caseId + "/goals").then().body("words", contains("A flat of my own."));
        move(taking, "issues", "{\"issues\":[{\"code\":\"BENEFITS\",\"primary\":true}]}")
                .statusCode(201);
        move(taking, "goals", "{\"words\":\"To be heard.\",\"baseline\":1}").statusCode(201);
        for (var part : List.of("issues", "goals")) {
            Hub.partner(giving).get("/cases/" + caseId + "/" + part).then().statusCode(404);
        }
    }

    @Test
    void hours_stay_where_they_were_worked_and_the_giving_partner_sees_nothing_but_its_own() {
        accept(proposed()).statusCode(200);
        move(taking, "activities", work("2016-04-12", 30)).statusCode(201);

        Hub.partner(giving).get("/cases/" + caseId).then().statusCode(404);
        Hub.partner(giving).get("/cases").then().body("items", empty());
        for (var part : List.of("outcomes", "history", "linked", "processes")) {
            Hub.partner(giving).get("/cases/" + caseId + "/" + part).then().statusCode(404);
        }
        for (var body : List.of(work("2016-04-12", 5), work("2016-04-05", 5))) {
            move(giving, "activities", body).statusCode(404);
        }
        move(
                        giving,
                        "closure",
                        "{\"closedOn\":\"2016-04-12\",\"reason\":\"DIED\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .statusCode(404);
        Hub.partner(giving)
                .get("/cases/" + caseId + "/activities")
                .then()
                .statusCode(200)
                .body("items.minutes", contains(75));
        Hub.partner(taking).get("/cases/" + caseId + "/activities").then().body("items.minutes", contains(30));
        Hub.partner(Hub.aPartner())
                .get("/cases/" + caseId + "/activities")
                .then()
                .statusCode(404);
    }

    @Test
    void room_and_news_follow_the_case() {
        accept(proposed()).statusCode(200);

        var told = Broker.await(
                CaseTransferred.class, event -> event.caseId().toString().equals(caseId));
        assertEquals(giving, told.fromPartnerId());
        assertEquals(taking, told.partnerId());
        assertEquals(ADVOCATE, told.advocateId());
        assertEquals(LocalDate.of(2016, 4, 12), told.transferredOn());
        assertEquals("PATCH_MOVED", told.reason());
        Broker.await(
                PartnerCapacityChanged.class,
                event -> event.partnerId().equals(giving)
                        && event.openCases() == 0
                        && event.changedAt().isAfter(NOW));
        assertEquals(0, Hub.openCasesOf(giving));
        assertEquals(1, Hub.openCasesOf(taking));
        assertEquals(0, advocatesCases(giving));
        assertEquals(1, advocatesCases(taking));
        Hub.partner(giving).get("/feed").then().body("items.type", hasItem("CASE_TRANSFERRED"));
        Hub.partner(taking).get("/feed").then().body("items.type", contains("TRANSFER_PROPOSED", "CASE_TRANSFERRED"));
        var days = Database.rows(
                "select partner_id, assigned_from::text as since, assigned_to::text as until from case_assignment"
                        + " where case_id = ?::uuid order by ordinal",
                caseId);
        assertEquals(giving, days.get(0).get("partner_id"));
        assertEquals("2016-04-12", days.get(0).get("until"));
        assertEquals(taking, days.get(1).get("partner_id"));
        assertEquals("2016-04-12", days.get(1).get("since"));
    }

    @Test
    void s19_a_person_who_comes_back_is_known_to_both_partners_by_its_own_advocates() {
        Hub.anAdvocate(giving, "ADV-02", 5);
        Hub.anAdvocate(taking, "ADV-02", 5);
        accept(proposed()).statusCode(200);

        assertEquals("OTHER_ADVOCATE", continuity(Hub.accept(Hub.anOpenOffer(giving), "ADV-02")));
        assertEquals("OTHER_ADVOCATE", continuity(Hub.accept(Hub.anOpenOffer(taking), "ADV-02")));
        assertEquals("SAME_ADVOCATE", continuity(Hub.accept(Hub.anOpenOffer(taking), ADVOCATE)));
    }

    @Test
    void s19_the_partner_that_handed_the_case_over_still_knows_whom_it_supported() {
        accept(proposed()).statusCode(200);

        assertEquals("SAME_ADVOCATE", continuity(Hub.accept(Hub.anOpenOffer(giving), ADVOCATE)));
    }

    @Test
    void s19_it_knows_so_when_the_person_turns_out_to_be_another_one_afterwards() {
        accept(proposed()).statusCode(200);
        var referralId = Hub.partner(taking).get("/cases/" + caseId).jsonPath().getUUID("referralId");

        Broker.publish(new PersonMerged(referralId, NOW, "key-of-survivor", "key-of-a-person"));
        await().until(() -> Database.number(
                        "select count(*) from advocacy_case where id = ?::uuid and person_key = 'key-of-survivor'",
                        caseId)
                == 1);

        var again = Hub.made(Hub.about("key-of-survivor", Hub.anOffer(giving)));
        assertEquals("SAME_ADVOCATE", continuity(Hub.accept(again, ADVOCATE)));
    }

    private static String continuity(ValidatableResponse accepted) {
        var caseId = accepted.statusCode(201).extract().<String>path("caseId");
        return Broker.await(CaseOpened.class, event -> event.caseId().toString().equals(caseId))
                .continuity();
    }

    @Test
    void nothing_is_shared_without_an_authority_that_carries_it() {
        propose(proposal().replace("CONSENT", "STATUTORY_INSTRUCTION"))
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:no-authority-to-share"))
                .body("detail", containsString("A.12"));
        propose(proposal().replace("2016-04-11", "2016-04-13"))
                .statusCode(400)
                .body("errors.field", contains("authorityOn"));
        propose(proposal().replace("\"CONSENT\"", "\"REFUSED\"")).statusCode(400);
        propose(proposal().replace("It went well", " ")).statusCode(400).body("errors.field", contains("handoverNote"));

        Hub.partner(giving).get("/cases/" + caseId).then().body("handingOver", equalTo(false));
        Hub.partner(taking).get("/transfers").then().body("items", empty());
    }

    @Test
    void A15_who_takes_over_the_case_of_somebody_under_18_is_checked_for_work_with_children() {
        Hub.checkedForChildren(giving, ADVOCATE, true);
        caseId = Hub.accepted(Hub.made(Hub.anOfferUnderEighteen(giving)))
                .extract()
                .path("caseId");
        var transfer = proposed();

        Hub.partner(taking).get("/transfers").then().body("items.underEighteen", contains(true));
        accept(transfer).statusCode(422).body("detail", containsString("A.15"));
        Hub.checkedForChildren(taking, ADVOCATE, true);

        accept(transfer).statusCode(200).body("underEighteen", equalTo(true));
    }

    @Test
    void A15_who_is_asked_sees_that_the_person_turned_out_to_be_under_18() {
        var offer = Hub.anOpenOffer(giving);
        caseId = Hub.accepted(offer).extract().path("caseId");
        var transfer = proposed();

        Broker.publish(Hub.ageCorrected(offer, true));

        await().untilAsserted(
                        () -> Hub.partner(taking).get("/transfers").then().body("items.underEighteen", contains(true)));
        accept(transfer).statusCode(422).body("detail", containsString("A.15"));
    }

    @Test
    void only_another_partner_that_works_under_such_a_contract_is_asked() {
        for (var no : List.of(giving, "NOBODY")) {
            propose(proposal().replace(taking, no))
                    .statusCode(422)
                    .body("type", equalTo("urn:advocacyhub:problem:partner-cannot-take"));
        }
        var asked = proposed();
        var etag = Hub.manager().get("/partners/" + taking).header("ETag");
        Hub.manager()
                .header("If-Match", etag)
                .body(Hub.terms(10).replace("\"ACTIVE\"", "\"SUSPENDED\",\"statusReason\":\"SAFEGUARDING\""))
                .put("/partners/" + taking)
                .then()
                .statusCode(200);
        accept(asked).statusCode(422).body("type", equalTo("urn:advocacyhub:problem:partner-cannot-take"));
        answer(giving, asked, "withdrawal", "{}").statusCode(200);
        propose(proposal()).statusCode(422);
    }

    @Test
    void while_it_is_asked_the_case_goes_on_but_is_not_closed_or_offered_twice() {
        proposed();

        Hub.partner(giving)
                .get("/cases/" + caseId)
                .then()
                .body("handingOver", equalTo(true))
                .body("moves", not(hasItem("closure")))
                .body("moves", not(hasItem("transfer")));
        propose(proposal()).statusCode(409).body("detail", containsString("another partner is asked"));
        move(giving, "activities", work("2016-04-12", 10)).statusCode(201);
        Hub.partner(taking).get("/cases/" + caseId).then().statusCode(404);
        Hub.partner(taking).get("/cases/" + caseId + "/activities").then().statusCode(404);
    }

    @Test
    void a_partner_that_declines_leaves_the_case_where_it_is() {
        var transfer = proposed();
        answer(giving, transfer, "decline", "{\"reason\":\"NO_CAPACITY\"}").statusCode(404);
        answer(taking, transfer, "decline", "{\"reason\":\"NO_CAPACITY\"}")
                .statusCode(200)
                .body("state", equalTo("DECLINED"));

        accept(transfer).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:transfer-settled"));
        Hub.partner(giving)
                .get("/cases/" + caseId)
                .then()
                .body("handingOver", equalTo(false))
                .body("moves", hasItem("transfer"));
        Hub.partner(giving).get("/feed").then().body("items.type", hasItem("TRANSFER_DECLINED"));
        assertEquals(0, Hub.openCasesOf(taking));
    }

    @Test
    void the_giving_partner_may_take_the_question_back() {
        var transfer = proposed();
        answer(taking, transfer, "withdrawal", "{}").statusCode(404);
        answer(giving, transfer, "withdrawal", "{}").statusCode(200).body("state", equalTo("WITHDRAWN"));

        accept(transfer).statusCode(409);
        Hub.partner(taking).get("/feed").then().body("items.type", contains("TRANSFER_PROPOSED", "TRANSFER_WITHDRAWN"));
    }

    @Test
    void the_other_partner_names_one_of_its_own_who_is_fit_and_has_room() {
        var transfer = proposed();
        Hub.anAdvocate(taking, "FULL-01", 0);

        answer(taking, transfer, "acceptance", "{\"advocateId\":\"NOBODY-01\"}").statusCode(422);
        answer(taking, transfer, "acceptance", "{\"advocateId\":\"FULL-01\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:caseload-full"));
        assertEquals(1, Hub.openCasesOf(giving));
        accept(transfer).statusCode(200);
    }

    @Test
    void the_note_is_read_by_the_two_partners_only_and_each_reading_is_kept() {
        var log = LogWatch.during(() -> {
            var transfer = proposed();
            Hub.partner(taking).get("/transfers/" + transfer).then().body("handoverNote", nullValue());
            accept(transfer).statusCode(200);
            Hub.partner(taking).get("/transfers/" + transfer).then().body("handoverNote", equalTo("It went well"));
            Hub.partner(giving)
                    .get("/transfers?side=GIVING")
                    .then()
                    .body("items.transferId", contains(transfer))
                    .body("items.handoverNote", contains(nullValue()));
            Hub.manager().get("/transfers/" + transfer).then().statusCode(200).body("handoverNote", nullValue());
            Hub.partner(Hub.aPartner()).get("/transfers/" + transfer).then().statusCode(404);
            Hub.as(Tokens.of("triage-worker"))
                    .get("/transfers/" + transfer)
                    .then()
                    .statusCode(403);
        });

        log.assertNowhere("It went well");
        for (var told : Broker.raw("cases")) {
            assertFalse(new String(told, StandardCharsets.UTF_8).contains("It went well"));
        }
        assertEquals(
                1,
                Database.number(
                        "select count(*) from case_view where case_id = ?::uuid and what = 'HANDOVER' and partner_id = ?",
                        caseId,
                        taking));
    }

    private static String etag(String transfer) {
        return Hub.manager().get("/transfers/" + transfer).header("ETag");
    }

    @Test
    void s15_a_conflict_found_late_goes_back_to_the_hub_which_names_the_next_partner() {
        var late = proposal().replace("PATCH_MOVED", "CONFLICT_AROSE").replace("\"toPartner\":\"" + taking + "\",", "");
        propose(late.replace("CONFLICT_AROSE", "PATCH_MOVED"))
                .statusCode(400)
                .body("errors.field", contains("toPartner"));
        var transfer = propose(late)
                .statusCode(201)
                .body("state", equalTo("WITH_HUB"))
                .body("toPartner", nullValue())
                .extract()
                .<String>path("transferId");
        var third = Hub.aPartner();

        accept(transfer).statusCode(404);
        WholeList.of(Hub::manager, "/transfers?state=WITH_HUB").one("transferId", transfer);
        route(transfer, null, taking).statusCode(428);
        route(transfer, "\"0\"", giving).statusCode(422);
        route(transfer, "\"0\"", taking).statusCode(200).body("state", equalTo("PROPOSED"));
        route(transfer, "\"0\"", third).statusCode(412);
        route(transfer, etag(transfer), third).statusCode(409);
        answer(taking, transfer, "decline", "{\"reason\":\"CONFLICT\"}")
                .statusCode(200)
                .body("state", equalTo("WITH_HUB"));
        accept(transfer).statusCode(404);
        Hub.partner(giving).get("/cases/" + caseId).then().body("handingOver", equalTo(true));
        route(transfer, etag(transfer), taking)
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:partner-declined"));
        route(transfer, etag(transfer), third).statusCode(200);
        answer(third, transfer, "decline", "{\"reason\":\"NO_CAPACITY\"}")
                .statusCode(200)
                .body("state", equalTo("WITH_HUB"));
        route(transfer, etag(transfer), taking).statusCode(422);
        // who only had no room may have some by now
        route(transfer, etag(transfer), third).statusCode(200);
        answer(third, transfer, "acceptance", "{\"advocateId\":\"" + ADVOCATE + "\"}")
                .statusCode(200)
                .body("partnerId", equalTo(third));

        var told = Broker.await(
                CaseTransferred.class, event -> event.caseId().toString().equals(caseId));
        assertEquals("CONFLICT_AROSE", told.reason());
        assertEquals(third, told.partnerId());
    }

    @Test
    void what_is_with_the_hub_can_be_taken_back() {
        var late = proposal().replace("PATCH_MOVED", "CONFLICT_AROSE").replace("\"toPartner\":\"" + taking + "\",", "");
        var transfer = propose(late).statusCode(201).extract().<String>path("transferId");

        answer(giving, transfer, "withdrawal", "{}").statusCode(200).body("state", equalTo("WITHDRAWN"));
        Hub.partner(giving).get("/cases/" + caseId).then().body("moves", hasItem("closure"));
        route(transfer, "\"1\"", taking).statusCode(409);
    }

    @Test
    void a_third_partner_can_neither_see_nor_answer_it() {
        var transfer = proposed();
        var third = Hub.aPartner();

        for (var side : List.of("TAKING", "GIVING")) {
            Hub.partner(third).get("/transfers?side=" + side).then().body("items", empty());
        }
        answer(third, transfer, "acceptance", "{\"advocateId\":\"" + ADVOCATE + "\"}")
                .statusCode(404);
        answer(third, transfer, "decline", "{\"reason\":\"CONFLICT\"}").statusCode(404);
        answer(third, transfer, "withdrawal", "{}").statusCode(404);
        Hub.partner(third)
                .body(proposal())
                .post("/cases/" + caseId + "/transfer")
                .then()
                .statusCode(404);
    }

    @Test
    void two_partners_who_hand_cases_to_each_other_at_once_do_not_wait_in_a_circle() throws Exception {
        for (int times = 0; times < 5; times++) {
            var one = propose(giving, taking, Hub.anOpenCase(giving));
            var two = propose(taking, giving, Hub.anOpenCase(taking));

            var answers = Together.run(List.<Callable<Integer>>of(
                    () -> answer(taking, one, "acceptance", "{\"advocateId\":\"" + ADVOCATE + "\"}")
                            .extract()
                            .statusCode(),
                    () -> answer(giving, two, "acceptance", "{\"advocateId\":\"" + ADVOCATE + "\"}")
                            .extract()
                            .statusCode()));

            assertEquals(List.of(200, 200), answers);
        }
    }

    private String proposed() {
        return propose(proposal()).statusCode(201).extract().path("transferId");
    }

    private static String propose(String from, String to, String caseId) {
        return Hub.partner(from)
                .body(
                        "{\"toPartner\":\"%s\",\"reason\":\"PATCH_MOVED\",\"authorityBasis\":\"CONSENT\",\"authorityOn\":\"2016-04-11\",\"handoverNote\":\"-\"}"
                                .formatted(to))
                .post("/cases/" + caseId + "/transfer")
                .then()
                .statusCode(201)
                .extract()
                .path("transferId");
    }

    private String proposal() {
        return """
                {"toPartner":"%s","reason":"PATCH_MOVED","authorityBasis":"CONSENT","authorityOn":"2016-04-11",
                 "handoverNote":"It went well"}""".formatted(taking);
    }

    private ValidatableResponse propose(String body) {
        return move(giving, "transfer", body);
    }

    private static ValidatableResponse route(String transfer, String ifMatch, String partner) {
        var hub = Hub.manager().body("{\"toPartner\":\"" + partner + "\"}");
        return (ifMatch == null ? hub : hub.header("If-Match", ifMatch))
                .put("/transfers/" + transfer + "/partner")
                .then();
    }

    private ValidatableResponse accept(String transfer) {
        return answer(taking, transfer, "acceptance", "{\"advocateId\":\"" + ADVOCATE + "\"}");
    }

    private static ValidatableResponse answer(String caller, String transfer, String move, String body) {
        return Hub.partner(caller)
                .body(body)
                .post("/transfers/" + transfer + "/" + move)
                .then();
    }

    private ValidatableResponse move(String caller, String move, String body) {
        return Hub.partner(caller)
                .body(body)
                .post("/cases/" + caseId + "/" + move)
                .then();
    }

    private static long advocatesCases(String partner) {
        return Database.number(
                "select open_cases from advocate where partner_id = ? and advocate_id = ?", partner, ADVOCATE);
    }

    private static String work(String workedOn, int minutes) {
        return "{\"advocateId\":\"%s\",\"workedOn\":\"%s\",\"category\":\"CASE_RECORDING\",\"minutes\":%d}"
                .formatted(ADVOCATE, workedOn, minutes);
    }
}
