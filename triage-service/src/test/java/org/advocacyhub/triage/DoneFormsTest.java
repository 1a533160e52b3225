package org.advocacyhub.triage;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sent a form reads once, on the page to which they are led, that it was done (ADR 0146). */
@HubTest
@CleanDatabase
class DoneFormsTest {

    private static final String SAID = "Done. What you sent is saved.";
    private static final String COOKIE = "hub-done";
    private static final String TOKEN = Tokens.as("worker-7", "triage-worker");

    private String address;
    private String take;

    @BeforeEach
    void a_referral_for_a_person_to_decide() {
        TestClock.set("2016-04-05T09:00:00Z");
        address = "/triage-cases/" + Desk.tell(Referrals.careAct()).referralId();
        take = Browser.form(Browser.of(TOKEN).page(address), "Take it");
    }

    @Test
    void it_is_read_once_and_takes_the_focus() {
        var cookie = sent(take, "same-origin").detailedCookie(COOKIE);
        assertTrue(cookie.isHttpOnly());
        assertEquals("/", cookie.getPath());

        var next = asWorker().cookie(COOKIE, cookie.getValue()).get(address).then();
        AccessiblePage.check(next);
        var page = next.extract();
        assertTrue(page.asString().contains("role=\"status\" tabindex=\"-1\" autofocus>" + SAID));
        assertEquals(0, page.detailedCookie(COOKIE).getMaxAge());
        assertEquals(-1, asWorker().get(address).asString().indexOf(SAID));
    }

    @Test
    void what_was_refused_was_not_done() {
        assertNotNull(sent(take, "same-origin").cookie(COOKIE));
        var ofNobody = take.replaceFirst(
                "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}",
                UUID.randomUUID().toString());
        var refused = sent(ofNobody, "same-origin");
        assertEquals(404, refused.statusCode());
        assertNull(refused.cookie(COOKIE));
    }

    @Test
    void a_form_that_stood_elsewhere_tells_nothing() {
        assertNull(sent(take, "cross-site").cookie(COOKIE));
    }

    private static ExtractableResponse<Response> sent(String address, String site) {
        return asWorker()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of())
                .header("Sec-Fetch-Site", site)
                .redirects()
                .follow(false)
                .post(address)
                .then()
                .extract();
    }

    private static RequestSpecification asWorker() {
        return given().auth().oauth2(TOKEN).accept("text/html,*/*;q=0.8").urlEncodingEnabled(false);
    }
}
