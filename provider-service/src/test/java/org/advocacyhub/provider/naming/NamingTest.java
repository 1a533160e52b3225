package org.advocacyhub.provider.naming;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.advocacyhub.provider.Hub.TODAY;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.CaseEvent.AdvocateAllocated;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.CaseEvent.CaseOpenedUnallocated;
import org.advocacyhub.provider.AnOffer;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works a case: named with the acceptance, later, or again; never somebody with a hard conflict (domain.md A.13, C.2). */
@HubTest
class NamingTest {

    private static final String OTHER = "ADV-02";
    private static final String REPRESENTATIVE = "RPR-01";

    @Inject
    TellOverdue tellOverdue;

    private String partner;

    @BeforeEach
    void a_partner_with_two_advocates() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        Hub.anAdvocate(partner, OTHER, 5);
    }

    @Test
    void an_offer_is_accepted_with_the_advocate_to_be_allocated_and_one_is_named_later() {
        var offer = Hub.anOpenOffer(partner);

        var caseId = accept(offer, "{\"toBeAllocated\":true}")
                .statusCode(201)
                .body("advocateId", nullValue())
                .extract()
                .<String>path("caseId");

        var opened = Broker.await(
                CaseOpenedUnallocated.class, event -> event.offerId().equals(offer.offerId()));
        assertEquals(TODAY.plusDays(3), opened.allocateDue());
        assertTrue(Broker.all(CaseOpened.class).stream()
                .noneMatch(event -> event.offerId().equals(offer.offerId())));
        assertEquals(1, Hub.openCasesOf(partner));
        firstContact(caseId).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:advocate-not-named"));
        assertEquals(
                false,
                WholeList.of(Hub::manager, "/unallocated-cases")
                        .one("caseId", caseId)
                        .get("overdue"));

        name(caseId, ADVOCATE).statusCode(200).body("advocateId", equalTo(ADVOCATE));

        var allocated =
                Broker.await(AdvocateAllocated.class, event -> event.caseId().equals(UUID.fromString(caseId)));
        assertEquals(
                new AdvocateAllocated(
                        offer.referralId(), UUID.fromString(caseId), partner, ADVOCATE, NOW, TODAY, null, "FIRST_TIME"),
                allocated);
        firstContact(caseId).statusCode(200);
        assertEquals(1, openCasesOf(ADVOCATE));
        Hub.partner(partner).get("/unallocated-cases").then().body("items", empty());
    }

    @Test
    void an_acceptance_names_somebody_or_says_that_it_does_not() {
        var offer = Hub.anOpenOffer(partner);

        accept(offer, "{}").statusCode(400).body("errors.field", contains("advocateId"));
        accept(offer, "{\"advocateId\":\"ADV-01\",\"toBeAllocated\":true}").statusCode(400);

        assertEquals("OPEN", Hub.stateOf(offer));
    }

    @Test
    void an_allocation_is_overdue_after_its_last_day_and_told_of_once() {
        var offer = Hub.anOpenOffer(partner);
        var caseId = accept(offer, "{\"toBeAllocated\":true}")
                .statusCode(201)
                .extract()
                .<String>path("caseId");

        overdueAt("2016-04-08T22:59:59Z"); // 23:59:59 on the 8th in London
        feed().body("items.type", contains("OFFER_MADE", "CASE_OPENED"));
        overdueAt("2016-04-08T23:00:00Z");
        overdueAt("2016-04-09T09:00:00Z");

        feed().body("items.type", contains("OFFER_MADE", "CASE_OPENED", "ALLOCATION_OVERDUE"))
                .body("items[2].caseId", equalTo(caseId));
        Hub.partner(partner).get("/unallocated-cases").then().body("items.overdue", contains(true));
        Hub.partner(Hub.aPartner()).get("/unallocated-cases").then().body("items", empty());
    }

    @Test
    void after_the_last_day_an_advocate_is_named_at_once() {
        var offer = Hub.anOffer(partner);
        var late = Hub.made(dueBefore(offer));

        accept(late, "{\"toBeAllocated\":true}")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:allocate-target-passed"));
        Hub.accepted(late);
    }

    @Test
    void a_case_is_given_to_another_advocate_and_the_place_goes_along() {
        var caseId = Hub.anOpenCase(partner);

        name(caseId, ADVOCATE).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:already-named"));
        name(caseId, OTHER).statusCode(200).body("advocateId", equalTo(OTHER));

        assertEquals(0, openCasesOf(ADVOCATE));
        assertEquals(1, openCasesOf(OTHER));
        name(caseId, "NOBODY-01").statusCode(422);
        assertEquals(1, openCasesOf(OTHER));
        var told = Broker.await(AdvocateAllocated.class, event -> event.caseId().equals(UUID.fromString(caseId)));
        assertEquals(ADVOCATE, told.formerAdvocateId());
        assertNull(told.continuity());
        Hub.partner(Hub.aPartner())
                .body("{\"advocateId\":\"" + ADVOCATE + "\"}")
                .post("/cases/" + caseId + "/advocate")
                .then()
                .statusCode(404);
    }

    @Test
    void C05_a_friend_of_the_person_is_never_named_and_no_reason_helps() {
        var offer = Hub.anOpenOffer(partner);
        tie(ADVOCATE, "{\"kind\":\"FRIEND\",\"offerId\":\"" + offer.offerId() + "\",\"since\":\"2010-01-01\"}");

        candidate(offer, ADVOCATE)
                .body("suitable", equalTo(false))
                .body("conflicts.ruleId", contains("C-05"))
                .body("conflicts.hard", contains(true));
        accept(offer, "{\"advocateId\":\"ADV-01\",\"approvalReason\":\"NO_OTHER_ADVOCATE\"}")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:advocate-not-independent"))
                .body("detail", containsString("C-05"));
        Hub.accept(offer, OTHER).statusCode(201);
    }

    @Test
    void A15_somebody_under_18_has_an_advocate_who_is_checked_for_work_with_children() {
        Hub.checkedForChildren(partner, OTHER, true);
        var offer = Hub.made(Hub.anOfferUnderEighteen(partner));

        Hub.partner(partner).get("/offers/" + offer.offerId()).then().body("underEighteen", equalTo(true));
        candidate(offer, ADVOCATE)
                .body("suitable", equalTo(false))
                .body("reasons.code", contains("DBS_CHILDREN_MISSING"));
        candidate(offer, OTHER).body("suitable", equalTo(true));
        Hub.accept(offer, ADVOCATE)
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:advocate-not-suitable"))
                .body("detail", containsString("the person is under 18 (rule A.15)"));
        var caseId = Hub.accept(offer, OTHER)
                .statusCode(201)
                .body("underEighteen", equalTo(true))
                .extract()
                .<String>path("caseId");
        name(caseId, ADVOCATE).statusCode(422).body("detail", containsString("A.15"));
        Hub.checkedForChildren(partner, ADVOCATE, true);
        name(caseId, ADVOCATE).statusCode(200);

        assertEquals(
                2,
                Database.number(
                        "select count(*) from allocation_decision where offer_id = ? and under_eighteen",
                        offer.offerId()));
    }

    @Test
    void A15_an_age_that_is_put_right_is_what_an_open_offer_is_answered_by() {
        var offer = Hub.anOpenOffer(partner);
        var answered = Hub.made(Hub.anOfferUnderEighteen(partner));
        Hub.partner(partner)
                .body("{\"reason\":\"NO_CAPACITY\"}")
                .post("/offers/" + answered.offerId() + "/decline")
                .then()
                .statusCode(200);

        Broker.publish(Hub.ageCorrected(answered, false), Hub.ageCorrected(offer, true));

        shownUnderEighteen(offer, true);
        shownUnderEighteen(answered, true); // stands as it was answered
        candidate(offer, ADVOCATE).body("reasons.code", contains("DBS_CHILDREN_MISSING"));
        Hub.accept(offer, ADVOCATE).statusCode(422).body("detail", containsString("A.15"));
        Broker.publish(Hub.ageCorrected(offer, false));
        shownUnderEighteen(offer, false);
        Hub.accept(offer, ADVOCATE).statusCode(201).body("underEighteen", equalTo(false));
    }

    private void shownUnderEighteen(OfferMade offer, boolean expected) {
        await().untilAsserted(() ->
                Hub.partner(partner).get("/offers/" + offer.offerId()).then().body("underEighteen", equalTo(expected)));
    }

    @Test
    void A15_the_check_for_children_is_not_asked_for_an_adult_or_where_the_age_is_not_known() {
        var offer = Hub.anOpenOffer(partner);

        Hub.partner(partner).get("/offers/" + offer.offerId()).then().body("underEighteen", nullValue());
        Hub.accept(offer, ADVOCATE).statusCode(201).body("underEighteen", nullValue());
    }

    @Test
    void C02_a_role_at_the_council_is_a_conflict_where_the_council_decides() {
        tie(
                ADVOCATE,
                "{\"kind\":\"CASE_ROLE_AT_BODY\",\"districts\":[\"E07000110\"],\"serviceTypes\":[\"CARE_ACT\"],"
                        + "\"since\":\"2016-01-01\"}");

        accept(Hub.anOpenOffer(partner), "{\"advocateId\":\"ADV-01\"}")
                .statusCode(422)
                .body("detail", containsString("C-02"));
        Hub.accepted(Hub.made(Hub.anOffer(partner, "COMMUNITY", null, false)));
    }

    @Test
    void C11_a_former_39d_is_named_as_paid_representative_with_a_coded_reason_that_is_kept() {
        aRepresentative();
        Hub.accept(Hub.made(Hub.anOffer(partner, "IMCA_39D", null, true)), REPRESENTATIVE)
                .statusCode(201);
        var offer = Hub.made(Hub.anOffer(partner, "RPR_PAID", null, true));

        candidate(offer, REPRESENTATIVE).body("suitable", equalTo(true)).body("conflicts.hard", contains(false));
        accept(offer, "{\"advocateId\":\"RPR-01\"}")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:conflict-needs-reason"));
        var caseId = accept(offer, "{\"advocateId\":\"RPR-01\",\"approvalReason\":\"PERSON_WISHES_IT\"}")
                .statusCode(201)
                .extract()
                .<String>path("caseId");
        Hub.partner(partner)
                .get("/cases/" + caseId + "/advocate")
                .then()
                .statusCode(200)
                .body("advocateId", contains(REPRESENTATIVE))
                .body("rules", contains(contains("C-11")))
                .body("approvalReason", contains("PERSON_WISHES_IT"))
                .body("inWords[0]", containsString("39D"));
        Hub.partner(Hub.aPartner()).get("/cases/" + caseId + "/advocate").then().statusCode(404);

        assertEquals(
                1,
                Database.number(
                        "select count(*) from allocation_decision where offer_id = ? and rules = '{C-11}'"
                                + " and approval_reason = 'PERSON_WISHES_IT' and table_version = 'A15-2015-04'",
                        offer.offerId()));
    }

    @Test
    void a_conflict_that_is_found_late_is_in_the_feed_and_the_case_goes_to_another_advocate() {
        var offer = Hub.anOpenOffer(partner);
        var caseId = Hub.accepted(offer).extract().<String>path("caseId");

        var tieId = tie(
                ADVOCATE, "{\"kind\":\"RELATED\",\"offerId\":\"" + offer.offerId() + "\",\"since\":\"1980-01-01\"}");

        feed().body("items.type", hasItem("ADVOCATE_CONFLICT_FOUND"))
                .body("items.find { it.type == 'ADVOCATE_CONFLICT_FOUND' }.caseId", equalTo(caseId));
        name(caseId, OTHER).statusCode(200);
        name(caseId, ADVOCATE).statusCode(422);
        Hub.partner(partner)
                .post("/partners/" + partner + "/advocates/" + ADVOCATE + "/ties/" + tieId + "/end")
                .then()
                .statusCode(200);
        name(caseId, ADVOCATE).statusCode(200);
    }

    @Test
    void S19_a_citizen_advocate_works_community_cases_and_a_statutory_one_needs_the_qualification() {
        Hub.manager()
                .body(Hub.advocate(2, "[{\"unit\":\"INDUCTION\",\"status\":\"ACHIEVED\",\"since\":\"2015-01-01\"}]")
                        .replace(
                                "{\"displayName\"",
                                "{\"deliveryModel\":\"CITIZEN\",\"supervisionLastOn\":\"2016-03-29\",\"displayName\""))
                .put("/partners/" + partner + "/advocates/CITIZEN-01")
                .then()
                .statusCode(201);

        Hub.accept(Hub.made(Hub.anOffer(partner, "COMMUNITY", null, false)), "CITIZEN-01")
                .statusCode(201);
        Hub.accept(Hub.anOpenOffer(partner), "CITIZEN-01")
                .statusCode(422)
                .body("detail", containsString("CARE_ACT needs CORE and CARE_ACT"));
    }

    @Test
    void ties_are_the_partners_own_business() {
        var offer = Hub.anOpenOffer(partner);
        var address = "/partners/" + partner + "/advocates/" + ADVOCATE + "/ties";
        var tieId =
                tie(ADVOCATE, "{\"kind\":\"FRIEND\",\"offerId\":\"" + offer.offerId() + "\",\"since\":\"2010-01-01\"}");

        Hub.manager().get(address).then().statusCode(403);
        var other = Hub.aPartner();
        Hub.partner(other).get(address).then().statusCode(404);
        Hub.partner(other).post(address + "/" + tieId + "/end").then().statusCode(404);
        Hub.partner(other)
                .body("{\"kind\":\"FRIEND\",\"offerId\":\"" + offer.offerId() + "\",\"since\":\"2010-01-01\"}")
                .post("/partners/" + other + "/advocates/" + ADVOCATE + "/ties")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-offer"));
        Hub.partner(partner)
                .body("{\"kind\":\"FRIEND\",\"since\":\"2010-01-01\"}")
                .post(address)
                .then()
                .statusCode(400)
                .body("errors.field", contains("offerId"));
        Hub.partner(partner)
                .get(address)
                .then()
                .body("items.tieId", contains(tieId))
                .body("items.kind", contains("FRIEND"));
    }

    private void aRepresentative() {
        Hub.manager()
                .body(Hub.advocate(
                        5,
                        "[{\"unit\":\"L4_MENTAL_CAPACITY\",\"status\":\"ACHIEVED\",\"since\":\"2015-01-01\"},"
                                + "{\"unit\":\"DOLS\",\"status\":\"ACHIEVED\",\"since\":\"2015-01-01\"},"
                                + "{\"unit\":\"LA_IMCA_APPROVAL\",\"status\":\"ACHIEVED\",\"since\":\"2015-01-01\","
                                + "\"grantedBy\":\"E10000016\"}]"))
                .put("/partners/" + partner + "/advocates/" + REPRESENTATIVE)
                .then()
                .statusCode(201);
    }

    private String tie(String advocateId, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/partners/" + partner + "/advocates/" + advocateId + "/ties")
                .then()
                .statusCode(201)
                .extract()
                .path("tieId");
    }

    private void overdueAt(String now) {
        TestClock.set(now);
        tellOverdue.handle(100);
    }

    private ValidatableResponse feed() {
        return Hub.partner(partner).get("/feed").then().statusCode(200);
    }

    private ValidatableResponse accept(OfferMade offer, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/offers/" + offer.offerId() + "/acceptance")
                .then();
    }

    private ValidatableResponse name(String caseId, String advocateId) {
        return Hub.partner(partner)
                .body("{\"advocateId\":\"" + advocateId + "\"}")
                .post("/cases/" + caseId + "/advocate")
                .then();
    }

    private ValidatableResponse firstContact(String caseId) {
        return Hub.partner(partner)
                .body("{\"contactOn\":\"2016-04-05\",\"mode\":\"CLIENT_CONTACT_F2F\"}")
                .post("/cases/" + caseId + "/first-contact")
                .then();
    }

    private ValidatableResponse candidate(OfferMade offer, String advocateId) {
        return Hub.partner(partner)
                .get("/offers/" + offer.offerId() + "/candidates")
                .then()
                .statusCode(200)
                .rootPath("find { it.advocateId == '" + advocateId + "' }");
    }

    private int openCasesOf(String advocateId) {
        return Hub.partner(partner)
                .get("/partners/" + partner + "/advocates/" + advocateId)
                .jsonPath()
                .getInt("openCases");
    }

    private static OfferMade dueBefore(OfferMade offer) {
        return AnOffer.like(offer).allocateDue(TODAY.minusDays(1)).event();
    }
}
