package org.advocacyhub.referral.carryover;

import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.triaged;
import static org.advocacyhub.referral.carryover.ACase.PROVIDER;
import static org.advocacyhub.referral.carryover.ACase.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.advocacyhub.contracts.ReferralEvent.CarriedOver;
import org.advocacyhub.contracts.ReferralEvent.ReferralAmended;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases that the provider before left open are taken over one by one (need N32). */
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

    @ParameterizedTest
    @CsvSource({
        "previousReference,,previousReference,required",
        "previousProvider,,previousProvider,required",
        "openedOn,,openedOn,required",
        "openedOn,2016-04-06,openedOn,in-the-future",
        "openedOn,1950-01-01,openedOn,too-long-ago",
        "openedOn,2.11.2015,openedOn,not-a-date",
        "lastContactOn,2016-04-06,lastContactOn,in-the-future",
        "lastContactOn,2015-11-01,lastContactOn,contradiction",
        "partnerId,A B,partnerId,not-a-partner",
        "surprise,1,surprise,unknown-field"
    })
    void what_is_told_beside_the_form_is_checked(String field, String value, String faulty, String code) {
        ACase.thin()
                .with(field, value)
                .send()
                .then()
                .statusCode(400)
                .body("errors.find { it.field == '" + faulty + "' }.code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-11-02", "2016-04-05"})
    void the_last_contact_may_be_on_the_first_day_and_today(String day) {
        ACase.thin().with("lastContactOn", day).takenOver();
    }

    @ParameterizedTest
    @CsvSource({
        "requestedType,UNSURE,referral.requestedType,required",
        "receivedAt,2015-11-02T09:00:00Z,referral.receivedAt,not-allowed",
        "channel,HOSPITAL_NOTIFICATION,referral.channel,not-allowed",
        "decisionNeededBy,1.1.2016,referral.decisionNeededBy,not-a-date"
    })
    void what_is_told_of_the_form_is_checked_as_at_the_front_door(
            String field, String value, String faulty, String code) {
        ACase.thin()
                .told(field, value)
                .send()
                .then()
                .statusCode(400)
                .body("errors.findAll { it.field == '" + faulty + "' }.code", hasItem(code));
    }

    @Test
    void what_cannot_be_in_a_form_cannot_be_here_and_nothing_is_stored() {
        var told = ACase.about(AReferral.forCommunity()
                .with("person.nhsNumber", "1234567890")
                .with("person.homePostcode", "somewhere"));

        told.send()
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("referral.person.nhsNumber"))
                .body("errors.field", hasItem("referral.person.homePostcode"));
        assertThat(listed(told.number())).isEmpty();
    }

    @Test
    void whoever_referred_long_ago_hears_nothing_of_it() {
        var referralId = ACase.about(AReferral.forCareAct()).takenOver();
        Broker.publish(triaged(referralId, NOW.plusSeconds(60)), opened(referralId, "ACME", NOW.plusSeconds(120)));
        await().untilAsserted(() -> look(referralId)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body(
                        "statusLine",
                        containsString("An advocate will make contact by 12 April 2016. Carried over from")));

        assertThat(Database.number("select count(*) from notification where referral_id = ?", referralId))
                .isZero();
    }

    @Test
    void what_is_put_right_later_brings_no_question_of_completeness_back() {
        var referralId = ACase.thin().takenOver();
        as(WORKER)
                .header("If-Match", look(referralId).header("ETag"))
                .body("{\"reason\": \"MISTAKE\", \"words\": \"Her name.\", \"person\": {\"givenName\": \"Test\"}}")
                .post("/referrals/" + referralId + "/amendments")
                .then()
                .statusCode(200)
                .body("missing", empty());

        var amended =
                Broker.await(ReferralAmended.class, told -> told.referralId().equals(referralId));
        assertThat(amended.facts().missing()).isEmpty();
    }

    @Test
    void the_equality_answers_of_the_list_are_kept_apart() {
        var told = ACase.thin();
        var body = "{\"previousReference\": \"" + told.number() + "\", \"previousProvider\": \"P\", \"openedOn\":"
                + " \"2015-11-02\", \"referral\": {\"requestedType\": \"COMMUNITY\", \"equality\": {\"sexx\": \"F\"}}}";

        as(WORKER)
                .body(body)
                .post("/carried-over-cases")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("referral.equality.sexx"));
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

    @Test
    void the_partner_whose_case_it_becomes_reads_where_it_comes_from() {
        var referralId = ACase.about(AReferral.forCareAct()).takenOver();
        var partner = "P" + UUID.randomUUID();
        Broker.publish(triaged(referralId, NOW.plusSeconds(60)), opened(referralId, partner, NOW.plusSeconds(120)));
        await().untilAsserted(() -> as(Tokens.partner(partner))
                .get("/referrals/" + referralId)
                .then()
                .statusCode(200)
                .body("carriedOver.previousProvider", equalTo(PROVIDER))
                .body("carriedOver.openedOn", equalTo("2015-11-02")));

        Browser.of(WORKER)
                .page("/referrals/" + referralId)
                .body(containsString("Carried over from " + PROVIDER + ", where it was open since 2 November 2015."));
    }

    @Test
    void the_number_and_the_name_of_the_provider_before_leave_this_service_in_no_event_and_lie_nowhere_open() {
        var told = ACase.thin().with("previousProvider", "Zqxmark Advocacy");
        var referralId = told.takenOver();
        received(referralId);

        assertThat(Stream.of("referrals").flatMap(topic -> Broker.raw(topic).stream()))
                .map(wire -> new String(wire, StandardCharsets.UTF_8))
                .noneMatch(wire -> wire.contains("Zqxmark") || wire.contains(told.number()));
        assertThat(Database.rows("select * from carried_over_case where referral_id = ?", referralId)
                        .toString())
                .doesNotContain(told.number());
        assertThat(Database.number(
                        "select count(*) from idempotency_key k where k::text like ?", "%" + told.number() + "%"))
                .isZero();
    }

    @Test
    void what_is_held_about_the_person_includes_it_also_when_two_turn_out_to_be_one() {
        var carried = ACase.about(AReferral.forCareAct());
        var kept = personOf(ACase.about(AReferral.forCareAct()).takenOver());
        var other = personOf(carried.takenOver());
        as(WORKER)
                .body("{\"otherPersonId\": \"" + other
                        + "\", \"reason\": \"SAME_DETAILS\", \"words\": \"On the telephone.\"}")
                .post("/people/" + kept + "/merge")
                .then()
                .statusCode(201);
        var manager = Tokens.of("hub-manager");
        String requestId = as(manager)
                .body("{\"kind\": \"ACCESS\", \"askedBy\": \"PERSON\"}")
                .post("/people/" + kept + "/subject-access")
                .path("requestId");

        as(manager)
                .get("/people/" + kept + "/subject-access/" + requestId + "/export")
                .then()
                .statusCode(200)
                .body("more.'Your case at the provider before us'.previousReference", hasItem(carried.number()))
                .body("more.'Your case at the provider before us'.previousProvider", hasItem(PROVIDER));
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
