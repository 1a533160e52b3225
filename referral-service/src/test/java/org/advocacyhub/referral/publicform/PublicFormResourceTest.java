package org.advocacyhub.referral.publicform;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.referral.publicform.Browser.page;
import static org.advocacyhub.referral.publicform.Browser.referrals;
import static org.advocacyhub.referral.publicform.Browser.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.List;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.referral.FrontDoor;
import org.advocacyhub.referral.intake.domain.ReferralReference;
import org.advocacyhub.referral.publicform.domain.PublicForm;
import org.advocacyhub.referral.publicform.domain.Question;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form as a page for people. */
@HubTest
class PublicFormResourceTest {

    private static final ReferralReference REFERENCE = new ReferralReference(2016, 1);

    @BeforeEach
    void open() {
        FrontDoor.openPublicForm("2016-04-05T09:00:00Z");
    }

    @Test
    void somebody_refers_themselves_and_keeps_a_reference() {
        var where = send(Answers.ofSelf())
                .then()
                .statusCode(303)
                .header("Location", matchesPattern("refer/thanks\\?ref=R-[0-9]{10}-[A-Z]"))
                .extract()
                .header("Location");
        var reference = where.substring(where.indexOf('=') + 1);

        var told = Broker.await(
                ReferralReceived.class, event -> event.referralRef().equals(reference));
        assertThat(told.facts().channel()).isEqualTo("WEB");
        assertThat(told.facts().referrerType()).isEqualTo("SELF");
        assertThat(told.facts().missing()).as("as far as the page asks").isEmpty();

        var receipt = page(given().get("/" + where).then().statusCode(200));
        assertThat(receipt.select("h1").text()).isEqualTo("We have your form");
        assertThat(receipt.select(".reference").text()).isEqualTo(reference);
        assertThat(receipt.text()).contains("What happens next", "within two working days", "01632 960000");
        assertThat(receipt.text()).doesNotContain("Zoë", "Example Street", "landlord");
    }

    /** ADR 0136: nobody has to know more than the address of the service. */
    @Test
    void the_front_door_leads_to_the_form() {
        given().accept("text/html,application/xhtml+xml")
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", "refer");
    }

    @Test
    void every_page_is_kept_from_scripts_frames_caches_and_cookies() {
        for (var answer : List.of(
                given().get("/refer"),
                given().get("/refer/thanks?ref=" + REFERENCE),
                send(Answers.ofFamily()),
                send(Answers.nothing()))) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("script", "unsafe");
            answer.then()
                    .header("X-Frame-Options", "DENY")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cache-Control", "no-store");
            assertThat(answer.cookies()).isEmpty();
        }
    }

    @Test
    void what_is_wrong_stands_at_the_top_and_at_its_question_and_nothing_typed_is_lost() {
        var before = referrals();

        var page = page(
                send(Answers.ofSelf().with("person.homePostcode", "nowhere").with("person.approxAge", "ninety"))
                        .then()
                        .statusCode(400));

        assertThat(referrals()).isEqualTo(before);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".summary a").eachAttr("href"))
                .containsExactly("#person-approxAge", "#person-homePostcode");
        var postcode = page.getElementById("person-homePostcode");
        assertThat(postcode.val()).isEqualTo("nowhere");
        assertThat(postcode.attr("aria-invalid")).isEqualTo("true");
        assertThat(Accessibility.described(page, postcode)).contains("Write the whole postcode");
        assertThat(page.getElementById("person-dateOfBirth-year").val()).isEqualTo("1970");
        assertThat(page.getElementById("referrer-referrerType-SELF").hasAttr("checked"))
                .isTrue();
        assertThat(page.getElementById("communication-aisNeeds-PLAIN_SPEECH").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("#communication-preferredLanguage [selected]").val())
                .isEqualTo("eng");
        assertThat(page.getElementById("person-homeAddress").val()).isEqualTo("1 Example Street\nExampletown");
    }

    @Test
    void a_form_that_is_sent_twice_is_stored_once() {
        var before = referrals();
        var answers = Answers.ofFamily();

        var first = send(answers).then().statusCode(303).extract().header("Location");
        var second = send(answers).then().statusCode(303).extract().header("Location");

        assertThat(second).isEqualTo(first);
        assertThat(referrals()).isEqualTo(before + 1);
    }

    @Test
    void another_form_under_the_key_of_the_first_is_asked_about_and_then_taken() {
        var answers = Answers.ofFamily();
        send(answers).then().statusCode(303);

        var page = page(send(answers.with("person.givenName", "Sam")).then().statusCode(409));

        assertThat(page.select(".summary").text()).contains("You sent this form already");
        send(answers.with(Submission.KEY, page.select("[name=key]").val()))
                .then()
                .statusCode(303);
    }

    @Test
    void a_program_that_fills_in_everything_stores_nothing() {
        var before = referrals();

        send(Answers.ofSelf().with("website", "https://example.org")).then().statusCode(400);

        assertThat(referrals()).isEqualTo(before);
    }

    @Test
    void a_box_that_the_page_does_not_have_is_refused_in_plain_words() {
        var before = referrals();

        var page = page(send(Answers.ofSelf().with("receivedAt", "2016-04-05T08:00:00Z"))
                .then()
                .statusCode(400));

        assertThat(page.select(".summary").text()).contains("press Send again");
        assertThat(referrals()).isEqualTo(before);
    }

    @Test
    void too_many_from_one_address_are_asked_to_wait_and_keep_their_answers() {
        for (var count = 0; count < 10; count++) {
            send(Answers.nothing()).then().statusCode(400);
        }

        var page = page(send(Answers.ofSelf())
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .contentType(containsString("text/html")));

        assertThat(page.select(".summary").text()).contains("Try again in");
        assertThat(page.getElementById("person-givenName").val()).isEqualTo("Zoë");
    }

    @Test
    void a_telephone_number_that_too_many_name_is_told_when_to_come_again() {
        for (var count = 0; count < 5; count++) {
            send(Answers.ofFamily().with("referrer.phone", "01632 960477"))
                    .then()
                    .statusCode(303);
        }

        var page = page(send(Answers.ofFamily().with("referrer.phone", "+44 1632 960477"))
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]{3,}")));

        assertThat(page.select(".summary").text()).contains("these contact details");
    }

    @Test
    void nothing_that_is_typed_becomes_part_of_the_page() {
        var evil = "\"'><script>alert(1)</script></textarea>";
        var answers = Answers.ofSelf();
        PublicForm.QUESTIONS.stream().flatMap(Question::fields).forEach(box -> answers.with(box, evil));

        var answer = send(answers).then().statusCode(400).extract().asString();

        assertThat(answer).doesNotContain("<script").contains("&lt;script&gt;");
        var page = Jsoup.parse(answer);
        assertThat(page.getElementById("person-givenName").val()).isEqualTo(evil);
        assertThat(page.getElementById("need-issueSummary").val()).isEqualTo(evil);
        assertThat(page.select("[onerror], script, img")).isEmpty();
    }

    @Test
    void the_empty_page_can_be_used_by_everybody() {
        var page = page(given().get("/refer").then().statusCode(200));

        Accessibility.check(page);
        assertThat(PublicForm.QUESTIONS.stream().flatMap(Question::fields))
                .as("every question has a box that the check has walked")
                .allSatisfy(
                        field -> assertThat(page.select("[name=" + field + "]")).isNotEmpty());
        assertThat(page.select("[aria-hidden] #website[tabindex=-1][autocomplete=off]"))
                .as("nobody comes by the trap by eye, ear or key")
                .hasSize(1);
    }

    @Test
    void the_page_with_faults_can_be_used_by_everybody() {
        var page = page(send(Answers.nothing()
                        .with("person.dateOfBirth.day", "1")
                        .with("communication.aisNeeds", "NONE")
                        .with("keyDates.type", "TRIBUNAL"))
                .then()
                .statusCode(400));

        Accessibility.check(page);
        assertThat(page.select(".summary a").eachAttr("href"))
                .contains("#referrer-referrerType-SELF", "#person-dateOfBirth-day", "#keyDates-date-day");
        assertThat(page.select("details[open] #keyDates-date-day")).hasSize(1);
    }

    @Test
    void the_receipt_can_be_used_by_everybody() {
        var page = page(given().get("/refer/thanks?ref=" + REFERENCE).then().statusCode(200));

        Accessibility.check(page);
    }

    @Test
    void a_receipt_without_a_reference_leads_back_to_the_form() {
        given().redirects()
                .follow(false)
                .get("/refer/thanks?ref=<script>")
                .then()
                .statusCode(303)
                .header("Location", "../refer");
    }

    @Test
    void the_style_sheet_is_served_from_here() {
        given().get("/refer/form.css").then().statusCode(200).contentType(containsString("text/css"));
    }
}
