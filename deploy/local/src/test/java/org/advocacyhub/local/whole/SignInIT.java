package org.advocacyhub.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.advocacyhub.local.suite.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People sign in at the real issuer to read pages in a browser and to send their forms, and with that do nothing else (ADR 0119, 0127). */
@Order(2)
@ExtendWith(WholeSuite.class)
class SignInIT {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final WholeSuite whole;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookiesOfOwnMachine())
            .followRedirects(Redirect.NORMAL)
            .build();

    /** A browser takes its own machine for safe and sends it what wants to travel safely; the JDK's client looks at http alone. */
    private static final class CookiesOfOwnMachine extends CookieManager {

        CookiesOfOwnMachine() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    SignInIT(WholeSuite whole) {
        this.whole = whole;
    }

    @Test
    void a_worker_signs_in_and_comes_to_the_page_that_was_asked_for() throws Exception {
        var page = signIn("a-triage-worker", at(Part.TRIAGE, "/triage-cases?band=P3"));

        assertEquals(200, page.statusCode());
        assertEquals(at(Part.TRIAGE, "/triage-cases?band=P3"), page.uri().toString());
        assertTrue(page.body().contains("<h1>The queue</h1>"));
        // the other services know who it is without being asked again
        assertTrue(open(at(Part.PROVIDER, "/offers")).body().contains("<h1>Offers</h1>"));
        assertTrue(open(at(Part.REFERRAL, "/referrals")).body().contains("<h1>Referrals</h1>"));
        assertTrue(open(at(Part.TRIAGE, "/replans")).body().contains("<h1>If a partner had more room</h1>"));
        // the front door shows its form to others, and leads whoever is known to the other services
        assertTrue(open(at(Part.REFERRAL, "/")).body().contains("href=\"" + at(Part.TRIAGE, "/") + "\""));
    }

    @Test
    void an_advocate_sees_the_cases_of_the_own_partner_and_nobody_elses_pages() throws Exception {
        var page = signIn("an-advocate", at(Part.PROVIDER, "/cases"));

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<h1>Cases</h1>"));
        var refused = open(at(Part.TRIAGE, "/triage-cases"));
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("<h1>You may not see this page</h1>"));
        assertTrue(refused.body().contains("<a href=\"/triage-cases/sign-out\">Sign out</a>"));
    }

    @Test
    void the_cookie_counts_for_pages_and_for_nothing_else() throws Exception {
        signIn("a-triage-worker", at(Part.TRIAGE, "/triage-cases"));
        var queue = URI.create(at(Part.TRIAGE, "/triage-cases"));
        var moved = URI.create(at(Part.TRIAGE, "/triage-cases/" + UUID.randomUUID() + "/dispatch"));

        var asProgram = send(HttpRequest.newBuilder(queue)
                .header("Accept", "application/json")
                .build());
        var change = send(HttpRequest.newBuilder(moved)
                .header("Accept", "application/json")
                .POST(BodyPublishers.noBody())
                .build());

        var madeUp = send(HttpRequest.newBuilder(queue)
                .header("Accept", BROWSER)
                .header("Authorization", "Bearer made-up")
                .build());

        assertEquals(401, asProgram.statusCode());
        assertEquals(401, change.statusCode());
        assertEquals(401, madeUp.statusCode());
    }

    @Test
    void a_form_counts_as_the_persons_own_when_the_browser_says_that_it_comes_from_here() throws Exception {
        signIn("a-triage-worker", at(Part.TRIAGE, "/triage-cases"));
        var here = "localhost:" + whole.suite().ports().of(Part.TRIAGE);

        // who it is, is known: but there is no such referral
        assertEquals(404, take("Sec-Fetch-Site", "same-origin").statusCode());
        assertEquals(404, take("Origin", "http://" + here).statusCode());
        assertEquals(401, take("Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(401, take("Sec-Fetch-Site", "same-site").statusCode());
        assertEquals(401, take("Origin", "http://elsewhere.example").statusCode());
        assertEquals(401, take("Origin", "null").statusCode());
        assertEquals(401, take("X-Nothing", "said").statusCode());
    }

    @Test
    void a_form_that_puts_counts_by_the_same_rule() throws Exception {
        signIn("a-triage-worker", at(Part.TRIAGE, "/triage-cases"));
        var address = "/triage-cases/" + UUID.randomUUID() + "/district?method=PUT&version=0";

        assertEquals(
                404,
                post(address, "Sec-Fetch-Site", "same-origin", "district=E07000110")
                        .statusCode());
        assertEquals(
                401,
                post(address, "Sec-Fetch-Site", "cross-site", "district=E07000110")
                        .statusCode());
    }

    @Test
    void what_was_filled_in_after_the_session_ended_comes_back_to_be_sent_again() throws Exception {
        var address = "/triage-cases/" + UUID.randomUUID() + "/reservation?key=" + UUID.randomUUID();
        var filledIn = "takeOverReason=HOLDER_ABSENT";

        var signedOut = post(address, "Sec-Fetch-Site", "same-origin", filledIn);
        var madeUp = post(address, "Sec-Fetch-Site", "cross-site", filledIn);

        assertEquals(401, signedOut.statusCode());
        assertTrue(signedOut.body().contains("name=\"takeOverReason\" value=\"HOLDER_ABSENT\""), signedOut.body());
        assertTrue(signedOut.body().contains("action=\"" + address + "\""), signedOut.body());
        assertEquals(401, madeUp.statusCode());
        assertFalse(madeUp.body().contains("HOLDER_ABSENT"), madeUp.body());
    }

    @Test
    void a_form_is_refused_to_whoever_may_not_do_what_it_says() throws Exception {
        signIn("an-advocate", at(Part.PROVIDER, "/cases"));

        assertEquals(403, take("Sec-Fetch-Site", "same-origin").statusCode());
    }

    @Test
    void who_signs_out_is_asked_again() throws Exception {
        signIn("a-triage-worker", at(Part.TRIAGE, "/triage-cases"));

        open(at(Part.TRIAGE, "/triage-cases/sign-out"));

        assertTrue(open(at(Part.TRIAGE, "/triage-cases")).body().contains("id=\"username\""));
    }

    @Test
    void what_everybody_may_see_asks_nobody_to_sign_in() throws Exception {
        assertTrue(open(at(Part.REFERRAL, "/refer")).body().contains("<h1>Ask for an advocate</h1>"));
    }

    private String at(Part part, String path) {
        return whole.suite().ports().url(part) + path;
    }

    private HttpResponse<String> signIn(String person, String address) throws IOException, InterruptedException {
        var asked = open(address);
        var action = FORM.matcher(asked.body());
        assertTrue(action.find(), asked.uri() + " shows no form: " + asked.statusCode());
        var form = "username=" + person + "&password="
                + URLEncoder.encode(whole.suite().secrets().password(person), StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Accept", BROWSER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** The form with which a worker takes a referral that there is not, with what a browser says of where the form stood. */
    private HttpResponse<String> take(String header, String value) throws IOException, InterruptedException {
        return post("/triage-cases/" + UUID.randomUUID() + "/reservation", header, value, "");
    }

    private HttpResponse<String> post(String address, String header, String value, String form)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(at(Part.TRIAGE, address)))
                .header("Accept", BROWSER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", BROWSER)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return browser.send(request, BodyHandlers.ofString());
    }
}
