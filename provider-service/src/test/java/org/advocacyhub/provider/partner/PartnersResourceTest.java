package org.advocacyhub.provider.partner;

import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HubTest
class PartnersResourceTest {

    private final String partnerId =
            "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @BeforeEach
    void in_april() {
        TestClock.set(NOW);
    }

    @Test
    void a_new_partner_is_told_whole() {
        put(Hub.terms(40)).statusCode(201).header("ETag", "\"0\"").body("openCases", equalTo(0));

        var told = Broker.await(
                PartnerProfileChanged.class, event -> event.partnerId().equals(partnerId));
        assertEquals(
                new PartnerProfileChanged(
                        partnerId,
                        "Advocacy for All",
                        false,
                        "ACTIVE",
                        NOW,
                        List.of(new Subcontract(
                                "KENT-ADV-2016",
                                "COMMUNITY",
                                List.of("CARE_ACT", "COMMUNITY"),
                                List.of("E07000110"),
                                List.of("LEARNING_DISABILITY"),
                                1200,
                                LocalDate.of(2016, 4, 1),
                                null,
                                "ARREARS_MONTHLY",
                                30,
                                null,
                                null)),
                        null,
                        null,
                        "SMALL"),
                told);
        Broker.await(
                PartnerCapacityChanged.class, event -> event.equals(new PartnerCapacityChanged(partnerId, NOW, 40, 0)));
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        put(Hub.terms(40)).statusCode(201);

        put(Hub.terms(50)).statusCode(428);
        putIfMatch("\"7\"", Hub.terms(50)).statusCode(412);
        putIfMatch("\"0\"", Hub.terms(50))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("capacity", equalTo(50));
        putIfMatch("\"0\"", Hub.terms(60)).statusCode(412);

        Hub.manager()
                .get("/partners/" + partnerId)
                .then()
                .header("ETag", "\"1\"")
                .body("capacity", equalTo(50));
        Broker.await(
                PartnerCapacityChanged.class, event -> event.partnerId().equals(partnerId) && event.capacity() == 50);
    }

    @Test
    void a_partner_that_is_not_there_has_no_version_to_match() {
        putIfMatch("\"0\"", Hub.terms(50)).statusCode(412);
        Hub.manager().get("/partners/" + partnerId).then().statusCode(404);
    }

    @Test
    void subcontracts_are_replaced_as_a_whole() {
        put(Hub.terms(40)).statusCode(201);

        putIfMatch(
                        "\"0\"",
                        Hub.terms(40)
                                .replace(
                                        "COMMUNITY\",\"serviceTypes\":[\"CARE_ACT\",\"COMMUNITY\"]",
                                        "IMHA\",\"serviceTypes\":[\"IMHA\"]"))
                .statusCode(200)
                .header("ETag", "\"1\"");

        Hub.manager()
                .get("/partners/" + partnerId)
                .then()
                .body("subcontracts.lot", contains("IMHA"))
                .body("subcontracts[0].serviceTypes", contains("IMHA"));
    }

    @Test
    void a_partner_changes_its_own_capacity() {
        put(Hub.terms(40)).statusCode(201);

        capacity("{\"capacity\":12}", null).statusCode(428);
        capacity("{\"capacity\":12}", "\"3\"").statusCode(412);
        capacity("{\"capacity\":-1}", "\"0\"").statusCode(400).body("errors.field", contains("capacity"));
        capacity("{\"capacity\":12}", "\"0\"").statusCode(200).header("ETag", "\"1\"");

        Broker.await(
                PartnerCapacityChanged.class, event -> event.equals(new PartnerCapacityChanged(partnerId, NOW, 12, 0)));
    }

    @Test
    void a_partner_sees_only_itself() {
        put(Hub.terms(40)).statusCode(201);
        var other = Hub.aPartner();

        Hub.partner(partnerId).get("/partners").then().body("items.partnerId", contains(partnerId));
        Hub.partner(other).get("/partners/" + partnerId).then().statusCode(404);
        // right before it: the other tests leave more partners than a page holds
        var before = Cursor.of(partnerId.substring(0, partnerId.length() - 1)).encoded();
        Hub.manager().get("/partners?cursor=" + before).then().body("items.partnerId", hasItem(partnerId));
    }

    @Test
    void what_is_wrong_is_named_and_nothing_is_written() {
        put("{}")
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder("name", "hub", "smallOrganisation", "status", "capacity", "subcontracts"));
        put(Hub.terms(40).replace("\"hub\":false", "\"hub\":false,\"colour\":\"red\""))
                .statusCode(400)
                .body("errors.field", contains("colour"));
        put(Hub.terms(40).replace("CARE_ACT", "GARDENING")).statusCode(400);
        put(Hub.terms(40).replace("E07000110", "Kent"))
                .statusCode(400)
                .body("errors.field", contains("subcontracts[0].districts[0]"));
        put(Hub.terms(40).replace("2016-04-01", "2016-02-30"))
                .statusCode(400)
                .body("errors.field", contains("subcontracts[0].from"));
        put(Hub.terms(40).replace("\"to\":null", "\"to\":\"2016-03-31\""))
                .statusCode(400)
                .body("errors.field", contains("subcontracts[0].to"))
                .body("errors.code", contains("before-from"));
        put(Hub.terms(40).replace("Advocacy for All", "A".repeat(201))).statusCode(400);
        put("{\"name\":").statusCode(400).body("type", equalTo("urn:advocacyhub:problem:malformed-json"));
        Hub.manager()
                .body(Hub.terms(40))
                .put("/partners/kent%20advocates")
                .then()
                .statusCode(400);
        Hub.manager()
                .contentType("text/plain")
                .body(Hub.terms(40))
                .put("/partners/" + partnerId)
                .then()
                .statusCode(415);

        assertEquals(0, Database.number("select count(*) from partner where id = ?", partnerId));
    }

    @Test
    void a_subcontract_keeps_to_the_term_of_a_contract_that_was_told() {
        var contract = "TERM-" + partnerId;
        Broker.publish(new ContractTermsSet(
                contract,
                NOW,
                "Kent County Council",
                "SEAP",
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2019, 3, 31),
                LocalDate.of(2021, 3, 31),
                16));
        Awaitility.await()
                .until(() ->
                        Database.number("select count(*) from contract_term where contract_ref = ?", contract) == 1);

        put(Hub.terms(40).replace("KENT-ADV-2016", contract).replace("\"to\":null", "\"to\":\"2021-04-01\""))
                .statusCode(400)
                .body("errors.code", contains("outside-contract-term"));
        put(Hub.terms(40).replace("KENT-ADV-2016", contract).replace("\"to\":null", "\"to\":\"2021-03-31\""))
                .statusCode(201);
    }

    private ValidatableResponse put(String body) {
        return Hub.manager().body(body).put("/partners/" + partnerId).then();
    }

    private ValidatableResponse putIfMatch(String version, String body) {
        return Hub.manager()
                .header("If-Match", version)
                .body(body)
                .put("/partners/" + partnerId)
                .then();
    }

    private ValidatableResponse capacity(String body, String version) {
        var request = Hub.partner(partnerId).body(body);
        if (version != null) {
            request.header("If-Match", version);
        }
        return request.put("/partners/" + partnerId + "/capacity").then();
    }
}
