package org.advocacyhub.referral.equality;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.openPublicForm;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.EqualityAnswered;
import org.advocacyhub.contracts.ReferralEvent.EqualityWithdrawn;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.equality.domain.Religion;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equality answers stand apart: taken, told as codes, read by nobody (domain.md B.5, H.2). */
@HubTest
class EqualityResourceTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");
    private static final String WORDS = "zqxwords";
    private static final String ANSWERS = """
            {"ethnicGroup": "W_ROMA", "religion": "OTHER", "religionText": "zqxwords", "sexualOrientation": "PNTS",
             "sex": "FEMALE", "genderSameAsAtBirth": "NO", "genderIdentityText": "zqxwords", "longTermCondition": "Y",
             "activityReduced": "A_LITTLE", "impairments": ["MOBILITY", "MEMORY"], "maritalStatus": "WIDOWED",
             "pregnancyOrMaternity": "N", "carer": "N", "veteran": "NK", "asylumSeekerOrRefugee": "NA",
             "notAskedReason": "WOULD_DISTRESS"}""";

    @Inject
    EqualityAnswers answers;

    @Inject
    Session session;

    private final String referrer = aReferrer();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void what_comes_with_a_referral_is_told_as_codes_in_the_same_breath() {
        var referralId = refer(referrer, AReferral.forCareAct().with("equality", ANSWERS));

        assertThat(Broker.await(
                        EqualityAnswered.class, event -> event.referralId().equals(referralId)))
                .isEqualTo(new EqualityAnswered(
                        referralId,
                        NOW,
                        "W_OTHER", // Roma are counted apart since 2021
                        "OTHER",
                        "PNTS",
                        "FEMALE",
                        "DIFFERENT_UNSPECIFIED",
                        "Y",
                        List.of("MOBILITY", "MEMORY"),
                        "WIDOWED",
                        "N",
                        "N",
                        "NK",
                        "NA",
                        "65_74",
                        "65_74",
                        "66_79"));
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> answers.of(referralId))
                .orElseThrow();
        assertThat(kept.religion()).isEqualTo(Religion.OTHER);
        assertThat(kept.religionText()).isEqualTo(WORDS);
        assertThat(kept.ethnicGroup()).hasToString("W_ROMA");
    }

    @Test
    void the_public_form_takes_them_too() {
        openPublicForm(NOW.toString());
        var reference = as(Tokens.of("nobody"))
                .body("{\"requestedType\": \"UNSURE\", \"person\": {\"knownAs\": \"Example\", \"approxAge\": 40},"
                        + " \"referrer\": {\"referrerType\": \"SELF\"}, \"equality\": {\"religion\": \"HINDU\"}}")
                .post("/public/referrals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("referralRef");

        var referralId = (UUID) Database.rows("select id from referral where referral_ref = ?", reference)
                .getFirst()
                .get("id");
        assertThat(Broker.await(EqualityAnswered.class, event -> event.referralId()
                                .equals(referralId))
                        .religion())
                .isEqualTo("HINDU");
    }

    @Test
    void they_are_asked_again_and_take_the_place_of_those_before() {
        var referralId = refer(referrer, AReferral.forCareAct().with("equality", ANSWERS));

        put(referrer, referralId, "{\"religion\": \"SIKH\"}").then().statusCode(204);

        var told = Broker.await(
                EqualityAnswered.class,
                event -> event.referralId().equals(referralId) && "SIKH".equals(event.religion()));
        assertThat(told.ethnicGroup()).isNull();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> answers.of(referralId))
                        .orElseThrow()
                        .religion())
                .isEqualTo(Religion.SIKH);
        assertThat(answersOf(referralId)).isEqualTo(1);
    }

    @Test
    void they_are_deleted_and_no_longer_counted() {
        var referralId = refer(referrer, AReferral.forCareAct().with("equality", ANSWERS));

        as(Tokens.of("triage-worker")).delete(path(referralId)).then().statusCode(204);

        assertThat(answersOf(referralId)).isZero();
        Broker.await(EqualityWithdrawn.class, event -> event.referralId().equals(referralId));
        as(referrer).delete(path(referralId)).then().statusCode(204);
    }

    @Test
    void what_does_not_fit_is_named_and_nothing_is_stored() {
        send(
                        referrer,
                        AReferral.forCareAct()
                                .without("person.dateOfBirth")
                                .with("person.approxAge", 15)
                                .with("equality", """
                                        {"sexualOrientation": "BISEXUAL", "genderSameAsAtBirth": "YES"}"""))
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("equality.sexualOrientation", "equality.genderSameAsAtBirth"));
        send(referrer, AReferral.forCareAct().with("equality", "{\"religion\": \"X\", \"shoeSize\": 9}"))
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("equality.religion", "equality.shoeSize"));

        var child = refer(
                referrer, AReferral.forImha().without("person.dateOfBirth").with("person.approxAge", 15));
        put(referrer, child, "{\"sexualOrientation\": \"BISEXUAL\"}")
                .then()
                .statusCode(400)
                .body("errors.field", contains("sexualOrientation"));
        assertThat(answersOf(child)).isZero();
    }

    @Test
    void only_the_sender_and_the_hub_answer_for_the_person() {
        var referralId = refer(referrer, AReferral.forCareAct());

        put(aReferrer(), referralId, "{\"religion\": \"SIKH\"}").then().statusCode(404);
        as(aReferrer()).delete(path(referralId)).then().statusCode(404);
        put(Tokens.partner("SOMEBODY"), referralId, "{\"religion\": \"SIKH\"}")
                .then()
                .statusCode(403);
        as(referrer).get(path(referralId)).then().statusCode(oneOf(404, 405));
    }

    @Test
    void nobody_reads_them_back() {
        var referralId = refer(referrer, AReferral.forCareAct().with("equality", ANSWERS));
        Broker.publish(opened(referralId, "EQUAL-PARTNER", NOW.plusSeconds(60)));
        await().untilAsserted(() -> as(Tokens.advocate("EQUAL-PARTNER", "EQUAL-PARTNER-01"))
                .get("/people/" + personOf(referralId))
                .then()
                .statusCode(200));

        for (var answer : List.of(
                look(referralId).asString(),
                as(referrer).get("/referrals/" + referralId).asString(),
                as(referrer).get("/referrals/" + referralId + "/timeline").asString(),
                as(Tokens.of("hub-manager"))
                        .get("/people/" + personOf(referralId))
                        .asString(),
                as(Tokens.of("hub-manager"))
                        .get("/referrals/" + referralId + "/authority")
                        .asString(),
                as(Tokens.advocate("EQUAL-PARTNER", "EQUAL-PARTNER-01"))
                        .get("/people/" + personOf(referralId))
                        .asString())) {
            assertThat(answer).doesNotContain(WORDS, "W_ROMA", "WIDOWED", "A_LITTLE", "WOULD_DISTRESS", "equality");
        }
        Database.rows("select answers from equality_answer where referral_id = ?", referralId)
                .forEach(row -> assertThat(new String((byte[]) row.get("answers"), StandardCharsets.ISO_8859_1))
                        .doesNotContain(WORDS, "W_ROMA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from equality_answer",
                "select referral_id from equality_answer for update",
                "update equality_answer set lists = 'x'",
                "delete from equality_answer",
                "truncate equality_answer"
            })
    void the_applications_own_role_is_refused(String sql) throws SQLException {
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void even_the_role_of_its_own_sees_nothing_for_a_partner() throws SQLException {
        refer(referrer, AReferral.forCareAct().with("equality", ANSWERS));
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role hub_equality");
            for (var partner : List.of("", "EQUAL-PARTNER")) {
                statement.execute("select set_config('hub.partner', '" + partner + "', true)");
                try (var row = statement.executeQuery("select count(*) from equality_answer")) {
                    row.next();
                    assertThat(row.getLong(1)).isZero();
                }
            }
            connection.rollback();
        }
    }

    @Test
    void the_role_is_laid_down_before_anything_else_is_done() {
        var referralId = refer(referrer, AReferral.forCareAct().with("equality", ANSWERS));

        var role = QuarkusTransaction.requiringNew().call(() -> {
            answers.of(referralId);
            return session.createNativeQuery("select cast(current_user as text)", String.class)
                    .getSingleResult();
        });

        assertThat(role).isEqualTo("hub_app");
    }

    private static Response put(String token, UUID referralId, String body) {
        return as(token).body(body).put(path(referralId));
    }

    private static String path(UUID referralId) {
        return "/referrals/" + referralId + "/equality-answers";
    }

    private static long answersOf(UUID referralId) {
        return Database.number("select count(*) from equality_answer where referral_id = ?", referralId);
    }
}
