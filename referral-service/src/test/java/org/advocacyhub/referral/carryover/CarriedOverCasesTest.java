package org.advocacyhub.referral.carryover;

import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.carryover.ACase.PROVIDER;
import static org.advocacyhub.referral.carryover.ACase.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.advocacyhub.contracts.ReferralEvent.CarriedOver;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that the provider before left open are taken over one by one (need N32), each once. */
@HubTest
class CarriedOverCasesTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void a_thin_one_becomes_a_referral_of_now_and_nothing_is_asked() {
        var referralId = ACase.thin().with("partnerId", "ADVOCACY-FOR-ALL").takenOver();

        look(referralId)
                .then()
                .body("referralRef", containsString("R-2016"))
                .body("receivedAt", equalTo(NOW.toString()))
                .body("missing", empty())
                .body("status", equalTo("RECEIVED"))
                .body("carriedOver.previousProvider", equalTo(PROVIDER))
                .body("carriedOver.openedOn", equalTo("2015-11-02"))
                .body("carriedOver.lastContactOn", equalTo("2016-03-22"))
                .body(
                        "statusLine",
                        equalTo(
                                "We have taken over the case and will ask a partner to go on with it. Carried over from "
                                        + PROVIDER + ", where it was open since 2 November 2015."));
        as(WORKER)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items[0].event", equalTo("CARRIED_OVER"))
                .body("items[0].words", containsString("The hub took over the case."));
        var told = received(referralId);
        assertThat(told.carriedOver())
                .isEqualTo(new CarriedOver(LocalDate.of(2015, 11, 2), LocalDate.of(2016, 3, 22), "ADVOCACY-FOR-ALL"));
        assertThat(told.receivedAt()).isEqualTo(NOW);
        assertThat(told.facts().missing()).isEmpty();
    }

    @Test
    void a_new_referral_was_carried_over_from_nobody() {
        var referralId = UUID.fromString(as(WORKER)
                .body(AReferral.forCommunity().json())
                .post("/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("referralId"));

        look(referralId).then().body("carriedOver", nullValue());
        assertThat(received(referralId).carriedOver()).isNull();
    }

    @Test
    void a_number_that_was_taken_over_is_answered_with_what_it_got_and_nothing_changes() {
        var told = ACase.about(AReferral.forCareAct());
        var first = told.takenOver();
        TestClock.set("2016-04-06T09:00:00Z");

        var again = told.with("openedOn", "2014-01-01")
                .with("previousReference", " " + told.number() + " ")
                .send();

        again.then()
                .statusCode(200)
                .header("Location", containsString("/referrals/" + first))
                .body("referralId", equalTo(first.toString()))
                .body("referralRef", equalTo(look(first).path("referralRef")));
        look(first).then().body("carriedOver.openedOn", equalTo("2015-11-02"));
        assertThat(Database.number(
                        "select count(*) from referral where id = ? and received_at = ?::timestamptz",
                        first,
                        NOW.toString()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"familyName,Another", "dateOfBirth,1950-02-02", "nhsNumber,943 476 5919"})
    void a_number_that_was_taken_over_for_somebody_else_is_refused_or_one_of_the_two_would_be_lost(
            String field, String other) {
        var one = AReferral.forCommunity().with("person.nhsNumber", "943 476 5870");
        var told = ACase.about(one);
        var first = told.takenOver();

        ACase.about(AReferral.forCommunity()
                        .with("person.nhsNumber", "943 476 5870")
                        .with("person." + field, other))
                .with("previousReference", told.number())
                .send()
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("previousReference")))
                .body("errors[0].code", equalTo("another-person"))
                .body("errors[0].message", containsString(look(first).path("referralRef")));
    }

    @Test
    void another_spelling_and_what_is_not_told_are_nobody_else() {
        var told = ACase.about(AReferral.forCommunity());
        var first = told.takenOver().toString();

        ACase.about(AReferral.forCommunity()
                        .with("person.familyName", "Exampel")
                        .without("person.dateOfBirth"))
                .with("previousReference", told.number())
                .send()
                .then()
                .statusCode(200)
                .body("referralId", equalTo(first));
        ACase.thin()
                .with("previousReference", told.number())
                .send()
                .then()
                .statusCode(200)
                .body("referralId", equalTo(first));
    }

    @Test
    void two_who_take_over_one_number_at_the_same_moment_get_one_referral() throws Exception {
        var told = ACase.thin();
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<String> send = () -> told.send().then().extract().path("referralId");
            var answers = both.invokeAll(List.of(send, send)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
            assertThat(answers).doesNotContainNull();
            assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        }
    }

    @Test
    void the_same_key_is_answered_as_the_first_time_and_another_request_under_it_refused() {
        var key = UUID.randomUUID().toString();
        var told = ACase.thin();
        var body = "{\"previousReference\": \"" + told.number() + "\", \"previousProvider\": \"P\", \"openedOn\":"
                + " \"2015-11-02\", \"referral\": {\"requestedType\": \"COMMUNITY\"}}";

        as(WORKER)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/carried-over-cases")
                .then()
                .statusCode(201);
        as(WORKER)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/carried-over-cases")
                .then()
                .statusCode(201);
        as(WORKER)
                .header("Idempotency-Key", key)
                .body(body.replace("COMMUNITY", "CARE_ACT"))
                .post("/carried-over-cases")
                .then()
                .statusCode(422);
    }

    @Test
    void the_hub_ticks_off_its_list_by_the_numbers_of_the_provider_before() {
        var told = ACase.thin().with("partnerId", "ADVOCACY-FOR-ALL");
        var referralId = told.takenOver();

        var row = listed(told.number());

        assertThat(row)
                .isEqualTo(Map.of(
                        "previousReference",
                        told.number(),
                        "previousProvider",
                        PROVIDER,
                        "openedOn",
                        "2015-11-02",
                        "lastContactOn",
                        "2016-03-22",
                        "partnerId",
                        "ADVOCACY-FOR-ALL",
                        "referralId",
                        referralId.toString(),
                        "referralRef",
                        look(referralId).path("referralRef"),
                        "status",
                        "RECEIVED",
                        "takenOverAt",
                        NOW.toString()));
    }

    private static ReferralReceived received(UUID referralId) {
        return Broker.await(ReferralReceived.class, told -> told.referralId().equals(referralId));
    }

    /** The row of a number, wherever in the list it stands; empty when it is not there. */
    private static Map<String, Object> listed(String number) {
        return WholeList.of(() -> as(WORKER), "/carried-over-cases").where("previousReference", number).stream()
                .findFirst()
                .orElse(Map.of());
    }
}
