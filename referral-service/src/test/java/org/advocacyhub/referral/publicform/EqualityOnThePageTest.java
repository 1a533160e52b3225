package org.advocacyhub.referral.publicform;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.openPublicForm;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.publicform.Browser.page;
import static org.advocacyhub.referral.publicform.Browser.referrals;
import static org.advocacyhub.referral.publicform.Browser.send;
import static org.advocacyhub.referral.publicform.Browser.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.EqualityAnswered;
import org.advocacyhub.contracts.ReferralEvent.EqualityWithdrawn;
import org.advocacyhub.referral.equality.EqualityAnswers;
import org.advocacyhub.referral.publicform.domain.PublicForm;
import org.advocacyhub.referral.publicform.domain.Question;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The equality questions of the page: offered, kept apart with the person's agreement, and nothing without it (domain.md B.5). */
@HubTest
class EqualityOnThePageTest {

    private static final String TODAY = "2016-04-05T09:00:00Z";

    @Inject
    EqualityAnswers answers;

    @BeforeEach
    void open() {
        openPublicForm(TODAY);
    }

    @Test
    void what_the_person_agrees_to_is_kept_apart_counted_and_shown_to_nobody() {
        var referralId = idOf(sent(Answers.ofSelfCounted()));

        var told =
                Broker.await(EqualityAnswered.class, event -> event.referralId().equals(referralId));
        assertThat(told.ethnicGroup()).isEqualTo("A_INDIAN");
        assertThat(told.religion()).isEqualTo("OTHER");
        assertThat(told.disabled()).isEqualTo("Y");
        assertThat(told.impairments()).containsExactly("MEMORY");
        assertThat(told.veteran()).isEqualTo("PNTS");
        assertThat(told.ageBand()).isEqualTo("45_54");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> answers.of(referralId))
                        .orElseThrow()
                        .religionText())
                .isEqualTo(Answers.COUNTED_WORDS);
        for (var answer : List.of(
                look(referralId),
                as(Tokens.of("triage-worker")).get("/referrals/" + referralId + "/timeline"),
                as(Tokens.of("hub-manager")).get("/people/" + personOf(referralId)))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString())
                    .doesNotContain(Answers.COUNTED_WORDS, "A_INDIAN", "A_LITTLE", "MEMORY", "\"equality\"");
        }
    }

    @Test
    void the_agreement_is_part_of_the_consent_and_is_taken_back_like_it() {
        var referralId = idOf(sent(Answers.ofSelfCounted()));
        var authorityId = as(Tokens.of("triage-worker"))
                .get("/referrals/" + referralId + "/authority")
                .then()
                .body("authorities[0].scopes", hasItem("EQUALITY_MONITORING"))
                .extract()
                .<String>path("authorities[0].authorityId");

        as(Tokens.of("triage-worker"))
                .body("{\"scopes\": [\"EQUALITY_MONITORING\"], \"by\": \"PERSON\", \"reason\": \"CHANGED_MIND\"}")
                .post("/referrals/" + referralId + "/authority/" + authorityId + "/withdrawal")
                .then()
                .statusCode(200)
                .body("consequences.consequence", contains("EQUALITY_ANSWERS_DELETED"));

        assertThat(kept(referralId)).isZero();
        Broker.await(EqualityWithdrawn.class, event -> event.referralId().equals(referralId));
        look(referralId).then().body("status", equalTo("RECEIVED"));
    }

    @ParameterizedTest
    @CsvSource({"'', AGREES, say whether we may keep", "AGREED, NOT_ASKED, only when the person agrees to the form too"
    })
    void without_agreement_nothing_is_stored_and_the_question_says_why(String counting, String agreement, String why) {
        var referrals = referrals();
        var kept = keptAtAll();

        var page = page(send(Answers.ofSelfCounted().with("counting", counting).with("agreement", agreement))
                .then()
                .statusCode(400));

        assertThat(referrals()).isEqualTo(referrals);
        assertThat(keptAtAll()).isEqualTo(kept);
        Accessibility.check(page);
        assertThat(page.select(".summary a").eachAttr("href")).containsExactly("#counting-AGREED");
        assertThat(page.select("details[open] #counting-error").text()).contains(why);
        assertThat(Accessibility.described(
                        page, page.getElementById("counting-AGREED").closest("fieldset")))
                .contains(why);
        assertThat(page.select("#equality-religion [selected]").val()).isEqualTo("OTHER");
        assertThat(page.getElementById("equality-religionText").val()).isEqualTo(Answers.COUNTED_WORDS);
        assertThat(page.getElementById("equality-impairments-MEMORY").hasAttr("checked"))
                .isTrue();
        var next = given().get("/refer").asString();
        assertThat(next).as("only in the same answer").doesNotContain(Answers.COUNTED_WORDS, " selected", " checked");
    }

    @Test
    void who_answers_none_or_leaves_them_out_is_referred_without_them() {
        var without = idOf(sent(Answers.ofSelf()));
        var empty = idOf(sent(Answers.ofSelf().with("counting", "AGREED")));
        var leftOut = idOf(sent(Answers.ofSelfCounted().with("counting", "LEFT_OUT")));

        for (var referralId : List.of(without, empty, leftOut)) {
            assertThat(kept(referralId)).isZero();
            as(Tokens.of("triage-worker"))
                    .get("/referrals/" + referralId + "/authority")
                    .then()
                    .body("authorities[0].scopes.sort()", contains("RECEIVE_ADVOCACY", "SHARE_WITH_PARTNER"));
        }
    }

    @Test
    void a_code_that_the_lists_do_not_have_is_refused_at_its_question() {
        var referrals = referrals();

        var page = page(send(Answers.ofSelfCounted()
                        .without("equality.religionText")
                        .with("equality.religion", "JEDI")
                        .with("equality.ethnicGroup", "W_ROMA") // in the lists since 2021
                        .with("equality.impairments", "OTHERS"))
                .then()
                .statusCode(400));

        assertThat(referrals()).isEqualTo(referrals);
        Accessibility.check(page);
        assertThat(page.select(".summary a").eachAttr("href"))
                .containsExactly("#equality-ethnicGroup", "#equality-religion", "#equality-impairments-VISION");
        assertThat(Accessibility.described(page, page.getElementById("equality-religion")))
                .isEqualTo("Error: Choose one of the answers that stand here.");
        assertThat(page.html()).doesNotContain("JEDI");
    }

    @ParameterizedTest
    @CsvSource({"2021-03-31T09:00:00Z, 2021-03-31, false", "2021-04-01T09:00:00Z, 2021-04-01, true"})
    void the_lists_are_those_of_the_reference_data_on_the_day(String now, String day, boolean roma) {
        TestClock.set(now);
        var page = page(given().get("/refer").then().statusCode(200));

        assertThat(offered(page, "equality.ethnicGroup").contains("W_ROMA")).isEqualTo(roma);
        var listed = PublicForm.QUESTIONS.stream()
                .filter(question -> question.list() != null)
                .toList();
        assertThat(listed).hasSize(14);
        for (var question : listed) {
            var codes = given().get("/reference-data/" + question.list() + "?on=" + day)
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<String>>path("codes.code");
            codes.removeAll(List.of("NA", "NOT_ANSWERED"));
            if (question.name().equals("equality.genderIdentity")) {
                codes.removeAll(List.of("SAME", "PNTS", "NK"));
            }
            assertThat(offered(page, question.name())).isEqualTo(codes);
        }
        assertThat(page.select("select[name=equality.sex] option").eachText())
                .containsExactly("Choose one", "Female", "Male", "Prefer not to say", "Not known");
    }

    @Test
    void the_section_stands_last_folded_away_and_says_who_sees_it() {
        var page = page(given().get("/refer").then().statusCode(200));

        var section = page.select("form > section").last();
        assertThat(section.select("h2").text()).isEqualTo("About you, for counting only");
        assertThat(section.select("> p").text())
                .contains(
                        "it changes nothing for the referral",
                        "Nobody who decides about the referral sees the answers",
                        "kept apart",
                        "never show them again, except in the copy");
        assertThat(section.select("> details > summary").text()).contains("about the person if you fill in the form");
        assertThat(section.select("> details").hasAttr("open")).isFalse();
        assertThat(section.select("> details [name^=equality]"))
                .as("no question stands outside")
                .hasSameSizeAs(page.select("[name^=equality]"));
        assertThat(page.select("[name^=equality][type=radio]"))
                .as("nobody can take a pressed one back")
                .isEmpty();
        assertThat(PublicForm.SECTIONS.getLast().questions().map(Question::label))
                .as("about whom")
                .allMatch(label -> label.contains("the person") || label.startsWith("If "));
    }

    private static List<String> offered(Document page, String question) {
        return page.select("[name=" + question + "] option, input[name=" + question + "]").eachAttr("value").stream()
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static UUID idOf(String reference) {
        return (UUID) Database.rows("select id from referral where referral_ref = ?", reference)
                .getFirst()
                .get("id");
    }

    private static long kept(UUID referralId) {
        return Database.number("select count(*) from equality_answer where referral_id = ?", referralId);
    }

    private static long keptAtAll() {
        return Database.number("select count(*) from equality_answer");
    }
}
