package org.advocacyhub.triage.outofarea;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.DutyEscalated;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.NeedNotMet;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A referral from outside, from its receipt to a named service or the commissioner (domain.md G.3, scenario S22). */
@HubTest
@CleanDatabase
class OutOfAreaTest {

    private static final String KENT = "E10000016";
    private static final String EAST_SUSSEX = "E10000011";
    private static final String MAIDSTONE = "E07000110";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    EscalateOutOfArea escalateOutOfArea;

    @BeforeEach
    void maundy_thursday_with_a_service_in_the_register() {
        TestClock.set("2017-04-13T09:00:00Z"); // 10:00 in London; the 14th and the 17th are holidays
        manager().body("""
                        {"name": "East Sussex Advocacy (synthetic)", "council": "E10000011",
                         "serviceTypes": ["CARE_ACT", "IMCA_ACCOM", "COMMUNITY"], "validFrom": "2016-04-01"}""").put("/outside-services/EAST_SUSSEX_ADVOCACY").then().statusCode(201);
    }

    @Test
    void s22_a_kent_funded_adult_placed_in_east_sussex() {
        // Given a Kent-funded adult placed in a care home in East Sussex (TN37), Kent worker reviewing.
        var careAct = tell(placedInEastSussex("CARE_ACT", KENT));
        // IMCA_ACCOM for the same person
        var accommodation = tell(placedInEastSussex("IMCA_ACCOM", null));

        // Then CARE_ACT responsible = Kent (performingLa), OUTBOUND_SPOT or visit
        read(careAct)
                .body("state", equalTo("QUEUED"))
                .body("queuedFor", equalTo("OUT_OF_AREA"))
                .body("responsible.council", equalTo(KENT))
                .body("responsible.ruleId", equalTo("G3-CA-02"))
                .body("responsible.outcome", equalTo("OUTBOUND_SPOT"))
                .body("responsible.reason", containsString("an advocate visits, or one there is bought by spot"));
        // -> local East Sussex service (where the body lies), not Kent
        read(accommodation)
                .body("responsible.council", equalTo(EAST_SUSSEX))
                .body("responsible.ruleId", equalTo("G3-IMCA-02"))
                .body("responsible.outcome", equalTo("OUTBOUND_REFER"));
        // told with the decision, so that it is counted (K-23)
        assertEquals("OUTBOUND_SPOT", told(EligibilityDecided.class, careAct).areaOutcome());
        assertEquals(KENT, told(EligibilityDecided.class, careAct).responsibleCouncil());
        assertEquals(
                "OUTBOUND_REFER", told(EligibilityDecided.class, accommodation).areaOutcome());
        assertEquals(EAST_SUSSEX, told(EligibilityDecided.class, accommodation).responsibleCouncil());
        worker().get("/triage-cases/{id}/decision?replay=true", careAct)
                .then()
                .body("decisions[0].result.responsibility.evidence.datum", equalTo("PERFORMING_LA"))
                .body("decisions[0].result.responsibility.evidence.found", equalTo("the form names it"))
                .body("decisions[0].result.responsibility.localService.code", equalTo("EAST_SUSSEX_ADVOCACY"))
                .body("decisions[0].result.responsibility.residence.ordinaryResidence", equalTo(KENT))
                .body("decisions[0].replay.same", equalTo(true));

        // case closes only with accepted-by or ESCALATED <= 3 WD
        decide(careAct, "{\"decision\": \"REFERRED_TO\", \"service\": \"EAST_SUSSEX_ADVOCACY\"}")
                .statusCode(200)
                .body("state", equalTo("QUEUED"))
                .body("service", equalTo("EAST_SUSSEX_ADVOCACY"))
                .body("acceptedElsewhereBy", equalTo("2017-04-20T16:00:00Z"));
        decide(
                        careAct,
                        "{\"decision\": \"ACCEPTED_BY\", \"acceptedOn\": \"2017-04-13\", \"reference\": \"ESA-2017-1\"}")
                .statusCode(200)
                .body("state", equalTo("OUT_OF_AREA"))
                .body("service", equalTo("EAST_SUSSEX_ADVOCACY"));
        var ended = told(TriageEnded.class, careAct);
        assertEquals("OUT_OF_AREA", ended.end());
        assertEquals("EAST_SUSSEX_ADVOCACY", ended.redirectTo());
        assertEquals("G3-ACCEPTED", ended.ruleId());
        assertEquals("OUT_OF_AREA", told(NeedNotMet.class, careAct).reason()); // K-22
        assertEquals(
                "East Sussex Advocacy (synthetic) confirmed on 2017-04-13 that it has the referral.", ended.reason());
    }

    @Test
    void who_takes_it_is_said_in_a_browser() {
        var referral = tell(placedInEastSussex("CARE_ACT", KENT));
        var address = "/triage-cases/" + referral;
        var desk = Browser.of(Tokens.of("triage-worker"));
        desk.page(address).body(containsString("The hub works it itself"));

        desk.fillIn(
                        address,
                        "A service outside was asked",
                        Map.of("decision", "REFERRED_TO", "service", "EAST_SUSSEX_ADVOCACY"))
                .statusCode(303)
                .header("Location", endsWith(address));
        desk.page(address).body(containsString("Service, where it is another than was asked (if any)"));
        desk.fillIn(
                        address,
                        "A service outside has it",
                        Map.of(
                                "decision", "ACCEPTED_BY",
                                "service", "",
                                "acceptedOn", "2017-04-13",
                                "reference", "ESA-2017-1"))
                .statusCode(303);

        desk.page(address)
                .body(containsString("With the service of another area."))
                .body(not(containsString("A service outside")));
        assertEquals(
                List.of(),
                Browser.unlabelled(desk.page("/triage-cases/" + tell(placedInEastSussex("IMCA_ACCOM", null)))));
    }

    @Test
    void a_service_is_found_among_however_many_others_and_none_is_asked_for_where_there_is_none() {
        var address = "/triage-cases/" + tell(placedInEastSussex("CARE_ACT", KENT));
        var desk = Browser.of(Tokens.of("triage-worker"));
        Database.execute("""
                insert into outside_service
                select 'OTHER_' || n, 'A service for complaints ' || n, 'E10000011', '{NHS_COMPLAINTS}', '2016-04-01', null, 0
                from generate_series(1, 500) n""");
        desk.page(address)
                .body(containsString(">East Sussex Advocacy (synthetic)</option>"))
                .body(not(containsString("for complaints")));

        Database.execute("update outside_service set valid_to = '2017-04-01' where code = ?", "EAST_SUSSEX_ADVOCACY");

        desk.page(address)
                .body(not(containsString("A service outside")))
                .body(containsString("The hub works it itself"));
    }

    @Test
    void three_working_days_over_easter_and_the_commissioner_is_told() {
        var referral = tell(placedInEastSussex("CARE_ACT", EAST_SUSSEX));
        decide(referral, "{\"decision\": \"REFERRED_TO\", \"service\": \"EAST_SUSSEX_ADVOCACY\"}")
                .statusCode(200);

        watchAt("2017-04-20T15:59:59Z"); // a second before 17:00 in London
        read(referral).body("state", equalTo("QUEUED"));
        watchAt("2017-04-20T16:00:00Z");

        read(referral).body("state", equalTo("DUTY_ESCALATED"));
        var escalated = told(DutyEscalated.class, referral);
        assertEquals("OUT_OF_AREA", escalated.reason());
        assertEquals("CARE_ACT", escalated.serviceType());
        assertEquals(Instant.parse("2017-04-20T16:00:00Z"), escalated.escalatedAt());
        watchAt("2017-04-21T09:00:00Z");
        assertEquals(
                1,
                Broker.all(DutyEscalated.class).stream()
                        .filter(told -> told.referralId().equals(referral))
                        .count());
    }

    @Test
    void a_referral_that_was_accepted_in_time_is_not_escalated() {
        var referral = tell(placedInEastSussex("CARE_ACT", EAST_SUSSEX));
        TestClock.set("2017-04-20T15:00:00Z");
        decide(
                        referral,
                        "{\"decision\": \"ACCEPTED_BY\", \"service\": \"EAST_SUSSEX_ADVOCACY\","
                                + " \"acceptedOn\": \"2017-04-20\", \"reference\": \"ESA-2017-2\"}")
                .statusCode(200);

        watchAt("2017-04-24T16:00:00Z");

        read(referral).body("state", equalTo("OUT_OF_AREA"));
    }

    @Test
    void after_the_escalation_a_service_may_still_confirm() {
        var referral = tell(placedInEastSussex("CARE_ACT", EAST_SUSSEX));
        watchAt("2017-04-21T09:00:00Z");
        read(referral).body("state", equalTo("DUTY_ESCALATED"));

        decide(
                        referral,
                        "{\"decision\": \"ACCEPTED_BY\", \"service\": \"EAST_SUSSEX_ADVOCACY\","
                                + " \"acceptedOn\": \"2017-04-21\", \"reference\": \"ESA-2017-3\"}")
                .statusCode(200)
                .body("state", equalTo("OUT_OF_AREA"))
                .body("acceptedElsewhereBy", nullValue());
    }

    @Test
    void a_spot_purchase_there_is_asked_for() {
        var referral = tell(placedInEastSussex("CARE_ACT", KENT));

        decide(referral, "{\"decision\": \"OUTBOUND_SPOT\"}").statusCode(200).body("state", equalTo("SPOT_REQUESTED"));

        assertEquals("OUT_OF_AREA", told(SpotRequested.class, referral).reason());
        watchAt("2017-05-20T16:00:00Z");
        read(referral).body("state", equalTo("SPOT_REQUESTED"));
    }

    @Test
    void a_partner_visits_when_the_hub_takes_it_in() {
        partner("AFA");
        var referral = tell(placedInEastSussex("CARE_ACT", KENT));

        decide(referral, "{\"decision\": \"TAKE_IN\"}").statusCode(400).body("errors[0].field", equalTo("district"));
        decide(referral, "{\"decision\": \"TAKE_IN\", \"district\": \"E06000035\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-district"));
        decide(referral, "{\"decision\": \"TAKE_IN\", \"district\": \"" + MAIDSTONE + "\"}")
                .statusCode(200)
                .body("state", equalTo("OFFERED"));

        var offer = told(OfferMade.class, referral);
        assertEquals("AFA", offer.partnerId());
        assertEquals(MAIDSTONE, offer.district());
    }

    @Test
    void another_councils_duty_in_kent_is_taken_in_against_its_order() {
        partner("AFA");
        var here = facts(
                "CARE_ACT", new ReferralFacts.Place("ME15", null, "OWN_HOME", null), EAST_SUSSEX, "SOCIAL_WORKER_LA");
        var referral = tell(here);
        read(referral).body("responsible.outcome", equalTo("INBOUND_CHARGE")).body("district", equalTo(MAIDSTONE));
        worker().body("{\"reasonCode\": \"OTHER\"}")
                .post("/triage-cases/{id}/dispatch", referral)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:out-of-area"));

        decide(referral, "{\"decision\": \"TAKE_IN\", \"reference\": \"PO-4711\"}")
                .statusCode(200)
                .body("state", equalTo("OFFERED"));

        worker().get("/triage-cases/{id}/decision?replay=true", referral)
                .then()
                .body("decisions.findAll { it.kind == 'NOTE' }.result.ruleId", equalTo(List.of("G3-TAKE-IN")))
                .body("decisions.findAll { it.kind == 'NOTE' }.result.decision.reference", equalTo(List.of("PO-4711")))
                .body("decisions.findAll { it.kind == 'NOTE' }.inputs.responsible.rule", equalTo(List.of("G3-CA-03")))
                .body("decisions.findAll { !it.replay.same }", hasSize(0));
    }

    @Test
    void community_advocacy_from_outside_ends_with_the_local_service_named_and_no_clock() {
        var referral = tell(facts("COMMUNITY", new ReferralFacts.Place("TN37", null, "OWN_HOME", null), null, "SELF"));

        var ended = told(TriageEnded.class, referral);
        assertEquals("COM-02", ended.ruleId());
        assertEquals("OUT_OF_AREA", told(NeedNotMet.class, referral).reason());
        assertEquals("EAST_SUSSEX_ADVOCACY", ended.redirectTo());
        assertTrue(ended.reason().endsWith("It is East Sussex Advocacy (synthetic)."), ended.reason());
    }

    @Test
    void a_decision_of_before_councils_were_looked_at_is_replayed_as_it_was() {
        var referral = tell(facts("COMMUNITY", new ReferralFacts.Place("TN37", null, "OWN_HOME", null), null, "SELF"));
        // as such a row stands: no councils, no directory, no table G3, and nobody named in the end
        Database.execute("""
                update triage_decision set
                    inputs = inputs - 'geography' #- '{facts,place,councils}' #- '{facts,place,directory}'
                        #- '{homeArea,council}' #- '{homeArea,outside}',
                    result = jsonb_set(result - 'responsibility' #- '{whereabouts,council}' #- '{conclusion,redirectTo}',
                        '{tableVersions}', (result -> 'tableVersions') - 'G3/2015-04-01')
                        || jsonb_build_object('conclusion', jsonb_build_object('end', 'OUT_OF_AREA', 'ruleId', 'COM-02',
                            'redirectTo', null, 'reason', 'Lives outside the contract area: the local service of that area.'))
                where referral_id = ?""", referral);

        worker().get("/triage-cases/{id}/decision?replay=true", referral)
                .then()
                .body("decisions[0].inputs.geography", nullValue())
                .body("decisions[0].replay.same", equalTo(true));
    }

    @Test
    void what_does_not_fit_is_named() {
        var referral = tell(placedInEastSussex("CARE_ACT", KENT));
        manager().body("""
                        {"name": "Complaints only", "council": "E10000011", "serviceTypes": ["NHS_COMPLAINTS"],
                         "validFrom": "2016-04-01"}""").put("/outside-services/COMPLAINTS_ONLY").then().statusCode(201);

        decide(referral, "{\"decision\": \"REFERRED_TO\"}").statusCode(400).body("errors[0].field", equalTo("service"));
        decide(referral, "{\"decision\": \"REFERRED_TO\", \"service\": \"NOBODY\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-service"));
        decide(referral, "{\"decision\": \"REFERRED_TO\", \"service\": \"COMPLAINTS_ONLY\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("service-does-not-take-it"));
        decide(
                        referral,
                        "{\"decision\": \"ACCEPTED_BY\", \"service\": \"EAST_SUSSEX_ADVOCACY\","
                                + " \"acceptedOn\": \"2017-04-14\", \"reference\": \"X-1\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("acceptedOn"));
        decide(
                        referral,
                        "{\"decision\": \"ACCEPTED_BY\", \"service\": \"EAST_SUSSEX_ADVOCACY\","
                                + " \"acceptedOn\": \"2017-04-13\", \"reference\": \"Mary Example\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("reference"));
        decide(
                        referral,
                        "{\"decision\": \"ACCEPTED_BY\", \"service\": \"EAST_SUSSEX_ADVOCACY\","
                                + " \"acceptedOn\": \"2017-04-13\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("reference"));
        worker().body("{\"decision\": \"OUTBOUND_SPOT\"}")
                .post("/triage-cases/{id}/out-of-area", referral)
                .then()
                .statusCode(428);
        worker().body("{\"decision\": \"OUTBOUND_SPOT\"}")
                .header("If-Match", "\"99\"")
                .post("/triage-cases/{id}/out-of-area", referral)
                .then()
                .statusCode(412);
        read(referral).body("state", equalTo("QUEUED"));
    }

    @Test
    void only_a_referral_from_outside_is_decided_here() {
        partner("AFA");
        var referral = tell(
                facts("CARE_ACT", new ReferralFacts.Place("ME15", null, "OWN_HOME", null), KENT, "SOCIAL_WORKER_LA"));

        decide(referral, "{\"decision\": \"OUTBOUND_SPOT\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:not-out-of-area"));
    }

    @Test
    void the_register_is_changed_with_if_match_and_read_page_by_page() {
        var path = "/outside-services/EAST_SUSSEX_ADVOCACY";
        var closed = """
                {"name": "East Sussex Advocacy (synthetic)", "council": "E10000011", "serviceTypes": ["CARE_ACT"],
                 "validFrom": "2016-04-01", "validTo": "2017-04-13"}""";
        manager().body(closed).put(path).then().statusCode(428);
        var tag = worker().get(path).header("ETag");
        manager().body(closed).header("If-Match", tag).put(path).then().statusCode(200);
        manager().body(closed).header("If-Match", tag).put(path).then().statusCode(412);
        manager()
                .body(closed.replace("2017-04-13", "2016-04-01"))
                .header("If-Match", worker().get(path).header("ETag"))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("validTo"));
        manager()
                .body(closed.replace("E10000011", "SUSSEX"))
                .put("/outside-services/OTHER")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("council"));
        worker().body(closed).put(path).then().statusCode(403);

        worker().get("/outside-services?limit=1&council=E10000011")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("EAST_SUSSEX_ADVOCACY")))
                .body("items[0].validTo", equalTo("2017-04-13"));
        worker().get("/outside-services?council=E10000016").then().body("items", hasSize(0));
        // an ended service is named to nobody any more
        decide(
                        tell(placedInEastSussex("CARE_ACT", KENT)),
                        "{\"decision\": \"REFERRED_TO\", \"service\": \"EAST_SUSSEX_ADVOCACY\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-service"));
    }

    private void watchAt(String instant) {
        TestClock.set(instant);
        escalateOutOfArea.watch();
    }

    private static ValidatableResponse decide(UUID referral, String body) {
        return worker().header(
                        "If-Match", worker().get("/triage-cases/{id}", referral).header("ETag"))
                .body(body)
                .post("/triage-cases/{id}/out-of-area", referral)
                .then();
    }

    private static ValidatableResponse read(UUID referral) {
        return worker().get("/triage-cases/{id}", referral).then();
    }

    private static <E extends AllocationEvent> E told(Class<E> type, UUID referral) {
        return Broker.await(type, event -> event.referralId().equals(referral));
    }

    private static UUID tell(ReferralFacts facts) {
        var id = UUID.randomUUID();
        Broker.publish(new ReferralReceived(id, "R-" + id, "KENT-ADV-2016", "person-" + id, TestClock.now(), facts));
        await().atMost(PATIENCE)
                .until(() -> Database.number("select count(*) from triage_case where referral_id = ?", id) == 1);
        return id;
    }

    private static ReferralFacts placedInEastSussex(String type, String performing) {
        return facts(
                type,
                new ReferralFacts.Place(
                        "TN23", "TN37", "CARE_HOME", null, KENT, KENT, KENT, null, null, null, null, null),
                performing,
                "SOCIAL_WORKER_LA");
    }

    private static ReferralFacts facts(String type, ReferralFacts.Place place, String performing, String referrer) {
        return new ReferralFacts(
                "PROFESSIONAL_API",
                type,
                referrer,
                null,
                66,
                place,
                new ReferralFacts.Need("DEMENTIA", List.of("DEMENTIA"), "Y", "N", "N", "N", null),
                type.equals("COMMUNITY")
                        ? null
                        : new ReferralFacts.CareAct(
                                "CARE_PLAN_REVIEW",
                                "Y",
                                List.of("RETAIN"),
                                "NONE",
                                "U",
                                null,
                                null,
                                "U",
                                "U",
                                null,
                                null,
                                performing,
                                null,
                                null,
                                null),
                null,
                new ReferralFacts.Authority("Y", "Y", LocalDate.of(2017, 4, 1), "U"),
                new ReferralFacts.Risk("N", "N", "N", "N"),
                List.of(),
                List.of());
    }

    private static void partner(String id) {
        Broker.publish(
                new PartnerProfileChanged(
                        id,
                        "Partner " + id,
                        false,
                        "ACTIVE",
                        TestClock.now(),
                        List.of(new Subcontract(
                                "KENT-ADV-2016",
                                "LOT-1",
                                List.of("CARE_ACT"),
                                List.of(MAIDSTONE),
                                List.of(),
                                2500,
                                LocalDate.of(2016, 4, 1),
                                null))),
                new PartnerCapacityChanged(id, TestClock.now(), 5, 0));
        await().atMost(PATIENCE)
                .until(() ->
                        Database.number("select count(*) from partner where partner_id = ? and capacity = 5", id) == 1);
    }

    private static RequestSpecification worker() {
        return Http.as(Tokens.as("worker-7", "triage-worker"));
    }

    private static RequestSpecification manager() {
        return Http.as(Tokens.of("hub-manager"));
    }
}
