package org.advocacyhub.runtime.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.runtime.page.PostedForm;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What somebody fills in on a page does what a program asks for in JSON, at the same address (ADR 0127). */
@HubTest
class FormsOfPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final String partner = "FORM-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_form_does_what_its_boxes_say_and_leads_to_the_page_of_what_it_made() {
        sent("/notes", note("hello", "priority", "3", "mood", "CALM", "on", "2016-04-12"))
                .statusCode(303)
                .header("Location", containsString("/notes/"));
        assertEquals(1, notes());
    }

    @Test
    void a_box_that_was_left_empty_is_a_field_that_was_left_out() {
        sent("/notes", note("hello", "priority", "", "mood", " ", "on", "")).statusCode(303);
    }

    @Test
    void what_is_wrong_with_a_box_is_named_and_nothing_is_changed() {
        for (var wrong :
                List.of("priority=many", "priority=-1", "pinned=perhaps", "mood=SAD", "on=12 April", "colour=red")) {
            var box = wrong.split("=");
            sent("/notes", note("hello", box))
                    .statusCode(400)
                    .contentType(startsWith("text/html"))
                    .body(containsString("<h1>Nothing was changed</h1>"))
                    .body(containsString("<p>" + Said.field(box[0]) + ": "))
                    .body(containsString("<a href=\"/notes\">Go back to the page</a>"));
        }
        assertEquals(0, notes());
    }

    @Test
    void a_button_that_is_pressed_twice_counts_once() {
        var once = "/notes?key=" + UUID.randomUUID();

        sent(once, note("hello")).statusCode(303);
        sent(once, note("hello")).statusCode(303);

        assertEquals(1, notes());
    }

    @Test
    void the_version_that_a_page_was_made_of_is_the_one_that_is_changed() {
        sent("/shelves/move?version=3", Map.of()).statusCode(303).header("Location", endsWith("/shelves"));
        sent("/shelves/move?version=2", Map.of())
                .statusCode(412)
                .body(containsString("by somebody else, or by you if you pressed the button twice."));
        sent("/shelves/move", Map.of()).statusCode(428);
    }

    @Test
    void an_address_that_no_page_made_is_refused() {
        for (var address : List.of("/notes?key=a%0D%0Ab", "/notes?version=1%0D%0A2", "/notes?key=%00")) {
            sent(address, note("hello")).statusCode(400);
        }
        assertEquals(0, notes());
    }

    @Test
    void a_form_says_put_and_delete_in_its_address() {
        sent("/shelves/drawers/7/lock?method=PUT", Map.of())
                .statusCode(303)
                .header("Location", endsWith("/shelves/drawers/7"));
        sent("/shelves/drawers/7/lock?method=DELETE", Map.of()).statusCode(405).header("Allow", containsString("PUT"));
        sent("/shelves/drawers/7/lock", Map.of()).statusCode(405);
        sent("/shelves/drawers?method=GET", Map.of()).statusCode(405);
        sent("/shelves/drawers/7/lock?method=put", Map.of()).statusCode(405);
    }

    @Test
    void nothing_but_a_form_of_a_page_says_its_method_so() {
        var drawer = "/shelves/drawers/7/lock?method=PUT";
        asPartner().accept("application/json").post(drawer).then().statusCode(405);
        asPartner()
                .accept(BROWSER)
                .contentType("application/json")
                .post(drawer)
                .then()
                .statusCode(405);
        given().auth()
                .oauth2(Tokens.of("partner"))
                .accept(BROWSER)
                .formParams(Map.of())
                .contentType("application/x-www-form-urlencoded")
                .post(drawer)
                .then()
                .statusCode(403);
    }

    @Test
    void after_it_the_browser_is_led_to_the_page_of_what_an_id_names() {
        var id = UUID.randomUUID();
        assertEquals("/cases/" + id, PostedForm.pageOf("/cases/" + id + "/processes/" + UUID.randomUUID() + "/end"));
        assertEquals("/cases/" + id, PostedForm.pageOf("/cases/" + id + "/hold"));
        assertEquals("/cases", PostedForm.pageOf("/cases/" + id));
        assertEquals("/contracts/A/returns/Q1/part", PostedForm.pageOf("/contracts/A/returns/Q1/part/confirmation"));
    }

    @Test
    void rows_of_boxes_are_a_list() {
        sent("/notes", note("hello", "readers.1.code", "A", "readers.2.code", "", "readers.3.code", "B"))
                .statusCode(303);
        sent("/notes", note("hello", "readers.1.code", "A", "readers.3.name", "B"))
                .statusCode(400)
                .body(containsString("Readers 2: name: "));
    }

    @Test
    void a_box_that_is_a_list_and_none_is_refused() {
        for (var readers : List.of(
                "readers=A&readers.1.code=B", "readers.1.code=B&readers=A", "readers=A&readers=B&readers.1.code=C")) {
            sent("/notes", "partnerId=" + partner + "&text=hello&pinned=true&" + readers)
                    .statusCode(400);
        }
        assertEquals(0, notes());
    }

    @Test
    void a_form_of_more_boxes_than_are_read_is_refused_whole() {
        sent("/notes", "partnerId=" + partner + "&text=hello" + "&pinned=true" + "&mood=".repeat(200) + "&colour=red")
                .statusCode(400);
        assertEquals(0, notes());
    }

    @Test
    void whoever_goes_back_comes_to_the_page_on_which_the_form_stood() {
        var here = "http://localhost:" + RestAssured.port;
        back(here + "/shelves/1?month=2016-04&kind=A", "same-origin", "/shelves/1?month=2016-04&amp;kind=A");
        back(here + "/shelves/1", "same-origin", "/shelves/1");
        back(here + "/notes?key=1", "same-origin", "/notes"); // sent again from the answer
        back("http://elsewhere.example/shelves", "same-origin", "/notes");
        back("http://[", "same-origin", "/notes");
        back(here + "//elsewhere.example/", "same-origin", "/notes");
        back(here + "/shelves/1", "cross-site", "/notes");
    }

    private void back(String from, String site, String page) {
        asPartner()
                .accept(BROWSER)
                .header("Sec-Fetch-Site", site)
                .header("Referer", from)
                .formParams(note("hello", "mood", "SAD"))
                .post("/notes")
                .then()
                .statusCode(400)
                .body(containsString("<a href=\"" + page + "\">Go back to the page</a>"));
    }

    @Test
    void what_was_filled_in_is_shown_as_people_say_it() {
        asPartner()
                .accept(BROWSER)
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(note(
                        "hello",
                        "mood",
                        "SAD",
                        "on",
                        "2016-04-12",
                        "about",
                        UUID.randomUUID().toString()))
                .post("/notes")
                .then()
                .statusCode(400)
                .body(containsString("<dt>On</dt><dd>12 April 2016</dd>"))
                .body(not(containsString("<dt>About</dt>")));
    }

    @Test
    void what_was_filled_in_when_the_session_ended_is_sent_again_as_it_was() {
        var address = "/notes?key=" + UUID.randomUUID();
        var page = stranger("same-origin")
                .formParams(note("<b>Two\nlines</b>"))
                .post(address)
                .then();

        page.statusCode(401)
                .header("Cache-Control", "no-store")
                .body(containsString("<a href=\"/notes\" target=\"_blank\">Sign in (opens in a new tab)</a>"))
                .body(containsString("<dt>Text</dt><dd>&lt;b&gt;Two\nlines&lt;/b&gt;</dd>"))
                .body(containsString("name=\"text\" value=\"&lt;b&gt;Two\nlines&lt;/b&gt;\""))
                .body(containsString("name=\"pinned\" value=\"true\""));
        assertEquals(0, notes());
        for (int press = 0; press < 2; press++) {
            sent(Browser.form(page, "Send it again"), note("<b>Two\nlines</b>")).statusCode(303);
        }
        assertEquals(1, notes());
    }

    @Test
    void a_session_that_the_token_no_longer_holds_loses_nothing_either() {
        stranger("same-origin")
                .header("Authorization", "Bearer over")
                .formParams(note("hello"))
                .post("/notes")
                .then()
                .statusCode(401)
                .body(containsString("name=\"text\" value=\"hello\""));
    }

    @Test
    void what_another_site_made_up_is_not_shown_for_sending() {
        for (var site : List.of("cross-site", "same-site", "none")) {
            stranger(site)
                    .formParams(note("hello"))
                    .post("/notes")
                    .then()
                    .statusCode(401)
                    .body(not(containsString("hello")))
                    .body(not(containsString("<form")));
        }
    }

    @Test
    void what_has_to_be_put_right_is_shown_and_what_failed_is_sent_again() {
        asPartner()
                .accept(BROWSER)
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(note("Long to type", "mood", "SAD"))
                .post("/notes")
                .then()
                .statusCode(400)
                .body(containsString("<dd>Long to type</dd>"))
                .body(not(containsString("<form")));
        asPartner()
                .accept(BROWSER)
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(note("lose the database"))
                .post("/notes")
                .then()
                .statusCode(503)
                .body(containsString("aria-label=\"Send it again\""));
        sent("/notes", note("From nowhere", "mood", "SAD")).statusCode(400).body(not(containsString("From nowhere")));
    }

    @Test
    void a_program_sends_json() {
        asPartner()
                .accept("application/json")
                .formParams(note("hello"))
                .post("/notes")
                .then()
                .statusCode(415);
        assertEquals(0, notes());
    }

    @Test
    void whoever_is_no_longer_signed_in_is_told_that_nothing_was_changed() {
        given().accept(BROWSER)
                .formParams(note("hello"))
                .post("/notes")
                .then()
                .statusCode(401)
                .body(containsString("<h1>You are not signed in any more</h1>"));
        assertEquals(0, notes());
    }

    @Test
    void what_fails_says_where_to_look_whether_it_was_done() {
        sent("/notes", note("lose the database"))
                .statusCode(503)
                .body(containsString("Go back and look whether it was done."));
    }

    private ValidatableResponse sent(String address, Map<String, String> boxes) {
        return asPartner()
                .accept(BROWSER)
                .formParams(boxes)
                .urlEncodingEnabled(!address.contains("%"))
                .redirects()
                .follow(false)
                .post(address)
                .then();
    }

    private ValidatableResponse sent(String address, String form) {
        return asPartner()
                .accept(BROWSER)
                .body(form)
                .redirects()
                .follow(false)
                .post(address)
                .then();
    }

    /** Nobody that is known, with what the browser says of where the form stood. */
    private static RequestSpecification stranger(String site) {
        return given().accept(BROWSER)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Sec-Fetch-Site", site);
    }

    private RequestSpecification asPartner() {
        return given().auth()
                .oauth2(Tokens.of("hub-manager"))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** A note, and boxes by name and what was typed there. */
    private Map<String, String> note(String text, String... more) {
        var boxes = new HashMap<>(Map.of("partnerId", partner, "text", text, "pinned", "true"));
        for (int box = 0; box < more.length; box += 2) {
            boxes.put(more[box], more[box + 1]);
        }
        return boxes;
    }

    private long notes() {
        return Database.number("select count(*) from note where partner_id = ?", partner);
    }
}
