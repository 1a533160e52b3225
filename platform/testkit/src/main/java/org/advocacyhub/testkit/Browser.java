package org.advocacyhub.testkit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.hamcrest.Matchers.containsString;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** Somebody at a browser: reads pages, finds the forms in them, fills them in and sends them. */
public final class Browser {

    private static final String ACCEPTS = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final String token;

    private Browser(String token) {
        this.token = token;
    }

    /** Of whoever a token names. */
    public static Browser of(String token) {
        return new Browser(token);
    }

    /** Whatever is answered to somebody who goes to this address. */
    public ValidatableResponse open(String address) {
        return request(address).get(address).then();
    }

    /** A page that there is, and that everybody can use. */
    public ValidatableResponse page(String address) {
        var page = open(address).statusCode(200).contentType(containsString("text/html"));
        AccessiblePage.check(page);
        return page;
    }

    /** Opens a page, fills in the form with this heading and sends it, with what stands in it that nobody sees. */
    public ValidatableResponse fillIn(String address, String heading, Map<String, String> boxes) {
        var page = page(address);
        var all = new HashMap<String, Object>(unseen(page, heading));
        all.putAll(boxes);
        return sent(form(page, heading), all);
    }

    /** The same with all else that stands in the form, as browsers send it: an answer that is not changed stays. */
    public ValidatableResponse change(String address, String heading, Map<String, String> boxes) {
        var page = page(address);
        var all = new HashMap<String, Object>(standing(page, heading));
        all.putAll(boxes);
        return sent(form(page, heading), all);
    }

    private static Map<String, List<String>> standing(ValidatableResponse page, String heading) {
        return Jsoup.parse(page.extract().asString()).select("form").stream()
                .filter(form -> heading.equals(form.attr("aria-label")))
                .map(FormElement.class::cast)
                .flatMap(form -> form.formData().stream())
                .collect(groupingBy(KeyVal::key, mapping(KeyVal::value, toList())));
    }

    private static Map<String, List<String>> unseen(ValidatableResponse page, String heading) {
        return Jsoup.parse(page.extract().asString()).select("form").stream()
                .filter(form -> heading.equals(form.attr("aria-label")))
                .flatMap(form -> form.select("input[type=hidden]").stream())
                .collect(groupingBy(box -> box.attr("name"), mapping(box -> box.attr("value"), toList())));
    }

    /** Sends a form; follows nowhere. A page in its place is one that everybody can use. */
    public ValidatableResponse send(String address, Map<String, String> boxes) {
        return sent(address, boxes);
    }

    private ValidatableResponse sent(String address, Map<String, ?> boxes) {
        var answer = request(address)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(boxes)
                .redirects()
                .follow(false)
                .post(address);
        if (answer.contentType().startsWith("text/html")) {
            AccessiblePage.check(answer.then());
        }
        return answer.then();
    }

    /** Where the form with this heading is sent. */
    public static String form(ValidatableResponse page, String heading) {
        var html = page.extract().asString();
        var form = Pattern.compile("<form [^>]*action=\"([^\"]+)\" aria-label=\"" + Pattern.quote(heading) + "\"")
                .matcher(html);
        if (!form.find()) {
            throw new AssertionError(heading + " is not in " + html);
        }
        return form.group(1).replace("&amp;", "&");
    }

    /** The boxes of a page that are not named once by a label of their own. */
    public static List<String> unlabelled(ValidatableResponse page) {
        var html = page.extract().asString();
        return Pattern.compile("<(?:select|input|textarea) [^>]*?id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(box -> box.group(1))
                .filter(box ->
                        times("<label for=\"" + box + "\">", html) != 1 || times(" id=\"" + box + "\"", html) != 1)
                .toList();
    }

    private static int times(String text, String html) {
        return html.split(Pattern.quote(text), -1).length - 1;
    }

    /** A browser has no token: where nobody can sign in there is no page for people, whatever programs get there (ADR 0119). */
    private RequestSpecification request(String address) {
        var segment = address.replaceFirst("^https?://[^/]*", "").substring(1).split("[/?]", 2)[0];
        var ofPeople = ConfigProvider.getConfig()
                .getOptionalValues("hub.pages.of", String.class)
                .orElse(List.of());
        if (!segment.isEmpty() && !ofPeople.contains(segment)) {
            throw new AssertionError("hub.pages.of has no " + segment + ": nobody can sign in at " + address);
        }
        return RestAssured.given().auth().oauth2(token).accept(ACCEPTS).urlEncodingEnabled(false);
    }
}
