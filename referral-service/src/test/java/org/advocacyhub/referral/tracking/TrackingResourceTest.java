package org.advocacyhub.referral.tracking;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.FrontDoor;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HubTest
class TrackingResourceTest {

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(Instant.parse("2016-04-05T09:00:00Z"));
    }

    @Test
    void a_referrer_reads_its_own_referral_without_anything_about_the_person() {
        var referrer = aReferrer();
        var referralId = refer(referrer, AReferral.forCareAct());

        var body = as(referrer)
                .get("/referrals/" + referralId)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("statusLine", equalTo("We have your referral and will decide on it next."))
                .body("requestedType", equalTo("CARE_ACT"))
                .body("personId", nullValue())
                .extract()
                .asString();

        assertThat(body).doesNotContain("Example", "1950", "ME15");
    }

    @Test
    void another_referrers_referral_does_not_exist() {
        var referralId = refer(aReferrer(), AReferral.forCareAct());
        var other = aReferrer();

        for (var path : List.of("", "/timeline")) {
            as(other)
                    .get("/referrals/" + referralId + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:advocacyhub:problem:unknown-referral"));
        }
        as(other)
                .body("{\"by\": \"REFERRER\", \"reason\": \"OTHER\"}")
                .post("/referrals/" + referralId + "/withdrawal")
                .then()
                .statusCode(404);
        as(other)
                .body("{\"declarationAccepted\": true}")
                .post("/referrals/" + referralId + "/information")
                .then()
                .statusCode(404);
        as(other).get("/referrals").then().body("items", hasSize(0));
    }

    @Test
    void an_unknown_id_does_not_exist_either() {
        as(Tokens.of("hub-manager"))
                .get("/referrals/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:advocacyhub:problem:unknown-referral"));
        as(Tokens.of("hub-manager")).get("/referrals/not-an-id").then().statusCode(404);
    }

    @Test
    void a_list_is_read_page_by_page_newest_first_and_each_once() {
        var referrer = aReferrer();
        var sent = new ArrayList<String>();
        for (var count = 0; count < 7; count++) {
            if (count % 2 == 0) { // two at each instant: the id decides
                TestClock.advance(Duration.ofMinutes(1));
            }
            sent.add(refer(referrer, AReferral.forCommunity()).toString());
        }

        var read = new ArrayList<String>();
        var next = "/referrals?limit=3";
        while (next != null) {
            var page = as(referrer).get(next).then().statusCode(200).extract();
            read.addAll(page.path("items.referralId"));
            String cursor = page.path("nextCursor");
            assertThat(page.header("Link") == null).isEqualTo(cursor == null);
            next = cursor == null ? null : "/referrals?limit=3&cursor=" + cursor;
        }

        assertThat(read).hasSize(7).containsExactlyElementsOf(sent.reversed());
    }

    @Test
    void a_list_is_filtered_by_status() {
        var referrer = aReferrer();
        refer(referrer, AReferral.forCommunity());
        var withdrawn = refer(referrer, AReferral.forCommunity());
        as(referrer)
                .body("{\"by\": \"REFERRER\", \"reason\": \"MADE_IN_ERROR\"}")
                .post("/referrals/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);

        as(referrer)
                .get("/referrals?status=WITHDRAWN")
                .then()
                .body("items.referralId", equalTo(List.of(withdrawn.toString())));
        as(referrer).get("/referrals?status=RECEIVED").then().body("items", hasSize(1));
    }

    @Test
    void the_hub_sees_everybodys() {
        var referralId = refer(aReferrer(), AReferral.forCommunity());

        WholeList.of(() -> as(Tokens.of("hub-manager")), "/referrals").one("referralId", referralId.toString());
        look(referralId).then().body("isRepeatPerson", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=OPEN",
                "status=received",
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=nonsense",
                "cursor=YR9i" // a position of the right size with no instant in it
            })
    void a_question_that_makes_no_sense_is_refused(String query) {
        as(aReferrer())
                .get("/referrals?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", equalTo(List.of(query.substring(0, query.indexOf('=')))));
    }

    @Test
    void the_timeline_starts_with_the_receipt_and_goes_on_by_pages() {
        var referrer = aReferrer();
        var referralId = refer(referrer, AReferral.forCommunity());
        TestClock.advance(Duration.ofMinutes(5));
        as(referrer)
                .body("{\"by\": \"PERSON\", \"reason\": \"PERSON_DECLINED\"}")
                .post("/referrals/" + referralId + "/withdrawal");

        var first = as(referrer)
                .get("/referrals/" + referralId + "/timeline?limit=1")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.event", equalTo(List.of("RECEIVED")))
                .extract();
        as(referrer)
                .get("/referrals/" + referralId + "/timeline?limit=1&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.event", equalTo(List.of("WITHDRAWN")))
                .body("nextCursor", nullValue());
        as(FrontDoor.aReferrer())
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .statusCode(404);
    }
}
