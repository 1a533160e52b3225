package org.advocacyhub.runtime.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is wrong with a form is put right in the answer and sent again from there (ADR 0128; WCAG 3.3.1, 3.3.3). */
@HubTest
class FormsPutRightTest {

    private static final String AGAIN = "form[aria-label=Put it right and send it again]";

    private final String partner = "RIGHT-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void what_was_typed_wrong_is_put_right_and_sent_again() {
        var key = UUID.randomUUID();
        var boxes = note("x");
        boxes.putAll(Map.of("on", "2016-04-12", "mood", "CALM", "about", key.toString(), "priority", ""));
        var page = refused("/notes?key=" + key, boxes);

        assertEquals("Error: Nothing was changed", page.title());
        assertEquals(List.of("#box-text"), page.select(".summary a").eachAttr("href"));
        assertEquals("x", page.select("input#box-text[aria-invalid=true]").val());
        assertEquals("2016-04-12", page.select("input#box-on[type=date]").val());
        assertEquals("Mood Calm", page.select("form div:has([name=mood]) p").text());
        assertFalse(page.text().contains(key.toString()), "what the page put there is not read");

        var again = page.select(AGAIN).attr("action");
        assertNotEquals("/notes?key=" + key, again);
        var once = sent(again, boxesOf(page, "text", "two words"));
        once.statusCode(303);
        assertEquals(
                1, Database.number("select count(*) from note where partner_id = ? and text = 'two words'", partner));
    }

    @Test
    void a_fault_of_a_row_leads_to_the_box_of_that_row() {
        var boxes = note("hello");
        boxes.putAll(Map.of("readers.1.code", "first reader", "readers.3.name", "second reader"));
        var page = refused("/notes", boxes);

        assertEquals(List.of("#box-readers-3-name"), page.select(".summary a").eachAttr("href"));
    }

    @Test
    void a_box_that_was_left_empty_and_may_not_be_is_there_to_be_filled_in() {
        var boxes = note("");
        var page = refused("/notes", boxes);

        assertEquals(List.of("#box-text"), page.select(".summary a").eachAttr("href"));
        assertTrue(page.select(".summary a").text().endsWith("Fill this in."));
    }

    @Test
    void what_was_chosen_wrong_is_chosen_on_the_page_of_the_form() {
        var boxes = note("hello");
        boxes.put("mood", "SAD");

        assertTrue(refused("/notes", boxes).select("form").isEmpty());
    }

    private Document refused(String address, Map<String, String> boxes) {
        var answer = sent(address, boxes).statusCode(400);
        AccessiblePage.check(answer);
        return Jsoup.parse(answer.extract().asString());
    }

    private static Map<String, String> boxesOf(Document page, String name, String value) {
        var boxes = new HashMap<String, String>();
        page.select(AGAIN + " [name]").forEach(box -> boxes.put(box.attr("name"), box.val()));
        boxes.put(name, value);
        return boxes;
    }

    private static ValidatableResponse sent(String address, Map<String, String> boxes) {
        return given().auth()
                .oauth2(Tokens.of("hub-manager"))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(boxes)
                .redirects()
                .follow(false)
                .post(address)
                .then();
    }

    private Map<String, String> note(String text) {
        return new HashMap<>(Map.of("partnerId", partner, "text", text, "pinned", "true"));
    }
}
