package org.advocacyhub.provider.partner;

import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.contracts.PartnerEvent.ArrangementAgreed;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Domain.md H.1: each sub-contract has its data-protection role, and one without an arrangement in force is seen. */
@HubTest
class ArrangementsTest {

    @Inject
    DataArrangements arrangements;

    private String partner;

    @BeforeEach
    void a_partner_contracted_since_the_first_of_april() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
    }

    @Test
    void a_partner_without_an_arrangement_is_seen_with_what_was_offered_to_it_meanwhile() {
        partnerSays()
                .body("dataProtection.wanting", contains(true))
                .body(
                        "dataProtection.inWords",
                        contains("No data-protection arrangement has been in force since 1 April 2016."));
        Hub.anOpenOffer(partner);

        assertEquals("MISSING", gap().get("finding"));
        assertEquals("2016-04-01", gap().get("since"));
        assertEquals(1, gap().get("offersMeanwhile"));
        assertEquals( // nobody asked for them here, and to count them costs
                0,
                arrangements
                        .of(new EveryPartner(), List.of(partner), LocalDate.of(2016, 4, 5))
                        .get(partner)
                        .getFirst()
                        .offersMeanwhile());
        assertTrue(arrangements.countGaps(new EveryPartner(), LocalDate.of(2016, 4, 5)) >= 1);

        agree("JOINT_CONTROLLER", "2016-03-18", "2017-03-18", "2016-04-01", null)
                .statusCode(201);

        assertEquals(List.of(), gaps());
        partnerSays()
                .body("dataProtection.wanting", contains(false))
                .body(
                        "dataProtection.inWords",
                        contains("Joint controller with the hub, Article 26 arrangement ART26/AFA/2016, signed on"
                                + " 18 March 2016, to be reviewed by 18 March 2017."));
        var told =
                Broker.await(ArrangementAgreed.class, event -> event.partnerId().equals(partner));
        assertEquals("JOINT_CONTROLLER", told.role());
        assertEquals(LocalDate.of(2017, 3, 18), told.reviewOn());
        TestClock.set("2017-03-18T09:00:00Z");
        assertEquals(List.of(), gaps());
        TestClock.set("2017-03-19T09:00:00Z");
        assertEquals("REVIEW_OVERDUE", gap().get("finding"));
        assertEquals("2017-03-19", gap().get("since"));
        assertEquals(0, gap().get("offersMeanwhile"));
    }

    @Test
    void a_later_arrangement_holds_from_its_day_on_and_an_ended_one_leaves_a_gap() {
        agree("JOINT_CONTROLLER", "2016-03-18", "2017-03-18", "2016-04-01", null)
                .statusCode(201);
        TestClock.set("2016-04-20T09:00:00Z");
        agree("PROCESSOR", "2016-04-19", "2017-04-19", "2016-05-01", "2016-05-31")
                .statusCode(201);

        partnerSays().body("dataProtection[0].inWords", startsWith("Joint controller"));
        TestClock.set("2016-05-01T09:00:00Z");
        partnerSays()
                .body(
                        "dataProtection[0].inWords",
                        startsWith(
                                "Processor for the hub, Article 28 contract ART26/AFA/2016, signed on 19 April 2016"));
        TestClock.set("2016-06-01T09:00:00Z");
        assertEquals("MISSING", gap().get("finding"));
        assertEquals("2016-06-01", gap().get("since"));
        Hub.partner(partner)
                .get("/partners/" + partner + "/arrangements")
                .then()
                .body("items.role", contains("JOINT_CONTROLLER", "PROCESSOR"))
                .body("items.from", contains("2016-04-01", "2016-05-01"));
    }

    @Test
    void what_can_not_be_agreed_is_refused_and_the_field_named() {
        agree("PROCESSOR", "2016-04-06", "2017-03-18", "2016-04-06", null)
                .statusCode(400)
                .body("errors.code", contains("in-the-future"));
        agree("PROCESSOR", "2016-04-02", "2017-03-18", "2016-04-01", null)
                .statusCode(400)
                .body("errors.field", contains("from"));
        agree("PROCESSOR", "2016-04-01", "2016-04-01", "2016-04-01", null)
                .statusCode(400)
                .body("errors.field", contains("reviewOn"));
        agree("PROCESSOR", "2016-04-01", "2017-04-01", "2016-04-02", "2016-04-01")
                .statusCode(400)
                .body("errors.field", contains("to"));
        Hub.manager()
                .body(body("PROCESSOR", "2016-04-01", "2017-04-01", "2016-04-01", null)
                        .replace("COMMUNITY", "LOT-9"))
                .post("/partners/" + partner + "/arrangements")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-contracted"));
    }

    @Test
    void a_partner_sees_its_own_and_the_hub_needs_none_with_itself() {
        var other = Hub.aPartner();
        Hub.partner(other).get("/partners/" + partner + "/arrangements").then().statusCode(404);
        Set<String> seen = Set.copyOf(Hub.partner(other)
                .get("/arrangement-gaps")
                .then()
                .statusCode(200)
                .extract()
                .path("items.partnerId"));
        assertEquals(Set.of(other), seen);
        Database.execute("update partner set hub = true where id = ?", other);
        try {
            Hub.partner(other).get("/arrangement-gaps").then().body("items", empty());
            Hub.partner(other)
                    .get("/partners/" + other)
                    .then()
                    .body("dataProtection.inWords", contains("The lead provider needs no arrangement with itself."));
        } finally {
            Database.execute("update partner set hub = false where id = ?", other);
        }
    }

    /** The service's own wall: the connection of this test sees every partner's rows. */
    @Test
    void what_is_wanting_is_shown_of_the_partner_in_scope_alone_by_the_code_too() {
        var other = Hub.aPartner();
        var day = LocalDate.of(2016, 4, 5);
        var own = new OnlyPartner(partner);

        assertEquals(
                List.of(partner),
                arrangements.gaps(own, day, null, 50).items().stream()
                        .map(DataArrangements.Standing::partnerId)
                        .toList());
        assertEquals(
                Set.of(partner),
                arrangements.of(own, List.of(partner, other), day).keySet());
        assertEquals(
                Set.of(partner, other),
                arrangements
                        .of(new EveryPartner(), List.of(partner, other), day)
                        .keySet());
    }

    @Test
    void gaps_are_read_by_page_each_once() {
        Hub.aPartner();
        var first = Hub.manager().get("/arrangement-gaps?limit=1").then().statusCode(200);
        String second = Hub.manager()
                .get("/arrangement-gaps?limit=1&cursor=" + first.extract().path("nextCursor"))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].partnerId");

        assertTrue(first.extract().<String>path("items[0].partnerId").compareTo(second) < 0);
    }

    private ValidatableResponse partnerSays() {
        return Hub.manager().get("/partners/" + partner).then().statusCode(200);
    }

    private Map<String, Object> gap() {
        assertEquals(1, gaps().size());
        return gaps().getFirst();
    }

    private List<Map<String, Object>> gaps() {
        return WholeList.of(Hub::manager, "/arrangement-gaps").where("partnerId", partner);
    }

    private ValidatableResponse agree(String role, String signed, String review, String from, String to) {
        return Hub.manager()
                .body(body(role, signed, review, from, to))
                .post("/partners/" + partner + "/arrangements")
                .then();
    }

    private static String body(String role, String signed, String review, String from, String to) {
        return """
                {"contractRef":"KENT-ADV-2016","lot":"COMMUNITY","role":"%s","reference":"ART26/AFA/2016","signedOn":"%s",
                 "reviewOn":"%s","from":"%s","to":%s}
                """.formatted(role, signed, review, from, to == null ? "null" : "\"" + to + "\"");
    }
}
