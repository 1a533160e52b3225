package org.advocacyhub.provider;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is seldom done to a case, in a browser: from a process of the Care Act to a case that goes to another partner. */
@HubTest
class PartnerSeldomFormsTest {

    private static final String PROCESS = "Follow another process";
    private static final String ENDS = "End the process: Care plan review";
    private static final String CONCERN = "Concerns went to the authority";
    private static final String ANSWERED = "The authority answered the concerns of 5 April 2016";
    private static final String CAPACITY = "The person can no longer instruct";
    private static final String LINK = "A link for the person";
    private static final String TOGETHER = "Two people are assessed together";
    private static final String TRANSFER = "Ask another partner to go on with it";
    private static final String REOPENING = "Take it up again for the same issue";
    private static final Map<String, String> HANDOVER = Map.of(
            "reason", "PATCH_MOVED",
            "authorityBasis", "CONSENT",
            "authorityOn", "2016-04-05",
            "handoverNote", "Prefers a call before visits.");

    private String partner;
    private String address;
    private Browser browser;

    @BeforeEach
    void a_case_on_tuesday_the_fifth_of_april_2016() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        address = "/cases/" + Hub.anOpenCase(partner);
        browser = Browser.of(Tokens.partner(partner));
    }

    @Test
    void a_process_is_followed_and_ended_within_the_case() {
        work(PROCESS, Map.of("process", "CARE_PLAN_REVIEW", "startedOn", "2016-04-05"));
        page().body(containsString(ENDS));

        work(ENDS, Map.of("endedOn", "2016-04-05"));

        page().body(not(containsString(ENDS))).body(containsString(PROCESS));
    }

    @Test
    void concerns_wait_for_the_authoritys_answer() {
        work(CONCERN, Map.of("reportedOn", "2016-04-05"));

        work(ANSWERED, Map.of("laRespondedOn", "2016-04-05"));

        page().body(not(containsString(ANSWERED)));
    }

    @Test
    void whether_the_person_can_instruct_is_said_and_who_can_t_is_sent_no_link() {
        contacted();
        page().body(containsString(LINK));

        work(CAPACITY, Map.of("canInstruct", "false", "since", "2016-04-05", "representative", ""));

        page().body(containsString("The person cannot instruct")).body(not(containsString(LINK)));
    }

    @Test
    void the_link_for_the_person_is_shown_once() {
        contacted();
        var button = Browser.form(page(), LINK);

        browser.send(button, Map.of())
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body(containsString("/feedback/"))
                .body(containsString("It holds until"));
        browser.send(button, Map.of()).statusCode(409).body(not(containsString("/feedback/")));
    }

    @Test
    void what_the_person_said_is_recorded_by_somebody_else() {
        contacted();
        var said = Map.ofEntries(
                Map.entry("givenOn", "2016-04-05"),
                Map.entry("observed", "false"),
                Map.entry("CAL1", "YES"),
                Map.entry("CAL2", "PARTLY"),
                Map.entry("CAL3", "YES"),
                Map.entry("CAL4", "YES"),
                Map.entry("CAL5", "NO"),
                Map.entry("satisfaction", "HAPPY"),
                Map.entry("format", "PHONE"),
                Map.entry("interviewer", ""));

        work("Record what the person says of the service", said);

        Hub.partner(partner)
                .get(address + "/outcomes")
                .then()
                .statusCode(200)
                .body(containsString("\"CAL2\":\"PARTLY\""));
    }

    @Test
    void a_closed_case_is_taken_up_again_for_the_same_issue() {
        contacted();
        work(
                "Close the case",
                Map.of(
                        "closedOn", "2016-04-05",
                        "reason", "PERSON_WITHDREW",
                        "summary", "Wants to wait.",
                        "feedbackOffered", "false"));

        work(REOPENING, Map.of("sameIssue", "true", "advocateId", Hub.ADVOCATE, "approvalReason", ""));

        page().body(not(containsString("Closed."))).body(not(containsString(REOPENING)));
    }

    @Test
    void a_case_goes_to_another_partner_that_takes_it() {
        var other = Hub.aPartner();
        var taking = Browser.of(Tokens.partner(other));
        var transfer = asked(other);

        browser.page(transfer)
                .body(containsString("Not answered yet."))
                .body(containsString("Prefers a call before visits."))
                .body(containsString("Take the question back"));
        taking.page("/offers").body(containsString("<a href=\"/transfers\">"));
        taking.page("/transfers").body(containsString("<a href=\"" + transfer + "\">"));
        var answer = taking.page(transfer).body(not(containsString("Prefers a call")));
        assertEquals(List.of(), Browser.unlabelled(answer));
        taking.send(
                        Browser.form(answer, "Take it and name the advocate"),
                        Map.of("advocateId", Hub.ADVOCATE, "approvalReason", ""))
                .statusCode(303)
                .header("Location", endsWith(transfer));

        taking.page(transfer)
                .body(containsString("Taken over."))
                .body(containsString("Prefers a call before visits."))
                .body(containsString("<a href=\"" + address + "\">Go to the case</a>"));
        taking.page(address).body(containsString("<dd>" + Hub.ADVOCATE_NAMED + "</dd>"));
        browser.open(address).statusCode(404);
    }

    /** The link leads nowhere once the case has gone on. */
    @Test
    void a_case_that_went_on_since_is_not_led_to() {
        var other = Hub.aPartner();
        var transfer = asked(other);
        var taking = Browser.of(Tokens.partner(other));
        taking.fillIn(
                        transfer,
                        "Take it and name the advocate",
                        Map.of("advocateId", Hub.ADVOCATE, "approvalReason", ""))
                .statusCode(303);
        taking.page(transfer).body(containsString("Go to the case"));
        var third = Hub.aPartner();
        String onward = Hub.partner(other)
                .body("""
                        {"toPartner":"%s","reason":"PATCH_MOVED","authorityBasis":"CONSENT","authorityOn":"2016-04-05","handoverNote":"Once more."}
                        """.formatted(third))
                .header("If-Match", Hub.partner(other).get(address).header("ETag"))
                .post(address + "/transfer")
                .then()
                .statusCode(201)
                .extract()
                .path("transferId");
        Hub.partner(third)
                .body("{\"advocateId\":\"" + Hub.ADVOCATE + "\"}")
                .post("/transfers/" + onward + "/acceptance")
                .then()
                .statusCode(200);

        taking.page(transfer).body(containsString("Taken over.")).body(not(containsString("Go to the case")));
    }

    @Test
    void what_was_asked_is_declined_or_taken_back() {
        var other = Hub.aPartner();
        var declined = asked(other);
        Browser.of(Tokens.partner(other))
                .fillIn(declined, "Do not take it", Map.of("reason", "NO_CAPACITY"))
                .statusCode(303)
                .header("Location", endsWith(declined));
        browser.page(declined).body(containsString("Not taken over.")).body(not(containsString("<form")));

        var withdrawn = asked(other);
        browser.fillIn(withdrawn, "Take the question back", Map.of()).statusCode(303);

        browser.page(withdrawn).body(containsString("Taken back."));
        page().body(containsString(TRANSFER));
    }

    @Test
    void the_hub_names_a_partner_where_the_giving_one_knows_none() {
        var transfer = ask(Map.of(
                "toPartner", "",
                "reason", "CONFLICT_AROSE",
                "authorityBasis", "CONSENT",
                "authorityOn", "2016-04-05",
                "handoverNote", "Knows our manager."));
        var hub = Browser.of(Tokens.of("hub-manager"));
        hub.page(transfer)
                .body(containsString("The hub looks for a partner."))
                .body(not(containsString("Knows our manager.")));
        var other = Hub.aPartner();

        hub.fillIn(transfer, "Say who is asked", Map.of("toPartner", other))
                .statusCode(303)
                .header("Location", endsWith(transfer));

        Browser.of(Tokens.partner(other)).page(transfer).body(containsString("Take it and name the advocate"));
    }

    /** A partner is chosen by name, among those whom the API would take: active, contracted, and another. */
    @Test
    void who_can_be_asked_is_chosen_by_name() {
        var other = Hub.aPartner();
        var paused = Hub.aPartner();
        Database.rows("update partner set status = 'PAUSED' where id = ? returning id", paused);

        page().body(containsString(option(other, "Advocacy for All")))
                .body(not(containsString("value=\"" + paused + "\"")))
                .body(not(containsString("value=\"" + partner + "\"")));
        browser.page(asked(other)).body(containsString("<dd>Advocacy for All</dd>"));
    }

    @Test
    void whoever_declined_is_not_offered_to_the_hub_again() {
        var other = Hub.aPartner();
        var another = Hub.aPartner();
        var transfer = ask(Map.of(
                "toPartner", "",
                "reason", "CONFLICT_AROSE",
                "authorityBasis", "CONSENT",
                "authorityOn", "2016-04-05",
                "handoverNote", "Knows our manager."));
        var hub = Browser.of(Tokens.of("hub-manager"));
        hub.fillIn(transfer, "Say who is asked", Map.of("toPartner", other)).statusCode(303);
        Browser.of(Tokens.partner(other))
                .fillIn(transfer, "Do not take it", Map.of("reason", "CONFLICT"))
                .statusCode(303);

        hub.page(transfer)
                .body(containsString(option(another, "Advocacy for All")))
                .body(not(containsString("value=\"" + other + "\"")));
    }

    /** The advocate of the case stands in the list to begin with; nobody of another partner stands in it. */
    @Test
    void whoever_worked_is_chosen_by_name() {
        contacted();
        Hub.anAdvocate(partner, "OWN-2", 5);
        Hub.anAdvocate(Hub.aPartner(), "STRANGE-3", 5);

        page().body(containsString(
                        "<option value=\"" + Hub.ADVOCATE + "\" selected>" + Hub.ADVOCATE_NAMED + "</option>"))
                .body(containsString(option("OWN-2", "Advocate One (OWN-2)")))
                .body(not(containsString("STRANGE-3")));
    }

    /** A.3.4, A.11: a carer and the cared-for are assessed together; each case says so and leads to the other. */
    @Test
    void two_people_are_assessed_together() {
        page().body(not(containsString(TOGETHER)));
        String other = Hub.accepted(
                        Hub.made(AnOffer.to(partner).about("key-of-the-carer").event()))
                .extract()
                .path("caseId");
        var elsewhere = Hub.anOpenCase(Hub.aPartner());
        page().body(containsString("value=\"" + other + "\"")).body(not(containsString(elsewhere)));

        work(TOGETHER, Map.of("otherCaseId", other, "separateAdvocateRequested", "false"));

        page().body(containsString("Assessed together with <a href=\"/cases/" + other + "\">"));
        browser.page("/cases/" + other).body(containsString("Assessed together with <a href=\"" + address + "\">"));
        browser.fillIn(address, TOGETHER, Map.of("otherCaseId", other, "separateAdvocateRequested", "true"))
                .statusCode(409);
    }

    private static String option(String value, String words) {
        return "<option value=\"" + value + "\">" + words + "</option>";
    }

    @Test
    void nobody_sees_a_transfer_of_others() {
        var transfer = asked(Hub.aPartner());
        var stranger = Browser.of(Tokens.partner(Hub.aPartner()));

        stranger.open(transfer).statusCode(404);
        stranger.page("/transfers").body(containsString("There are none."));
        stranger.page("/transfers?side=GIVING").body(containsString("There are none."));
        stranger.send(transfer + "/withdrawal", Map.of()).statusCode(404);
    }

    @Test
    void an_advocate_is_offered_what_an_advocate_may_do() {
        contacted();
        Browser.of(Tokens.advocate(partner, Hub.ADVOCATE))
                .page(address)
                .body(containsString(PROCESS))
                .body(not(containsString(TRANSFER)))
                .body(not(containsString("The supervisor looked at it")));
        page().body(containsString(TRANSFER)).body(containsString("The supervisor looked at it"));
    }

    @Test
    void every_box_has_its_label() {
        contacted();
        work(CONCERN, Map.of("reportedOn", "2016-04-05"));
        assertEquals(List.of(), Browser.unlabelled(page()));
    }

    private void contacted() {
        work("Record the first contact", Map.of("contactOn", "2016-04-05", "mode", "CLIENT_CONTACT_F2F"));
    }

    private String asked(String other) {
        var boxes = new HashMap<>(HANDOVER);
        boxes.put("toPartner", other);
        return ask(boxes);
    }

    /** The address of the transfer to which the browser is led. */
    private String ask(Map<String, String> boxes) {
        var location = browser.fillIn(address, TRANSFER, boxes)
                .statusCode(303)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/transfers/"));
    }

    private void work(String heading, Map<String, String> boxes) {
        browser.fillIn(address, heading, boxes).statusCode(303).header("Location", endsWith(address));
    }

    private ValidatableResponse page() {
        return browser.page(address);
    }
}
