package org.advocacyhub.referral.draft;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HubTest
class DraftsResourceTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    private final String referrer = aReferrer();

    @Inject
    DropDraft dropDraft;

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void half_a_form_is_kept_and_says_what_is_missing_and_what_must_be_corrected() {
        var draftId = begin("{\"person\": {\"familyName\": \"Half\", \"nhsNumber\": \"123\"}}");

        as(referrer)
                .get("/referral-drafts/" + draftId)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .header("Cache-Control", "no-store")
                .body("form.person.familyName", equalTo("Half"))
                .body("missing.ruleId", hasItem("B1-08"))
                .body(
                        "mustBeCorrected.field",
                        hasItems("channel", "requestedType", "referrer.referrerType", "person.nhsNumber"))
                .body("expiresAt", equalTo("2016-05-03T09:00:00Z"));
    }

    @Test
    void only_what_no_form_can_be_is_refused() {
        as(referrer)
                .body("{\"person\": {\"shoeSize\": 43, \"dateOfBirth\": \"soon\"}}")
                .post("/referral-drafts")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("person.shoeSize", "person.dateOfBirth"));
        as(referrer).get("/referral-drafts").then().body("items", empty());
    }

    @Test
    void the_whole_form_is_replaced_by_whoever_saw_it_last_and_lives_on() {
        var draftId = begin("{\"person\": {\"familyName\": \"First\", \"knownAs\": \"F\"}}");
        TestClock.set(NOW.plusSeconds(86_400));

        put(draftId, null, "{}").then().statusCode(428);
        put(draftId, "\"0\"", "{\"person\": {\"familyName\": \"Second\"}}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("expiresAt", equalTo("2016-05-04T09:00:00Z"));
        put(draftId, "\"0\"", "{}").then().statusCode(412);

        as(referrer)
                .get("/referral-drafts/" + draftId)
                .then()
                .body("form.person.familyName", equalTo("Second"))
                .body("form.person.knownAs", nullValue());
    }

    @Test
    void nobody_else_reads_changes_sends_or_deletes_a_draft_not_even_the_hub() {
        var draftId = begin("{\"requestedType\": \"UNSURE\"}");

        for (var other : new String[] {aReferrer(), Tokens.of("triage-worker"), Tokens.of("hub-manager")}) {
            as(other).get("/referral-drafts/" + draftId).then().statusCode(404);
            as(other)
                    .header("If-Match", "\"0\"")
                    .body("{}")
                    .put("/referral-drafts/" + draftId)
                    .then()
                    .statusCode(404);
            as(other).post("/referral-drafts/" + draftId + "/submission").then().statusCode(404);
            as(other).delete("/referral-drafts/" + draftId).then().statusCode(404);
            assertThat(WholeList.of(() -> as(other), "/referral-drafts").where("draftId", draftId))
                    .isEmpty();
        }
        as(referrer).get("/referral-drafts/" + draftId).then().statusCode(200);
    }

    @Test
    void a_draft_is_sent_once_under_the_rules_of_the_front_door_and_is_gone() {
        var draftId = begin(AReferral.forCareAct().json());
        var key = UUID.randomUUID().toString();

        var first = submit(draftId, key);
        var again = submit(draftId, key);

        var referralId = UUID.fromString(first.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("missing", empty())
                .extract()
                .path("referralId"));
        again.then().statusCode(201).body("referralId", equalTo(referralId.toString()));
        assertThat(Broker.await(ReferralReceived.class, event -> event.referralId()
                                .equals(referralId))
                        .facts()
                        .requestedType())
                .isEqualTo("CARE_ACT");
        submit(draftId, null).then().statusCode(404);
        as(referrer).get("/referral-drafts/" + draftId).then().statusCode(404);
        as(referrer).get("/referrals/" + referralId).then().statusCode(200);
        assertThat(keys(draftId)).isZero();
    }

    @Test
    void what_is_refused_stays_a_draft() {
        var draftId = begin(AReferral.forCareAct()
                .with("channel", "PHONE")
                .with("person.nhsNumber", "1")
                .json());

        submit(draftId, UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("channel", "person.nhsNumber"));

        as(referrer).get("/referral-drafts/" + draftId).then().statusCode(200);
        assertThat(keys(draftId)).isEqualTo(1);
    }

    @Test
    void a_deleted_draft_takes_its_key_along() {
        var draftId = begin("{}");

        as(referrer).delete("/referral-drafts/" + draftId).then().statusCode(204);

        as(referrer).delete("/referral-drafts/" + draftId).then().statusCode(404);
        assertThat(keys(draftId)).isZero();
    }

    @Test
    void a_draft_that_nobody_touches_expires_and_is_deleted_with_its_key() {
        var old = begin("{}");
        TestClock.set(NOW.plusSeconds(60));
        var young = begin("{}");

        TestClock.set(Instant.parse("2016-05-03T09:00:00Z"));
        as(referrer).get("/referral-drafts/" + old).then().statusCode(404);
        as(referrer).get("/referral-drafts").then().body("items.draftId", not(hasItem(old)));
        dropDraft.dropExpired();

        assertThat(Database.number("select count(*) from referral_draft where id = ?", UUID.fromString(old)))
                .isZero();
        assertThat(keys(old)).isZero();
        as(referrer).get("/referral-drafts/" + young).then().statusCode(200);
    }

    @Test
    void fifty_is_the_most_and_they_are_listed_by_pages() {
        for (var count = 0; count < 50; count++) {
            TestClock.set(NOW.plusSeconds(count));
            begin("{}");
        }

        as(referrer)
                .body("{}")
                .post("/referral-drafts")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:too-many-drafts"))
                .body("detail", equalTo("You have 50 drafts, which is the most: send or delete one first."));
        var first = as(referrer)
                .get("/referral-drafts?limit=30")
                .then()
                .body("items", hasSize(30))
                .body("items[0].createdAt", equalTo("2016-04-05T09:00:49Z"))
                .body("nextCursor", notNullValue())
                .extract();
        as(referrer)
                .get("/referral-drafts?limit=30&cursor=" + first.path("nextCursor"))
                .then()
                .body("items", hasSize(20))
                .body("nextCursor", nullValue());
    }

    private String begin(String form) {
        return as(referrer)
                .body(form)
                .post("/referral-drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("draftId");
    }

    private Response put(String draftId, String ifMatch, String form) {
        var request = as(referrer).body(form);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/referral-drafts/" + draftId);
    }

    private Response submit(String draftId, String key) {
        var request = as(referrer);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/referral-drafts/" + draftId + "/submission");
    }

    private static long keys(String draftId) {
        return Database.number("select count(*) from data_key where owner_id = ?", UUID.fromString(draftId));
    }
}
