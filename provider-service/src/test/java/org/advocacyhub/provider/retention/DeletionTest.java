package org.advocacyhub.provider.retention;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.ReferralEvent.DataDeleted;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md H.4 here: what referral-service deleted is unreadable, what was counted stays, and a tombstone says so. */
@HubTest
class DeletionTest {

    private static final LocalDate DUE = LocalDate.of(2022, 4, 12);

    private String partner;
    private String other;
    private String caseId;
    private OfferMade offer;

    @BeforeEach
    void a_case_about_which_much_was_said() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        other = Hub.aPartner();
        offer = Hub.anOpenOffer(partner);
        caseId = Hub.accepted(offer).extract().path("caseId");
        TestClock.advance(Duration.ofDays(7));
        move("first-contact", "{\"contactOn\":\"2016-04-12\",\"mode\":\"CLIENT_CONTACT_F2F\"}");
        move(
                "activities",
                "{\"advocateId\":\"ADV-01\",\"workedOn\":\"2016-04-12\",\"category\":\"CLIENT_CONTACT_F2F\",\"minutes\":75,\"notes\":\"Note.\"}");
        move("issues", "{\"issues\":[{\"code\":\"HOUSING\",\"primary\":true}]}");
        move("goals", "{\"words\":\"A flat of my own.\",\"baseline\":2}");
        Hub.manager()
                .body("{\"minutes\":60,\"until\":\"2016-12-31\",\"why\":\"Two hearings.\"}")
                .post("/cases/" + caseId + "/hours/extensions")
                .then()
                .statusCode(201);
        move(
                "transfer",
                "{\"toPartner\":\"" + other
                        + "\",\"reason\":\"PATCH_MOVED\",\"authorityBasis\":\"CONSENT\",\"authorityOn\":\"2016-04-11\",\"handoverNote\":\"Call first.\"}");
        withdrawn();
    }

    @Test
    void h4_what_was_said_is_unreadable_and_what_was_counted_stays() {
        closed();
        // as a partner that handed the case over keeps it (ADR 0101)
        Database.execute(
                "insert into case_assignment (case_id, ordinal, partner_id, assigned_from, assigned_to, person_key)"
                        + " values (?::uuid, 900, ?, '2016-04-05', '2016-04-05', ?)",
                caseId,
                other,
                offer.personKey());
        deleted("ACCEPTED");

        assertEquals(0, Database.number("select count(*) from data_key where owner_id = ?::uuid", caseId));
        Hub.as(Tokens.advocate(partner, ADVOCATE))
                .get("/cases/" + caseId + "/notes")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].text", nullValue());
        Hub.partner(partner)
                .get("/cases/" + caseId + "/goals")
                .then()
                .statusCode(200)
                .body("baseline", contains(2))
                .body("[0].words", nullValue());
        Hub.partner(partner)
                .get("/transfers/" + transferId())
                .then()
                .statusCode(200)
                .body("handoverNote", nullValue());
        Hub.partner(partner)
                .get("/cases/" + caseId)
                .then()
                .statusCode(200)
                .body("closureSummary", nullValue())
                .body("closureReason", equalTo("DIED"))
                .body("minutes", equalTo(75))
                .body("dataDeletedOn", equalTo("2022-04-12"));
        Hub.partner(partner).get("/cases/" + caseId + "/activities").then().body("items.minutes", contains(75));
        Hub.partner(partner).get("/cases/" + caseId + "/issues").then().body("code", contains("HOUSING"));
        assertEquals(
                List.of("-"),
                Database.rows("select why from hours_extension where case_id = ?::uuid", caseId).stream()
                        .map(row -> row.get("why"))
                        .toList());
        assertEquals(
                0,
                Database.number(
                        "select (select count(*) from advocacy_case where person_key = ? and id = ?::uuid)"
                                + " + (select count(*) from case_assignment where person_key = ? and case_id = ?::uuid)"
                                + " + (select count(*) from offer where person_key = ? and id = ?)",
                        offer.personKey(),
                        caseId,
                        offer.personKey(),
                        caseId,
                        offer.personKey(),
                        offer.offerId()));
        Hub.partner(partner).get("/feed?limit=200").then().body("items.type", hasItem("CASE_DATA_DELETED"));
    }

    @Test
    void h4_a_case_of_which_the_words_are_gone_takes_no_others() {
        closed();
        deleted("ACCEPTED");

        for (var move : List.of(
                "goals {\"words\":\"To be heard.\",\"baseline\":1}",
                "feedback {\"givenOn\":\"2022-04-12\",\"observed\":false,\"CAL1\":\"YES\",\"CAL2\":\"YES\",\"CAL3\":\"YES\",\"CAL4\":\"YES\",\"CAL5\":\"YES\"}")) {
            var parts = move.split(" ", 2);
            post(parts[0], parts[1]).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:data-deleted"));
        }
        Hub.as(Tokens.advocate(partner, ADVOCATE))
                .body("{\"happenedOn\":\"2016-04-12\",\"text\":\"Too late.\"}")
                .post("/cases/" + caseId + "/notes")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:data-deleted"));
    }

    @Test
    void h4_a_tombstone_is_left_which_nobody_changes() throws SQLException {
        closed();
        deleted("ACCEPTED");
        deleted("AUDIT");

        assertEquals(
                List.of("ACCEPTED 2022-04-12", "AUDIT 2022-04-12"),
                Database.rows(
                                "select record_class, deleted_on::text as deleted_on from tombstone where case_id = ?::uuid order by 1",
                                caseId)
                        .stream()
                        .map(row -> row.get("record_class") + " " + row.get("deleted_on"))
                        .toList());
        assertEquals(
                2,
                WholeList.of(() -> Hub.as(Tokens.of("auditor")), "/tombstones")
                        .where("caseId", caseId)
                        .size());
        Hub.manager().get("/tombstones?cursor=bm9uc2Vuc2U").then().statusCode(400);
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeUpdate("delete from tombstone"));
        }
    }

    @Test
    void h4_who_looked_is_kept_until_referral_service_says_that_the_book_of_views_goes() {
        closed();
        Hub.partner(partner).get("/cases/" + caseId).then().statusCode(200);
        tell("AUDIT");
        deleted("ACCEPTED"); // what comes after on the same key was handled after
        assertEquals(1, views(), "of a case whose words are kept nothing is forgotten");

        var again = new DataDeleted(offer.referralId(), DUE.plusYears(6), "AUDIT");
        Broker.publish(again);
        await().until(() -> views() == 0);
    }

    @Test
    void h4_a_case_that_goes_on_keeps_everything_until_a_person_decides() {
        tell("ACCEPTED");
        await().until(() -> letters().size() == 1);

        assertEquals(1, Database.number("select count(*) from data_key where owner_id = ?::uuid", caseId));
        Hub.partner(partner)
                .get("/cases/" + caseId + "/goals")
                .then()
                .statusCode(200)
                .body("words", contains("A flat of my own."));

        replayed().statusCode(409).body("type", equalTo("urn:advocacyhub:problem:replay-failed"));
        closed();
        replayed().statusCode(200);
        assertEquals(0, Database.number("select count(*) from data_key where owner_id = ?::uuid", caseId));
    }

    private List<Map<String, Object>> letters() {
        return Database.rows(
                "select id from dead_letter where topic = 'referrals' and key = ?",
                offer.referralId().toString());
    }

    private ValidatableResponse replayed() {
        return Hub.manager()
                .post("/dead-letters/" + letters().getFirst().get("id") + "/replay")
                .then();
    }

    private long views() {
        return Database.number("select count(*) from case_view where case_id = ?::uuid", caseId);
    }

    private void closed() {
        move(
                "closure",
                "{\"closedOn\":\"2016-04-12\",\"reason\":\"DIED\",\"summary\":\"It ended so.\",\"feedbackOffered\":false}");
        TestClock.set("2022-04-12T09:00:00Z");
    }

    private void tell(String recordClass) {
        Broker.publish(new DataDeleted(offer.referralId(), DUE, recordClass));
    }

    private void deleted(String recordClass) {
        tell(recordClass);
        await().until(() -> Database.number(
                        "select count(*) from tombstone where case_id = ?::uuid and record_class = ?",
                        caseId,
                        recordClass)
                == 1);
    }

    private UUID transferId() {
        return (UUID) Database.rows("select id from case_transfer where case_id = ?::uuid", caseId)
                .getFirst()
                .get("id");
    }

    private void withdrawn() {
        Hub.partner(partner)
                .body("{}")
                .post("/transfers/" + transferId() + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private void move(String move, String body) {
        var status = post(move, body).extract().statusCode();
        assertEquals(2, status / 100, move);
    }

    private ValidatableResponse post(String move, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/cases/" + caseId + "/" + move)
                .then();
    }
}
