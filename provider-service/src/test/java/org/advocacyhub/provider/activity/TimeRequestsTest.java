package org.advocacyhub.provider.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner asks the hub for more time than such cases may take, and is told what it said (domain.md D.3, F.4). */
@HubTest
class TimeRequestsTest {

    private static final String WHY = "A second safeguarding meeting was called.";
    private static final String ASKED = "{\"minutes\":120,\"until\":\"2016-09-30\",\"why\":\"" + WHY + "\"}";

    private String partner;
    private String caseId;

    @BeforeEach
    void a_case_that_may_take_an_hour() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
        Hub.manager()
                .body("{\"from\":\"2016-04-05\",\"minutes\":60}")
                .put("/hours-caps/CARE_ACT")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void cases_of_others_have_no_cap() {
        Database.rows("delete from hours_cap where service_type = 'CARE_ACT' returning service_type");
    }

    @Test
    void the_hub_agrees_to_a_part_and_the_partner_is_told_and_may_work_on() {
        worked(60).statusCode(201);
        worked(30).statusCode(422);
        var request = asked();

        one(partner(), request)
                .body("state", equalTo("WAITING"))
                .body("why", equalTo(WHY))
                .body("countedMinutes", equalTo(60))
                .body("allowedMinutes", equalTo(60))
                .body("answer", nullValue());
        agree(request, 30, "2016-04-30")
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("why", nullValue());

        one(partner(), request)
                .body("answer.minutes", equalTo(30))
                .body("answer.until", equalTo("2016-04-30"))
                .body("answer.why", equalTo("Half of it."))
                .body("answer.rule", equalTo("D3-CAP"))
                .body("answer.countedMinutes", equalTo(60))
                .body("answer.allowedMinutes", equalTo(60));
        partner()
                .get("/cases/" + caseId + "/hours")
                .then()
                .body("extensions.minutes", contains(30))
                .body("extensions.why", contains("Half of it."));
        feed().body("items.findAll { it.type == 'MORE_TIME_AGREED' }.caseId", contains(caseId));
        worked(30).statusCode(201);
        worked(1).statusCode(422);
    }

    @Test
    void the_hub_says_no_and_the_partner_reads_why_and_asks_again() {
        var request = asked();

        refuse(request).statusCode(200).body("state", equalTo("REFUSED"));

        one(partner(), request).body("answer.why", equalTo("By phone.")).body("answer.minutes", nullValue());
        feed().body("items.findAll { it.type == 'MORE_TIME_REFUSED' }.caseId", contains(caseId))
                .body("items.type", not(hasItem("MORE_TIME_AGREED")));
        partner().get("/cases/" + caseId + "/hours").then().body("extensions", empty());
        asked();
    }

    @Test
    void a_request_is_answered_once_and_one_waits_at_a_time() {
        var request = asked();
        ask(ASKED).statusCode(409).body("type", endsWith(":time-request-waits"));

        agree(request, 121, "2016-09-30").statusCode(400).body("errors.field", contains("minutes"));
        agree(request, 120, "2016-04-04").statusCode(400).body("errors.field", contains("until"));
        one(partner(), request).body("state", equalTo("WAITING"));
        agree(request, 120, "2016-09-30").statusCode(200);
        agree(request, 120, "2016-09-30").statusCode(409).body("type", endsWith(":time-request-answered"));
        refuse(request).statusCode(409);

        assertThat(Database.number("select count(*) from hours_extension where case_id = ?::uuid", caseId))
                .isEqualTo(1);
    }

    @Test
    void whoever_repeats_a_request_asks_once() {
        var key = UUID.randomUUID().toString();
        String first = partner()
                .header("Idempotency-Key", key)
                .body(ASKED)
                .post("/cases/" + caseId + "/hours/requests")
                .then()
                .statusCode(201)
                .body("why", nullValue())
                .extract()
                .path("requestId");

        partner()
                .header("Idempotency-Key", key)
                .body(ASKED)
                .post("/cases/" + caseId + "/hours/requests")
                .then()
                .statusCode(201)
                .body("requestId", equalTo(first));
        assertThat(Database.number(
                        "select count(*) from idempotency_key where key = ? and body like '%safeguarding%'", key))
                .as("an answer that is kept says nothing of the case")
                .isZero();
    }

    @Test
    void nothing_is_asked_for_what_has_no_limit_is_over_or_is_another_partners() {
        ask(ASKED.replace("2016-09-30", "2016-04-04")).statusCode(400);
        var stranger = Hub.partner(Hub.aPartner());
        stranger.body(ASKED).post("/cases/" + caseId + "/hours/requests").then().statusCode(404);
        close();
        ask(ASKED).statusCode(409).body("type", endsWith(":case-closed"));
        cases_of_others_have_no_cap();
        caseId = Hub.anOpenCase(partner);
        ask(ASKED).statusCode(409).body("type", endsWith(":no-hours-cap"));
    }

    @Test
    void what_was_asked_for_a_case_that_closes_needs_no_answer() {
        var request = asked();

        close();

        one(Hub.manager(), request).body("state", equalTo("OVER"));
        refuse(request).statusCode(409).body("type", endsWith(":case-closed"));
        partner().get("/time-requests").then().body("items", empty());
        partner().get("/time-requests?state=OVER").then().body("items.requestId", contains(request));
    }

    /** H.2: words about a case lie sealed with its key; H.4: they go with it. */
    @Test
    void what_is_written_is_sealed_and_left_out_of_lists() {
        var request = asked();
        refuse(request).statusCode(200);

        assertThat(Database.rows("""
                select encode(sealed_why, 'escape') || encode(sealed_answer, 'escape') as kept from time_request where id = ?::uuid
                """, request).getFirst().get("kept").toString())
                .doesNotContain("safeguarding")
                .doesNotContain("phone");
        partner()
                .get("/time-requests?state=REFUSED")
                .then()
                .body("items", hasSize(1))
                .body("items[0].why", nullValue())
                .body("items[0].answer.why", nullValue());
    }

    /** D.1.3: what was asked for a case goes along with it; whoever takes it over hears the answer. */
    @Test
    void a_request_goes_along_with_its_case() {
        var request = asked();
        var taking = Hub.aPartner();
        handedOver(taking);

        refuse(request).statusCode(200);

        one(Hub.partner(taking), request).body("partnerId", equalTo(taking));
        partner().get("/time-requests/" + request).then().statusCode(404);
        Hub.partner(taking).get("/feed").then().body("items.type", hasItem("MORE_TIME_REFUSED"));
        feed().body("items.type", not(hasItem("MORE_TIME_REFUSED")));
    }

    @Test
    void in_a_browser_the_partner_asks_the_hub_finds_it_and_answers() {
        var hours = "/cases/" + caseId + "/hours";
        var works = Browser.of(Tokens.advocate(partner, Hub.ADVOCATE));
        var hub = Browser.of(Tokens.of("hub-manager"));
        hub.page(hours).body(containsString("Agree to more time")).body(not(containsString("Ask for more time")));

        works.fillIn(hours, "Ask for more time", Map.of("minutes", "120", "until", "2016-09-30", "why", WHY))
                .statusCode(303)
                .header("Location", endsWith(hours));

        works.page(hours)
                .body(containsString("2 h 00 min more for work up to 30 September 2016</a>: Not answered yet."))
                .body(containsString(WHY))
                .body(not(containsString("<form")));
        works.page("/").body(containsString("1 request not answered yet"));
        works.page("/time-requests").body(containsString("R-2016000123-K: Care Act advocacy"));
        hub.page("/").body(containsString("not answered yet")).body(containsString("/time-requests"));
        var request = "/time-requests/" + waiting();
        hub.page(request).body(containsString(WHY)).body(containsString("0 min of 1 h 00 min"));
        works.page(request).body(not(containsString("<form")));
        hub.fillIn(
                        request,
                        "Agree to all or a part",
                        Map.of("minutes", "90", "until", "2016-09-30", "why", "Most of it."))
                .statusCode(303)
                .header("Location", endsWith(request));

        works.page(request)
                .body(containsString("<strong>Agreed to.</strong>"))
                .body(containsString("Most of it."))
                .body(containsString("1 h 30 min more, for work up to 30 September 2016"));
        works.page(hours).body(containsString("2 h 30 min, with what was agreed"));
        Browser.of(Tokens.partner(Hub.aPartner())).open(request).statusCode(404);
    }

    @Test
    void in_a_browser_the_hub_says_no() {
        var request = "/time-requests/" + asked();
        var hub = Browser.of(Tokens.of("hub-manager"));

        hub.fillIn(request, "Say no", Map.of("why", "By phone.")).statusCode(303);

        var reads = Browser.of(Tokens.partner(partner));
        reads.page(request).body(containsString("<strong>Refused.</strong>")).body(containsString("By phone."));
        reads.page("/cases/" + caseId + "/hours")
                .body(containsString("By phone."))
                .body(containsString("Ask for more time"));
    }

    private String waiting() {
        return partner().get("/time-requests").then().extract().path("items[0].requestId");
    }

    private String asked() {
        return ask(ASKED)
                .statusCode(201)
                .header("Location", endsWith("/cases/" + caseId + "/hours"))
                .extract()
                .path("requestId");
    }

    private ValidatableResponse ask(String body) {
        return partner().body(body).post("/cases/" + caseId + "/hours/requests").then();
    }

    private static ValidatableResponse agree(String request, int minutes, String until) {
        return Hub.manager()
                .body("{\"minutes\":%d,\"until\":\"%s\",\"why\":\"Half of it.\"}".formatted(minutes, until))
                .post("/time-requests/" + request + "/agreement")
                .then();
    }

    private static ValidatableResponse refuse(String request) {
        return Hub.manager()
                .body("{\"why\":\"By phone.\"}")
                .post("/time-requests/" + request + "/refusal")
                .then();
    }

    private static ValidatableResponse one(RequestSpecification reader, String request) {
        return reader.get("/time-requests/" + request).then().statusCode(200);
    }

    private ValidatableResponse worked(int minutes) {
        return partner()
                .body(
                        "{\"advocateId\":\"%s\",\"workedOn\":\"2016-04-05\",\"category\":\"CLIENT_CONTACT_F2F\",\"minutes\":%d}"
                                .formatted(Hub.ADVOCATE, minutes))
                .post("/cases/" + caseId + "/activities")
                .then();
    }

    private void close() {
        partner()
                .body("{\"reason\":\"DIED\",\"closedOn\":\"2016-04-05\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .post("/cases/" + caseId + "/closure")
                .then()
                .statusCode(200);
    }

    private void handedOver(String taking) {
        String transfer = partner()
                .body("""
                        {"toPartner":"%s","reason":"PATCH_MOVED","authorityBasis":"CONSENT","authorityOn":"2016-04-05","handoverNote":"-"}
                        """.formatted(taking))
                .post("/cases/" + caseId + "/transfer")
                .then()
                .statusCode(201)
                .extract()
                .path("transferId");
        Hub.partner(taking)
                .body("{\"advocateId\":\"" + Hub.ADVOCATE + "\"}")
                .post("/transfers/" + transfer + "/acceptance")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse feed() {
        return partner().get("/feed?limit=200").then().statusCode(200);
    }

    private RequestSpecification partner() {
        return Hub.partner(partner);
    }
}
