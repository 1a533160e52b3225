package org.advocacyhub.referral.authority;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On what ground the hub proceeds: what is recorded, and who sees it. */
@HubTest
class AuthorityResourceTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");
    private static final String HUB = Tokens.of("triage-worker");
    private static final String BEST_INTERESTS = """
            {"basis": "BEST_INTERESTS",
             "evidence": {"capacityStatement": "Assessed.", "reason": "Somebody has to speak.", "decidedBy": "Test Decider"}}""";

    private final String referrer = aReferrer();
    private final String mine = "MINE-" + UUID.randomUUID();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void what_the_form_answers_is_recorded_with_it() {
        var referralId = refer(referrer, AReferral.forCareAct());

        look(referralId)
                .header("Cache-Control", "no-store")
                .body("mayProceed", equalTo(true))
                .body("authorities", hasSize(1))
                .body("authorities[0].basis", equalTo("CONSENT"))
                .body("authorities[0].ruleId", equalTo("AUT-01"))
                .body("authorities[0].scopes", containsInAnyOrder("RECEIVE_ADVOCACY", "SHARE_WITH_PARTNER"))
                .body("authorities[0].evidence.date", equalTo("2016-04-01"))
                .body("authorities[0].evidence.method", equalTo("VERBAL"))
                .body("authorities[0].evidenceMissing", hasSize(0))
                .body("authorities[0].reviewOn", equalTo("2017-04-05"))
                .body("authorities[0].recordedBy", notNullValue());
    }

    @Test
    void without_an_answer_nothing_is_recorded() {
        var referralId = refer(referrer, AReferral.forCareAct().with("authority.consentGiven", "U"));

        look(referralId).body("mayProceed", equalTo(false)).body("authorities", hasSize(0));
    }

    @Test
    void with_a_no_nothing_may_proceed() {
        var referralId = refer(referrer, AReferral.forCommunity().with("authority.consentGiven", "N"));

        look(referralId)
                .body("mayProceed", equalTo(false))
                .body("authorities[0].basis", equalTo("REFUSED"))
                .body("authorities[0].ruleId", equalTo("AUT-02"))
                .body("authorities[0].scopes", hasSize(0))
                .body("authorities[0].reviewOn", nullValue());
    }

    @Test
    void other_answers_take_the_place_of_those_before_and_the_same_change_nothing() {
        var referralId = refer(referrer, AReferral.forCareAct());

        answer(
                referralId,
                "{\"hasCapacityToConsent\": \"Y\", \"consentGiven\": \"Y\", \"consentMethod\": \"VERBAL\","
                        + " \"consentDate\": \"2016-04-01\"}");
        look(referralId).body("authorities", hasSize(1));

        answer(referralId, "{\"hasCapacityToConsent\": \"N\", \"bestInterestsReason\": \"Somebody has to speak.\"}");
        look(referralId)
                .body("authorities", hasSize(2))
                .body("authorities[0].basis", equalTo("BEST_INTERESTS"))
                .body("authorities[0].evidence.reason", equalTo("Somebody has to speak."))
                .body("authorities[0].reviewOn", equalTo("2016-10-05"))
                .body("authorities[0].endedAt", nullValue())
                .body("authorities[1].basis", equalTo("CONSENT"))
                .body("authorities[1].endedAt", notNullValue());

        answer(referralId, "{\"hasCapacityToConsent\": \"Y\", \"consentGiven\": \"U\"}");
        look(referralId).body("mayProceed", equalTo(false)).body("authorities.endedAt", hasSize(2));
    }

    /** A.12, A.14: whoever was unsure is proceeded for on the ground of the type that triage found. */
    @Test
    void the_type_that_triage_decides_on_says_on_what_ground() {
        var referralId = refer(
                referrer,
                AReferral.forCareAct()
                        .with("requestedType", "UNSURE")
                        .with("authority.hasCapacityToConsent", "N")
                        .without("authority.consentGiven")
                        .with("authority.bestInterestsReason", "Somebody has to speak."));
        look(referralId).body("mayProceed", equalTo(false)).body("authorities", hasSize(0));

        Broker.publish(triaged(referralId, NOW.plusSeconds(60)));

        await().untilAsserted(() -> look(referralId)
                .body("mayProceed", equalTo(true))
                .body("authorities", hasSize(1))
                .body("authorities[0].basis", equalTo("BEST_INTERESTS"))
                .body("authorities[0].ruleId", equalTo("AUT-06"))
                .body("authorities[0].evidence.reason", equalTo("Somebody has to speak."))
                .body("authorities[0].recordedBy", equalTo("triage-service")));

        TestClock.set(NOW.plusSeconds(120));
        amend(referralId, "{\"hasCapacityToConsent\": \"N\", \"bestInterestsReason\": \"Nobody else can speak.\"}");
        look(referralId)
                .body("authorities", hasSize(2))
                .body("authorities[0].ruleId", equalTo("AUT-06"))
                .body("authorities[0].evidence.reason", equalTo("Nobody else can speak."))
                .body("authorities[1].endedAt", notNullValue());
    }

    @Test
    void the_type_that_was_asked_for_keeps_its_ground() {
        var referralId = refer(referrer, AReferral.forCareAct());

        Broker.publish(triaged(referralId, NOW.plusSeconds(60)));

        await().untilAsserted(() ->
                as(HUB).get("/referrals/" + referralId + "/timeline").then().body("items.event", hasItem("TRIAGED")));
        look(referralId).body("authorities", hasSize(1)).body("authorities[0].recordedBy", not("triage-service"));
    }

    @Test
    void another_ground_is_recorded_by_hand_with_its_evidence() {
        var referralId = refer(referrer, AReferral.forCareAct());

        record(referrer, referralId, BEST_INTERESTS)
                .then()
                .statusCode(201)
                .body("basis", equalTo("BEST_INTERESTS"))
                .body("ruleId", equalTo("AUT-06"))
                .body("evidence", nullValue())
                .body("recordedBy", nullValue());

        look(referralId)
                .body(
                        "authorities.findAll { it.endedAt == null }.basis",
                        containsInAnyOrder("BEST_INTERESTS", "CONSENT"))
                .body("authorities[0].evidence.decidedBy", equalTo("Test Decider"));
        as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.event", hasItem("AUTHORITY_RECORDED"));
    }

    @Test
    void a_renewal_takes_the_place_of_the_older_record() {
        var referralId = refer(referrer, AReferral.forCareAct());
        TestClock.advance(Duration.ofDays(300));

        record(
                        referrer,
                        referralId,
                        "{\"basis\": \"CONSENT\", \"evidence\": {\"date\": \"2017-01-20\", \"method\": \"BSL\"}}")
                .then()
                .statusCode(201)
                .body("reviewOn", equalTo("2018-01-30"));

        look(referralId).body("authorities.findAll { it.endedAt == null }", hasSize(1));
    }

    @Test
    void a_basis_that_is_not_for_the_type_is_refused_with_the_rule() {
        var imca = refer(referrer, AReferral.forImcaSmt());

        record(
                        referrer,
                        imca,
                        "{\"basis\": \"CONSENT\", \"evidence\": {\"date\": \"2016-04-05\", \"method\": \"VERBAL\"}}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:basis-not-for-type"))
                .body("detail", containsString("AUT-05"));
        record(HUB, imca, "{\"basis\": \"PUBLIC_INTEREST_SHARE_ONLY\"}")
                .then()
                .statusCode(422)
                .body("detail", containsString("never the start of advocacy"));
    }

    @Test
    void best_interests_in_the_community_are_for_the_manager() {
        var referralId = refer(referrer, AReferral.forCommunity());

        record(HUB, referralId, BEST_INTERESTS)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:advocacyhub:problem:manager-decides"));
        record(Tokens.of("hub-manager"), referralId, BEST_INTERESTS)
                .then()
                .statusCode(201)
                .body("ruleId", equalTo("AUT-07"));
    }

    @Test
    void missing_evidence_is_named_at_once() {
        var referralId = refer(referrer, AReferral.forCareAct());

        record(referrer, referralId, "{\"basis\": \"BEST_INTERESTS\", \"reviewOn\": \"2016-04-05\"}")
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        hasItems("evidence.capacityStatement", "evidence.reason", "evidence.decidedBy", "reviewOn"));
        record(referrer, referralId, "{}").then().statusCode(400).body("errors.field", contains("basis"));
    }

    @Test
    void only_whoever_works_on_the_case_sees_it_and_each_look_is_written_down() {
        var referralId = refer(referrer, AReferral.forCareAct());
        as(Tokens.partner(mine)).get(authority(referralId)).then().statusCode(404);
        caseOf(mine, referralId);

        for (var token : new String[] {Tokens.partner(mine), Tokens.advocate(mine, mine + "-01")}) {
            as(token)
                    .get(authority(referralId))
                    .then()
                    .statusCode(200)
                    .body("authorities[0].evidence.date", equalTo("2016-04-01"))
                    .body("authorities[0].recordedBy", nullValue());
        }
        as(Tokens.advocate(mine, mine + "-02"))
                .get(authority(referralId))
                .then()
                .statusCode(404);
        as(Tokens.partner("OTHER-" + mine)).get(authority(referralId)).then().statusCode(404);
        as(referrer).get(authority(referralId)).then().statusCode(403);

        as(Tokens.of("hub-manager"))
                .get("/people/" + personOf(referralId) + "/views")
                .then()
                .body("items.findAll { it.recordKind == 'AUTHORITY' }.outcome", hasItems("SHOWN", "NOT_FOUND"));
    }

    @Test
    void evidence_stands_sealed() {
        var referralId = refer(referrer, AReferral.forCareAct());
        record(referrer, referralId, BEST_INTERESTS).then().statusCode(201);

        Database.rows("select evidence from authority_to_proceed where referral_id = ?", referralId)
                .forEach(row -> assertThat(new String((byte[]) row.get("evidence"), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Decider", "speak", "VERBAL"));
    }

    @Test
    void somebody_asks_again_when_the_review_is_due() {
        var first = refer(referrer, AReferral.forCareAct());
        var second = refer(referrer, AReferral.forCareAct());
        var withdrawn = refer(referrer, AReferral.forCareAct());
        as(referrer)
                .body("{\"by\": \"REFERRER\", \"reason\": \"OTHER\"}")
                .post("/referrals/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);
        record(referrer, first, """
                {"basis": "CONSENT", "reviewOn": "2016-04-07", "evidence": {"date": "2016-04-05", "method": "VERBAL"}}""");
        record(referrer, second, """
                {"basis": "CONSENT", "reviewOn": "2016-04-08", "evidence": {"date": "2016-04-05", "method": "VERBAL"}}""");

        assertThat(dueBy("2016-04-07")).contains(first.toString()).doesNotContain(second.toString());
        assertThat(dueBy("2017-04-05")).doesNotContain(withdrawn.toString());
        var page = as(HUB).get("/authority-reviews?dueBy=2016-04-08&limit=1");
        page.then().body("items", hasSize(1)).body("nextCursor", notNullValue());
        as(HUB).queryParam("cursor", page.<String>path("nextCursor"))
                .get("/authority-reviews?dueBy=2016-04-08&limit=200")
                .then()
                .body("items.authorityId", not(hasItem(page.<String>path("items[0].authorityId"))));
        assertThat(dueBy("2016-04-08")).contains(second.toString());
        as(HUB).get("/authority-reviews?dueBy=tomorrow").then().statusCode(400);
    }

    private static List<String> dueBy(String day) {
        return WholeList.of(() -> as(HUB), "/authority-reviews?dueBy=" + day).all("referralId");
    }

    private static ValidatableResponse look(UUID referralId) {
        return as(HUB).get(authority(referralId)).then().statusCode(200);
    }

    private static String authority(UUID referralId) {
        return "/referrals/" + referralId + "/authority";
    }

    private static Response record(String token, UUID referralId, String body) {
        return as(token).body(body).post(authority(referralId));
    }

    private void answer(UUID referralId, String authority) {
        as(referrer)
                .body("{\"authority\": " + authority + "}")
                .post("/referrals/" + referralId + "/information")
                .then()
                .statusCode(200);
    }

    private void amend(UUID referralId, String authority) {
        as(referrer)
                .header("If-Match", as(referrer).get("/referrals/" + referralId).header("ETag"))
                .body("{\"reason\": \"MISTAKE\", \"authority\": " + authority + "}")
                .post("/referrals/" + referralId + "/amendments")
                .then()
                .statusCode(200);
    }

    private static void caseOf(String partnerId, UUID referralId) {
        Broker.publish(opened(referralId, partnerId, NOW.plusSeconds(60)));
        await().untilAsserted(() -> assertThat(
                        Database.number("select count(*) from case_access where referral_id = ?", referralId))
                .isEqualTo(1));
    }
}
