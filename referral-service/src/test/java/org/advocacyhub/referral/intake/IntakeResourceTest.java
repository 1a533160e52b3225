package org.advocacyhub.referral.intake;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A referral comes in: over HTTP, into the database, out as an event. */
@HubTest
class IntakeResourceTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void a_complete_referral_is_taken_and_told() {
        var answer = send(aReferrer(), AReferral.forCareAct())
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("referralRef", matchesPattern("R-2016[0-9]{6}-[A-Z]"))
                .body("status", equalTo("RECEIVED"))
                .body("receivedAt", equalTo("2016-04-05T09:00:00Z"))
                .body("missing", empty())
                .extract();

        var referralId = UUID.fromString(answer.path("referralId"));
        assertThat(answer.header("Location")).endsWith("/referrals/" + referralId);
        var told =
                Broker.await(ReferralReceived.class, event -> event.referralId().equals(referralId));
        assertThat(told.referralRef()).isEqualTo(answer.path("referralRef"));
        assertThat(told.contractRef()).isEqualTo("KENT-ADV-2016");
        assertThat(told.personKey()).matches("[0-9a-f]{64}");
        assertThat(told.facts().ageYears()).isEqualTo(66);
        assertThat(told.facts().place().homeOutcode()).isEqualTo("ME15");
        assertThat(told.facts().careAct().difficultyAreas()).containsExactly("USE_OR_WEIGH");
        assertThat(told.facts().careAct().materialDisagreement()).isEqualTo("U");
        assertThat(told.facts().need().specialisms()).containsExactly("LEARNING_DISABILITY");
        assertThat(told.facts().missing()).isEmpty();
    }

    @Test
    void an_incomplete_referral_is_taken_and_says_what_is_missing() {
        var referral = AReferral.forCareAct()
                .without("careAct")
                .without("person.dateOfBirth")
                .without("authority");

        var answer = send(aReferrer(), referral)
                .then()
                .statusCode(201)
                .body("missing.ruleId", contains("B1-08", "B1-34", "B1-36", "B1-38", "B1-57", "B1-57"))
                .body("missing.field", hasItem("careAct.process"))
                .body("missing[0].message", equalTo("Give the date of birth, or about how old the person is."))
                .extract();

        var told = Broker.await(
                ReferralReceived.class, event -> event.referralId().toString().equals(answer.path("referralId")));
        assertThat(told.facts().missing()).containsExactly("B1-08", "B1-34", "B1-36", "B1-38", "B1-57");
        assertThat(told.facts().ageYears()).isNull();
    }

    /** What is no law yet is another matter: ReferenceDataResourceTest. */
    @ParameterizedTest
    @EnumSource(
            value = RequestedType.class,
            names = {"IMHA_INFORMAL", "LPS_IMCA", "LPS_APPROPRIATE_PERSON"},
            mode = EnumSource.Mode.EXCLUDE)
    void no_type_in_force_is_turned_away(RequestedType type) {
        send(aReferrer(), AReferral.forCommunity().with("requestedType", type.name()))
                .then()
                .statusCode(201);
    }

    @Test
    void everything_that_does_not_fit_is_named_at_once_and_nothing_is_written() {
        var before = rows();
        var referral = AReferral.forCareAct()
                .with("person.dateOfBirth", "2016-02-30")
                .with("person.settingType", "PALACE")
                .with("person.shoeSize", 43)
                .with("careAct.nhsHospitalDays", "many")
                .with("colour", "{\"a\": [1, 2]}")
                .with("keyDates", "[{\"type\": \"TRIBUNAL\", \"date\": \"soon\", \"room\": {}}]");

        send(aReferrer(), referral)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:advocacyhub:problem:invalid-request"))
                .body(
                        "errors.field",
                        hasItems(
                                "person.dateOfBirth",
                                "person.settingType",
                                "person.shoeSize",
                                "careAct.nhsHospitalDays",
                                "colour",
                                "keyDates[0].room",
                                "keyDates[0].date"))
                .body("errors.find { it.field == 'person.dateOfBirth' }.code", equalTo("not-a-date"))
                .body("errors.find { it.field == 'person.settingType' }.code", equalTo("unknown-code"))
                .body("errors.find { it.field == 'person.shoeSize' }.code", equalTo("unknown-field"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void contradictions_and_malformed_answers_are_named_at_once_and_nothing_is_written() {
        var before = rows();
        var referral = AReferral.forImha()
                .with("authority.hasCapacityToConsent", "N")
                .with("person.nhsNumber", "9434765918")
                .with("person.homePostcode", "ME15")
                .with("need.desiredOutcome", "x".repeat(4001))
                .with("imha.sectionExpiry", "2016-04-01")
                .with("safeContact.safeToPhone", "N")
                .with("receivedAt", "2016-04-05T08:00:00Z");

        send(aReferrer(), referral)
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        hasItems(
                                "person.nhsNumber",
                                "person.homePostcode",
                                "need.desiredOutcome",
                                "imha.sectionStart",
                                "imha.sectionExpiry",
                                "authority.hasCapacityToConsent",
                                "authority.consentGiven",
                                "safeContact.preferredContactMethod",
                                "safeContact.safeToPhone",
                                "receivedAt"))
                .body("errors.code", hasItems("not-an-nhs-number", "not-a-postcode", "too-long", "contradiction"));
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                   | malformed-json
            {"channel": "WEB"                    | malformed-json
            {"channel": "WEB", "channel": "SMS"} | malformed-json
            null                                 | malformed-json
            []                                   | invalid-request
            "text"                               | invalid-request
            {}                                   | invalid-request
            {"person": "text"}                   | invalid-request
            {"keyDates": {}}                     | invalid-request
            {} {}                                | invalid-request
            """)
    void what_is_no_referral_is_refused(String body, String code) {
        as(aReferrer())
                .body(body)
                .post("/referrals")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:advocacyhub:problem:" + code));
    }

    @Test
    void another_media_type_is_refused() {
        as(aReferrer())
                .contentType("application/xml")
                .body("<referral/>")
                .post("/referrals")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:advocacyhub:problem:unsupported-media-type"));
    }

    @Test
    void a_body_of_two_megabytes_is_refused() {
        as(aReferrer())
                .body(AReferral.forCommunity()
                        .with("need.issueSummary", "x".repeat(2_000_000))
                        .json())
                .post("/referrals")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:advocacyhub:problem:body-too-large"));
    }

    @Test
    void the_same_key_and_request_get_the_same_answer_and_one_referral() {
        var referrer = aReferrer();
        var key = UUID.randomUUID().toString();
        var first = as(referrer)
                .header("Idempotency-Key", key)
                .body(AReferral.forCareAct().json())
                .post("/referrals");
        var before = rows();

        var second = as(referrer)
                .header("Idempotency-Key", key)
                .body(AReferral.forCareAct().json())
                .post("/referrals");

        second.then().statusCode(201).body("referralRef", equalTo(first.path("referralRef")));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        var referrer = aReferrer();
        var key = UUID.randomUUID().toString();
        as(referrer)
                .header("Idempotency-Key", key)
                .body(AReferral.forCareAct().json())
                .post("/referrals");

        as(referrer)
                .header("Idempotency-Key", key)
                .body(AReferral.forCommunity().json())
                .post("/referrals")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:idempotency-key-reused"));
    }

    @Test
    void the_hub_enters_what_came_by_post_with_the_day_on_which_it_came() {
        var answer = send(
                        Tokens.of("triage-worker"),
                        AReferral.forCommunity().with("channel", "POST").with("receivedAt", "2015-12-31T23:30:00Z"))
                .then()
                .statusCode(201)
                .body("receivedAt", equalTo("2015-12-31T23:30:00Z"))
                .body("referralRef", matchesPattern("R-2015.*"))
                .extract();

        var told = Broker.await(
                ReferralReceived.class, event -> event.referralId().toString().equals(answer.path("referralId")));
        assertThat(told.facts().ageYears()).isEqualTo(65);
    }

    @Test
    void one_nhs_number_is_one_person_and_the_second_time_a_repetition() {
        var number = "9990000018";
        var first = refer(aReferrer(), AReferral.forCommunity().with("person.nhsNumber", number));
        var second = refer(
                aReferrer(),
                AReferral.forImha().with("person.nhsNumber", "999 000 0018").with("person.familyName", "Another"));

        look(first).then().body("isRepeatPerson", is(false));
        look(second).then().body("isRepeatPerson", is(true));
        assertThat(personKey(first)).isEqualTo(personKey(second));
        assertThat(personOf(first)).isEqualTo(personOf(second));
    }

    @Test
    void one_person_who_is_referred_by_many_at_once_is_one_person() {
        var referral =
                AReferral.forCommunity().with("person.nhsNumber", "9434765870").json();
        var answers = new ConcurrentLinkedQueue<Integer>();
        var referrer = aReferrer();

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var count = 0; count < 8; count++) {
                senders.submit(() -> answers.add(
                        as(referrer).body(referral).post("/referrals").statusCode()));
            }
        }

        assertThat(answers).hasSize(8).containsOnly(201);
        assertThat(Database.number("select count(*) from person where nhs_number = '9434765870'"))
                .isEqualTo(1);
        assertThat(Database.number("select count(*) from referral where not repeat_person and person_id in"
                        + " (select id from person where nhs_number = '9434765870')"))
                .isEqualTo(1);
    }

    @Test
    void the_same_name_and_birthday_are_counted_as_one_but_stay_two_until_somebody_looks() {
        var first = refer(aReferrer(), AReferral.forCommunity().with("person.givenName", "Twin"));
        var second = refer(aReferrer(), AReferral.forCommunity().with("person.givenName", "TWIN "));

        assertThat(personKey(first)).isEqualTo(personKey(second));
        assertThat(personOf(first)).isNotEqualTo(personOf(second));
    }

    @Test
    void somebody_without_a_name_is_nobody_else() {
        var nameless = AReferral.forCommunity().without("person.familyName").without("person.givenName");

        assertThat(personKey(refer(aReferrer(), nameless))).isNotEqualTo(personKey(refer(aReferrer(), nameless)));
    }

    @Test
    void references_are_never_given_twice() {
        var referrer = aReferrer();
        for (var count = 0; count < 45; count++) {
            refer(referrer, AReferral.forCommunity());
        }

        as(referrer)
                .get("/referrals?limit=50")
                .then()
                .body("items.referralRef.unique().size()", is(45))
                .body("items.referralId.unique().size()", is(45))
                .body("nextCursor", not(equalTo("")));
    }

    private static String personKey(UUID referralId) {
        return Broker.await(ReferralReceived.class, event -> event.referralId().equals(referralId))
                .personKey();
    }

    private static long rows() {
        return Database.number("""
                select (select count(*) from referral) + (select count(*) from person)
                     + (select count(*) from referral_form) + (select count(*) from referral_timeline)
                     + (select count(*) from idempotency_key)
                """);
    }
}
