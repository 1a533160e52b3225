package org.advocacyhub.provider.fitness;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.AgeCorrected;
import org.advocacyhub.contracts.CaseEvent.AdvocateFitnessLapsed;
import org.advocacyhub.contracts.PartnerEvent.FitnessCounted;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An advocate's DBS check of 1 March 2015 runs out on 1 March 2018 while a case is open (domain.md A.15). */
@HubTest
class FitnessWatchTest {

    private static final Instant LAST_SECOND = Instant.parse("2018-02-28T23:59:59Z");
    private static final Instant LAPSED = Instant.parse("2018-03-01T00:00:00Z");

    @Inject
    LookAtFitness lookAtFitness;

    @Inject
    CountFitness countFitness;

    private String partner;
    private String caseId;

    @BeforeEach
    void a_partner_with_a_case() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
    }

    @Test
    void the_open_cases_of_somebody_who_is_not_fit_any_more_are_told_of_once() {
        lookAt(LAST_SECOND);
        assertEquals(List.of(), told());

        lookAt(LAPSED);
        lookAt(LAPSED.plusSeconds(60));
        lookAt(LAPSED.plusSeconds(86_400));

        var told = Broker.await(
                AdvocateFitnessLapsed.class, event -> event.partnerId().equals(partner));
        assertEquals(
                new AdvocateFitnessLapsed(
                        told.referralId(),
                        UUID.fromString(caseId),
                        partner,
                        ADVOCATE,
                        LAPSED,
                        "CARE_ACT",
                        LocalDate.of(2018, 3, 1),
                        List.of("DBS_OUT_OF_DATE")),
                told);
        Hub.partner(partner)
                .get("/feed")
                .then()
                .body("items.type", contains("OFFER_MADE", "CASE_OPENED", "ADVOCATE_FITNESS_LAPSED"))
                .body("items[2].caseId", equalTo(caseId));
        lapses().body("items", hasSize(1))
                .body("items[0].caseId", equalTo(caseId))
                .body("items[0].lapsedOn", equalTo("2018-03-01"))
                .body("items[0].tableVersion", equalTo("A15-2015-04"))
                .body("items[0].overAt", nullValue());
        assertEquals(1, told().size());
    }

    @Test
    void k30_fit_advocates_are_counted_once_a_day_and_told_when_they_are_others() {
        Hub.anAdvocate(partner, "ADV-02", 25); // works nothing, and is fit for what the partner is contracted for
        Hub.manager()
                .body(Hub.advocate(25, "[{\"unit\":\"IMHA\",\"status\":\"WORKING_TOWARDS\",\"since\":\"2017-02-28\"}]"))
                .put("/partners/" + partner + "/advocates/ADV-03")
                .then()
                .statusCode(201);
        countAt(LAST_SECOND);
        countAt(LAST_SECOND);
        countAt(LAPSED); // the checks of all three of them are three years old

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        List.of(
                                new FitnessCounted(partner, LocalDate.of(2018, 2, 28), 3, 2, 0, 1, 0),
                                new FitnessCounted(partner, LocalDate.of(2018, 3, 1), 3, 0, 0, 0, 1)),
                        counted()));
        countAt(LAPSED.plusSeconds(86_400));
        assertEquals(2, counted().size());
    }

    private void countAt(Instant now) {
        TestClock.set(now);
        countFitness.look();
    }

    private List<FitnessCounted> counted() {
        return Broker.all(FitnessCounted.class).stream()
                .filter(event -> event.partnerId().equals(partner))
                .toList();
    }

    @Test
    void who_is_fit_again_may_lapse_again() {
        lookAt(LAPSED);
        renew("2018-03-02");
        lookAt(LAPSED.plusSeconds(60));
        lapses().body("items[0].overAt", notNullValue());

        lookAt(Instant.parse("2021-03-02T00:00:00Z"));

        lapses().body("items.lapsedOn", contains("2018-03-01", "2021-03-02"));
    }

    @Test
    void a_change_of_the_file_is_looked_at_on_the_same_day() {
        lookAt(NOW);
        renew(null);
        lookAt(NOW.plusSeconds(60));

        lapses().body("items[0].reasons", contains("DBS_MISSING")).body("items[0].lapsedOn", equalTo("2016-04-05"));
    }

    @Test
    void only_the_cases_of_people_under_18_lapse_with_a_check_that_covers_children_no_more() {
        Hub.checkedForChildren(partner, ADVOCATE, true);
        var child = Hub.accepted(Hub.made(Hub.anOfferUnderEighteen(partner)))
                .extract()
                .<String>path("caseId");
        lookAt(NOW);
        lapses().body("items", empty());

        Hub.checkedForChildren(partner, ADVOCATE, false);
        lookAt(NOW.plusSeconds(60));

        lapses().body("items.caseId", contains(child)).body("items[0].reasons", contains("DBS_CHILDREN_MISSING"));
    }

    @Test
    void A15_a_case_lapses_when_the_person_turns_out_to_be_under_18_and_is_over_when_not() {
        var offer = Hub.anOpenOffer(partner);
        var child = Hub.accepted(offer).extract().<String>path("caseId");
        lookAt(NOW);
        lapses().body("items", empty());

        heard(Hub.ageCorrected(offer, true), true);
        lookAt(NOW.plusSeconds(60));
        heard(Hub.ageCorrected(offer, true), true); // told twice, raised once
        lookAt(NOW.plusSeconds(120));

        lapses().body("items.caseId", contains(child))
                .body("items[0].reasons", contains("DBS_CHILDREN_MISSING"))
                .body("items[0].overAt", nullValue());
        Hub.partner(partner)
                .get("/feed")
                .then()
                .body("items.findAll { it.type == 'ADVOCATE_FITNESS_LAPSED' }.caseId", contains(child));
        Broker.await(
                AdvocateFitnessLapsed.class, event -> event.caseId().toString().equals(child));
        assertEquals(1, told().size());

        heard(Hub.ageCorrected(offer, false), false);
        lookAt(NOW.plusSeconds(180));

        lapses().body("items.caseId", contains(child)).body("items[0].overAt", notNullValue());
    }

    private void heard(AgeCorrected corrected, boolean underEighteen) {
        Broker.publish(corrected);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Hub.partner(partner)
                .get("/cases?limit=200")
                .then()
                .body(
                        "items.find { it.referralId == '" + corrected.referralId() + "' }.underEighteen",
                        equalTo(underEighteen)));
    }

    @Test
    void who_is_not_fit_is_not_given_a_case_and_a_closed_case_is_over() {
        lookAt(LAPSED);
        var offer = Hub.anOpenOffer(partner);

        Hub.accept(offer, ADVOCATE).statusCode(422).body("detail", containsString("DBS"));
        Hub.partner(partner)
                .body("{\"closedOn\":\"2018-03-01\",\"reason\":\"DIED\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .post("/cases/" + caseId + "/closure")
                .then()
                .statusCode(200);
        lookAt(LAPSED.plusSeconds(60));

        lapses().body("items[0].overAt", notNullValue());
    }

    @Test
    void a_partner_sees_when_its_advocates_lapse_and_what_lapses_first() {
        var address = "/partners/" + partner + "/advocates/" + ADVOCATE + "/fitness";

        Hub.partner(partner)
                .get(address)
                .then()
                .statusCode(200)
                .body("on", equalTo("2016-04-05"))
                .body("standings", hasSize(17))
                .body("standings.find { it.serviceType == 'CARE_ACT' }.fit", equalTo(true))
                .body("standings.find { it.serviceType == 'CARE_ACT' }.lapsesOn", equalTo("2018-03-01"))
                .body("standings.find { it.serviceType == 'CARE_ACT' }.lapsesFirst", equalTo("DBS_OUT_OF_DATE"))
                .body("standings.find { it.serviceType == 'IMHA' }.fit", equalTo(false))
                .body("standings.find { it.serviceType == 'IMHA' }.lapsesOn", nullValue());
        Hub.partner(partner)
                .get(address + "?on=2018-03-01")
                .then()
                .body("standings.find { it.serviceType == 'CARE_ACT' }.fit", equalTo(false));
        Hub.partner(partner)
                .get(address + "?on=tomorrow")
                .then()
                .statusCode(400)
                .body("errors.field", contains("on"));
        Hub.partner(Hub.aPartner()).get(address).then().statusCode(404);
    }

    @Test
    void what_lapses_within_28_days_is_listed() {
        // 1 February and 28 days are 1 March
        TestClock.set("2018-01-31T12:00:00Z");
        lapsing("").body("items", empty());
        lapsing("?withinDays=29").body("items", hasSize(2));

        TestClock.set("2018-02-01T12:00:00Z");

        lapsing("")
                .body("items.advocateId", hasItem(ADVOCATE))
                .body("items.serviceType", contains("CARE_ACT", "COMMUNITY"))
                .body("items.lapsesOn", hasItem("2018-03-01"));
        Hub.partner(Hub.aPartner())
                .get("/partners/" + partner + "/lapsing-fitness")
                .then()
                .statusCode(404);
    }

    private void lookAt(Instant now) {
        TestClock.set(now);
        lookAtFitness.handle(100);
    }

    private List<AdvocateFitnessLapsed> told() {
        return Broker.all(AdvocateFitnessLapsed.class).stream()
                .filter(event -> event.partnerId().equals(partner))
                .toList();
    }

    private ValidatableResponse lapses() {
        Hub.partner(Hub.aPartner()).get("/fitness-lapses").then().body("items", empty());
        return Hub.partner(partner).get("/fitness-lapses").then().statusCode(200);
    }

    private ValidatableResponse lapsing(String query) {
        return Hub.partner(partner)
                .get("/partners/" + partner + "/lapsing-fitness" + query)
                .then()
                .statusCode(200);
    }

    private void renew(String dbs) {
        var address = "/partners/" + partner + "/advocates/" + ADVOCATE;
        var file = Hub.advocate(
                        25,
                        "[{\"unit\":\"CORE\",\"status\":\"ACHIEVED\",\"since\":\"2015-01-01\"},"
                                + "{\"unit\":\"CARE_ACT\",\"status\":\"ACHIEVED\",\"since\":\"2015-06-01\"}]")
                .replace("\"2015-03-01\"", dbs == null ? "null" : "\"" + dbs + "\"");
        var version = Hub.manager().get(address).header("ETag");
        Hub.manager().header("If-Match", version).body(file).put(address).then().statusCode(200);
    }
}
