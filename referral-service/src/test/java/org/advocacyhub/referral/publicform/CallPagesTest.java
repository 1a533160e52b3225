package org.advocacyhub.referral.publicform;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.publicform.domain.CallForm;
import org.advocacyhub.referral.publicform.domain.Kind;
import org.advocacyhub.runtime.page.FilledIn;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker of the hub writes down what somebody says on the telephone (domain.md B, channel PHONE; B.1 field 2; A.12). */
@HubTest
class CallPagesTest {

    private static final String CALL = "/referrals/by-telephone";

    private final Browser worker = Browser.of(Tokens.of("triage-worker"));

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(Instant.parse("2016-04-05T09:00:00Z"));
    }

    @Test
    void a_call_becomes_a_referral_and_the_worker_has_the_reference_and_what_is_still_asked() {
        worker.page(CALL)
                .body(containsString("Who is calling?"))
                .body(containsString("Social worker of a council"))
                .body(not(containsString("For counting")));

        var taken = taken(Answers.ofSelf().without("need.issueSummary"));

        var referral = look(taken)
                .then()
                .body("channel", equalTo("PHONE"))
                .body("receivedAt", equalTo("2016-04-05T09:00:00Z"))
                .extract();
        String reference = referral.path("referralRef");
        worker.page(CALL + "/taken?referralId=" + taken)
                .body(containsString("<strong>" + reference + "</strong>"))
                .body(containsString("What is still asked"))
                .body(containsString("<a href=\"/referrals/" + taken + "\">"));
        as(Tokens.of("hub-manager"))
                .get("/people/" + personOf(taken))
                .then()
                .body("referrals.authority.consentMethod", hasItem("VERBAL"))
                .body("referrals.authority.consentDate", hasItem("2016-04-05"))
                .body("referrals.person.givenName", hasItem("Zoë"));
    }

    @Test
    void a_professional_rang_earlier_and_it_is_written_down_now() {
        var taken = taken(Answers.ofFamily()
                .with("referrer.referrerType", "SOCIAL_WORKER_LA")
                .with("referrer.organisation", "Kent County Council")
                .with("referrer.team", "Maidstone")
                .with("call.day.day", "4")
                .with("call.day.month", "4")
                .with("call.day.year", "2016")
                .with("call.time", "9:30"));

        look(taken).then().body("receivedAt", equalTo("2016-04-04T08:30:00Z"));
    }

    @Test
    void what_can_t_be_stands_at_its_question_and_nothing_is_stored() {
        var before = Database.number("select count(*) from referral where channel = 'PHONE'");

        send(Answers.ofFamily().without("referrer.referrerType"), 400)
                .body(containsString("There is a problem"))
                .body(containsString("value=\"Test Daughter\""));
        send(Answers.ofFamily().with("call.time", "14:30"), 400)
                .body(containsString("Say both the day and the time of the call, or neither."));
        send(
                        Answers.ofFamily()
                                .with("call.day.day", "5")
                                .with("call.day.month", "4")
                                .with("call.day.year", "2016")
                                .with("call.time", "23:00"),
                        400)
                .body(containsString("A referral can&#39;t have been received in the future."))
                .body(containsString("href=\"#call-time\""));
        send(Answers.ofFamily().with("equality.religion", "OTHER"), 400).body(containsString("in another way"));

        assertThat(Database.number("select count(*) from referral where channel = 'PHONE'"))
                .isEqualTo(before);
    }

    @Test
    void a_button_that_is_pressed_twice_counts_once() {
        var call = Answers.ofFamily();
        var first = taken(call);

        assertThat(taken(call)).isEqualTo(first);
        send(call.with("referrer.name", "Test Son"), 409).body(containsString("was sent already"));
    }

    /** The caller is gone by then: what they said is on the page, and is sent once more by its key. */
    @Test
    void what_fails_here_loses_nothing_that_was_written_down() {
        var call = Answers.ofFamily().with("need.issueSummary", "She was told to leave the flat.");
        Database.execute("alter table referral add constraint no_calls check (channel <> 'PHONE') not valid");
        try {
            send(call, 503)
                    .body(containsString("Nothing that you wrote is lost"))
                    .body(containsString("She was told to leave the flat."))
                    .body(containsString("value=\"" + call.boxes().get("key") + "\""));
        } finally {
            Database.execute("alter table referral drop constraint no_calls");
        }
        assertThat(taken(call)).isEqualTo(taken(call));
    }

    /** Else it would be lost to whoever was signed in no more when the call ended (ADR 0128). */
    @Test
    void all_that_can_be_written_down_comes_back_when_the_session_has_ended() {
        var boxes = CallForm.FORM.questions().stream()
                .flatMap(question -> question.kind() == Kind.ANY
                        ? question.choices().stream().map(_ -> question.name())
                        : question.fields())
                .map(name -> name + "=x")
                .toList();

        assertThat(FilledIn.read(String.join("&", boxes)).texts()).hasSameSizeAs(boxes);
    }

    @Test
    void nobody_else_takes_calls() {
        var referrer = Browser.of(aReferrer());
        referrer.open(CALL).statusCode(403);
        referrer.send(CALL, Answers.ofFamily().boxes()).statusCode(403);
        Browser.of(Tokens.partner("CALL-1")).open(CALL).statusCode(403);
        RestAssured.given().get(CALL).then().statusCode(401);
        referrer.open(CALL + "/taken?referralId=" + taken(Answers.ofFamily())).statusCode(403);
    }

    private UUID taken(Answers answers) {
        var location = send(answers, 303).extract().header("Location");
        assertThat(location).contains(CALL + "/taken?referralId=");
        return UUID.fromString(location.substring(location.indexOf('=') + 1));
    }

    private ValidatableResponse send(Answers answers, int status) {
        return worker.send(CALL, answers.boxes()).statusCode(status);
    }
}
