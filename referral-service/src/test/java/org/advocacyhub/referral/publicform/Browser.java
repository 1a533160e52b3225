package org.advocacyhub.referral.publicform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.advocacyhub.testkit.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a browser does with the page. */
final class Browser {

    private static final String FORM = "application/x-www-form-urlencoded";

    private Browser() {}

    /** The page as it is read. */
    static Document page(ValidatableResponse answer) {
        return Jsoup.parse(
                answer.contentType(containsString("text/html")).extract().asString());
    }

    static Response send(Answers answers) {
        return given().contentType(FORM)
                .redirects()
                .follow(false)
                .body(answers.body())
                .post("/refer");
    }

    /** Sends a form that must be taken; answers its reference. */
    static String sent(Answers answers) {
        var where = send(answers).then().statusCode(303).extract().header("Location");
        return where.substring(where.indexOf('=') + 1);
    }

    static long referrals() {
        return Database.number("select count(*) from referral");
    }
}
