package org.advocacyhub.provider.feedback;

import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.advocacyhub.contracts.CaseEvent.FeedbackGiven;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.LogWatch;
import org.advocacyhub.testkit.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The five outcome questions behind a link that says nothing about anybody (domain.md D.5.1, D.5.4). */
@HubTest
class FeedbackLinkTest {

    private static final String ANSWERS = "CAL1=YES&CAL2=PARTLY&CAL3=NO&CAL4=NOT_APPLICABLE&CAL5=DECLINED";
    private static final String FACE = "&SATISFACTION=VERY_HAPPY";

    @Inject
    ForgetLinks forgetLinks;

    private String partner;
    private String caseId;

    @BeforeEach
    void a_contacted_case_on_15_april() {
        TestClock.set("2029-01-01T00:00:00Z"); // whatever other tests sent to the page is long ago
        page("/feedback/nonsense").statusCode(404);
        TestClock.set(NOW);
        partner = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
        contact(caseId);
        TestClock.advance(Duration.ofDays(10));
    }

    @Test
    void s20_a_person_answers_once_and_is_counted() {
        var link = link();

        page(link)
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer"); // its address is the person's key
        send(link, ANSWERS + FACE).statusCode(303).header("Location", containsString("thanks"));
        send(link, ANSWERS.replace("YES", "NO")).statusCode(410).body(containsString("We have your answers"));
        page(link).statusCode(410);

        var told = Broker.await(
                FeedbackGiven.class, event -> event.caseId().toString().equals(caseId));
        assertEquals("YES", told.cal1());
        assertEquals("DECLINED", told.cal5());
        assertEquals("VERY_HAPPY", told.satisfaction());
        assertFalse(told.observed());
        assertEquals(LocalDate.of(2016, 4, 15), told.givenOn());
        assertEquals(
                1,
                Broker.all(FeedbackGiven.class).stream()
                        .filter(event -> event.caseId().toString().equals(caseId))
                        .count());
    }

    @Test
    void a_link_ends_when_the_person_can_no_longer_instruct() {
        var link = link();

        Hub.partner(partner)
                .body("{\"canInstruct\":false,\"since\":\"2016-04-15\"}")
                .post("/cases/" + caseId + "/capacity")
                .then()
                .statusCode(200);

        page(link).statusCode(410);
        send(link, ANSWERS).statusCode(410);
        made().statusCode(422);
    }

    @Test
    void the_partner_learns_that_somebody_answered_and_not_what() {
        send(link(), ANSWERS).statusCode(303);

        Hub.partner(partner)
                .get("/cases/" + caseId + "/outcomes")
                .then()
                .statusCode(200)
                .body("feedback.anonymous", equalTo(true))
                .body("feedback.format", equalTo("LINK"))
                .body("feedback.CAL1", nullValue())
                .body(not(containsString("PARTLY")));
        Hub.partner(partner)
                .body(
                        "{\"givenOn\":\"2016-04-15\",\"observed\":false,\"CAL1\":\"YES\",\"CAL2\":\"YES\",\"CAL3\":\"YES\","
                                + "\"CAL4\":\"YES\",\"CAL5\":\"YES\"}")
                .post("/cases/" + caseId + "/feedback")
                .then()
                .statusCode(409);
        made().statusCode(409);
    }

    @Test
    void nobody_fills_in_what_was_written_down_before() {
        var link = link();
        Hub.partner(partner)
                .body(
                        "{\"givenOn\":\"2016-04-15\",\"observed\":false,\"CAL1\":\"YES\",\"CAL2\":\"YES\",\"CAL3\":\"YES\","
                                + "\"CAL4\":\"YES\",\"CAL5\":\"YES\"}")
                .post("/cases/" + caseId + "/feedback")
                .then()
                .statusCode(201);

        page(link)
                .statusCode(410)
                .body(containsString("wrote your answers down"))
                .body(not(containsString("<form")));
        send(link, ANSWERS).statusCode(410).body(containsString("wrote your answers down"));
    }

    /** F.9: the successor of a partner that withdrew has not named anybody yet. */
    @Test
    void the_person_answers_also_while_nobody_is_named_for_the_case() {
        var link = link();
        Database.execute("update advocacy_case set advocate_id = null, allocated_on = null where id = ?::uuid", caseId);

        send(link, ANSWERS).statusCode(303).header("Location", containsString("thanks"));
    }

    @Test
    void a_request_that_arrives_twice_does_not_end_the_link_that_was_given_away() {
        var link = madeUnder("visit").statusCode(201).extract().<String>path("url");

        madeUnder("visit")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:shown-once"))
                .body("url", nullValue());
        page(link).statusCode(200);

        madeUnder("lost").statusCode(201);
        page(link).statusCode(410);
    }

    @Test
    void the_address_says_nothing_and_only_its_hash_is_kept() {
        var log = LogWatch.during(() -> {
            var first = link();
            var second = link();
            assertNotEquals(first, second);
            assertTrue(first.matches(".*/feedback/[A-Za-z0-9_-]{43}"), first);
            assertFalse(first.contains(caseId));
            page(second).statusCode(200).body(not(containsString(caseId))).body(not(containsString(partner)));
            send(second, ANSWERS).statusCode(303);
            assertEquals(
                    0,
                    Database.number(
                            "select count(*) from feedback_link t where t::text like '%' || ? || '%'",
                            second.substring(second.lastIndexOf('/') + 1)));
        });
        log.assertNowhere(caseId);
    }

    @Test
    void d5_4_a_link_holds_28_days_and_is_then_forgotten() {
        var made = made().statusCode(201);
        var link = made.extract().<String>path("url");
        assertEquals("2016-05-13T09:00:00Z", made.extract().path("expiresAt"));

        TestClock.set("2016-05-13T08:59:59Z");
        page(link).statusCode(200);
        TestClock.set("2016-05-13T09:00:00Z");
        page(link).statusCode(410).body(containsString("This link has ended"));
        send(link, ANSWERS).statusCode(410);
        forgetLinks.forget();
        page(link).statusCode(410);
        TestClock.set("2016-05-14T09:00:01Z");
        forgetLinks.forget();
        page(link).statusCode(404);
        assertEquals(0, Database.number("select count(*) from feedback where case_id = ?::uuid", caseId));
    }

    @Test
    void a_newer_link_ends_the_one_before() {
        var first = link();
        var second = link();

        page(first).statusCode(410).body(containsString("newer link"));
        send(first, ANSWERS).statusCode(410);
        send(second, ANSWERS).statusCode(303);
    }

    @Test
    void of_many_answers_at_the_same_moment_one_is_taken() throws Exception {
        var link = link();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 8)
                            .mapToObj(_ -> (Callable<Integer>)
                                    () -> send(link, ANSWERS).extract().statusCode())
                            .toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();

            assertEquals(List.of(303, 410, 410, 410, 410, 410, 410, 410), statuses);
        }
        assertEquals(1, Database.number("select count(*) from feedback where case_id = ?::uuid", caseId));
    }

    @Test
    void a_non_instructed_case_gets_no_link_and_nobody_gets_one_before_a_contact() {
        TestClock.set(NOW);
        var offer = Hub.made(Hub.anOffer(partner, "CARE_ACT", null, true));
        caseId = Hub.accepted(offer).extract().path("caseId");
        made().statusCode(409);
        contact(caseId);
        made().statusCode(422).body("type", equalTo("urn:advocacyhub:problem:observation-required"));

        partner = Hub.aPartner();
        made().statusCode(404);
    }

    @Test
    void a_page_with_a_gap_comes_back_with_what_was_chosen_and_where_the_gap_is() {
        var html = send(link(), "CAL1=YES&CAL2=NO&CAL3=MAYBE&CAL5=PARTLY&SATISFACTION=UNHAPPY")
                .statusCode(400)
                .extract()
                .asString();
        var page = Jsoup.parse(html);

        assertTrue(page.title().startsWith("Error: "));
        assertEquals(
                List.of("#CAL3-YES", "#CAL4-YES"), page.select(".summary a").eachAttr("href"));
        assertEquals(
                List.of("CAL1-YES", "CAL2-NO", "CAL5-PARTLY", "SATISFACTION-UNHAPPY"),
                page.select("input[checked]").eachAttr("id"));
        assertFalse(html.contains("MAYBE"));
    }

    @Test
    void wcag_the_page_names_its_language_title_landmarks_labels_and_groups() {
        var link = link();
        for (var address : List.of(link, link + "/easy-read")) {
            var html = page(address).statusCode(200).extract().asString();
            AccessiblePage.check(html);
            var page = Jsoup.parse(html);
            assertEquals(6, page.select("fieldset > legend").size());
            assertEquals(29, page.select("input[type=radio]").size());
        }
        AccessiblePage.check(send(link, "CAL1=YES").statusCode(400));
        AccessiblePage.check(send(link + "/easy-read", "CAL1=YES").statusCode(400));
        AccessiblePage.check(RestAssured.given().get("/feedback/thanks").then());
        AccessiblePage.check(
                RestAssured.given().get("/feedback/thanks/easy-read").then());
        RestAssured.given().get("/pages/feedback.css").then().statusCode(200);
    }

    @Test
    void d5_4_whoever_answers_in_easy_read_is_counted_alike_and_recorded_so() {
        var made = made().statusCode(201);
        var link = made.extract().<String>path("url");
        assertEquals(link + "/easy-read", made.extract().path("easyReadUrl"));
        var token = link.substring(link.lastIndexOf('/') + 1);
        page(link).body(containsString("href=\"" + token + "/easy-read\""));
        var easy = Jsoup.parse(page(link + "/easy-read")
                .statusCode(200)
                .body(containsString("href=\"../" + token + "\""))
                .extract()
                .asString());
        assertEquals(
                List.of("Yes", "A bit", "No", "This is not about me", "I do not want to say"),
                easy.select("[name=CAL1] + label").eachText());
        assertEquals(29, easy.select("input + label > svg[aria-hidden=true]").size());

        send(link + "/easy-read", ANSWERS + FACE)
                .statusCode(303)
                .header("Location", containsString("thanks/easy-read"));

        page(link).statusCode(410);
        page(link + "/easy-read").statusCode(410).body(containsString("We have your answers"));
        Hub.partner(partner)
                .get("/cases/" + caseId + "/outcomes")
                .then()
                .body("feedback.anonymous", equalTo(true))
                .body("feedback.format", equalTo("EASY_READ"))
                .body("feedback.CAL1", nullValue());
        var told = Broker.await(
                FeedbackGiven.class, event -> event.caseId().toString().equals(caseId));
        assertEquals("PARTLY", told.cal2());
        assertEquals("VERY_HAPPY", told.satisfaction());
    }

    @Test
    void nobody_tries_tokens_by_the_thousand() {
        TestClock.set(Instant.parse("2030-01-01T00:00:00Z"));
        var statuses = IntStream.range(0, 45)
                .mapToObj(_ ->
                        RestAssured.given().get("/feedback/" + "A".repeat(43)).statusCode())
                .toList();

        assertEquals(40, statuses.stream().filter(status -> status == 404).count());
        assertEquals(List.of(429, 429, 429, 429, 429), statuses.subList(40, 45));
        TestClock.advance(Duration.ofDays(1)); // fills up again for the others
        RestAssured.given().get("/feedback/nonsense").then().statusCode(404);
    }

    private void contact(String ofCase) {
        Hub.partner(partner)
                .body("{\"contactOn\":\"2016-04-05\",\"mode\":\"CLIENT_CONTACT_F2F\"}")
                .post("/cases/" + ofCase + "/first-contact")
                .then()
                .statusCode(200);
    }

    private String link() {
        return made().statusCode(201).extract().path("url");
    }

    private ValidatableResponse madeUnder(String key) {
        return Hub.partner(partner)
                .header("Idempotency-Key", key)
                .post("/cases/" + caseId + "/feedback-link")
                .then();
    }

    private ValidatableResponse made() {
        return Hub.partner(partner).post("/cases/" + caseId + "/feedback-link").then();
    }

    private static ValidatableResponse page(String link) {
        return RestAssured.given().get(path(link)).then();
    }

    private static ValidatableResponse send(String link, String form) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(path(link))
                .then();
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/feedback/"));
    }
}
