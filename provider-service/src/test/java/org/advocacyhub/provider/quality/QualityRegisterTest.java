package org.advocacyhub.provider.quality;

import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.SafeguardingAlertRaised;
import org.advocacyhub.contracts.PartnerEvent.ComplaintAcknowledged;
import org.advocacyhub.contracts.PartnerEvent.ComplaintClosed;
import org.advocacyhub.contracts.PartnerEvent.ComplaintReceived;
import org.advocacyhub.contracts.PartnerEvent.ComplimentReceived;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** K-20 and K-21: complaints, compliments and alerts are registered in days and codes, and told. */
@HubTest
class QualityRegisterTest {

    private String partner;
    private String caseId;

    @BeforeEach
    void a_case_opened_on_5_april_and_looked_at_on_15_april() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
        TestClock.advance(Duration.ofDays(10));
    }

    @Test
    void k20_a_complaint_is_received_acknowledged_and_closed_once_each() {
        var complaint = complaint("2016-04-11").statusCode(201).extract().<String>path("complaintId");
        post("/complaints/" + complaint + "/acknowledgement", "{\"acknowledgedOn\":\"2016-04-16\"}")
                .statusCode(400)
                .body("errors.field", contains("acknowledgedOn"));
        post("/complaints/" + complaint + "/acknowledgement", "{\"acknowledgedOn\":\"2016-04-12\"}")
                .statusCode(201)
                .body("acknowledgedOn", equalTo("2016-04-12"));
        post("/complaints/" + complaint + "/acknowledgement", "{\"acknowledgedOn\":\"2016-04-12\"}")
                .statusCode(409);
        post("/complaints/" + complaint + "/closure", "{\"closedOn\":\"2016-04-15\",\"outcome\":\"UPHELD\"}")
                .statusCode(201)
                .body("outcome", equalTo("UPHELD"));
        post("/complaints/" + complaint + "/closure", "{\"closedOn\":\"2016-04-15\",\"outcome\":\"WITHDRAWN\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:complaint-closed"));

        Hub.partner(partner)
                .get("/complaints")
                .then()
                .body("items.complaintId", contains(complaint))
                .body("items.closedOn", contains("2016-04-15"));
        var id = UUID.fromString(complaint);
        var told = Broker.await(
                ComplaintReceived.class, event -> event.complaintId().equals(id));
        assertEquals(
                new ComplaintReceived(
                        partner, id, "KENT-ADV-2016", UUID.fromString(caseId), "DELAY", LocalDate.parse("2016-04-11")),
                told);
        Broker.await(
                ComplaintAcknowledged.class,
                event -> event.equals(new ComplaintAcknowledged(partner, id, LocalDate.parse("2016-04-12"))));
        Broker.await(
                ComplaintClosed.class,
                event -> event.equals(new ComplaintClosed(partner, id, LocalDate.parse("2016-04-15"), "UPHELD")));
    }

    @Test
    void k20_a_compliment_counts_and_is_listed_by_its_day() {
        compliment("2016-04-14").statusCode(201);
        compliment("2016-04-11").statusCode(201);
        compliment("2016-04-16").statusCode(400).body("errors.code", contains("in-the-future"));

        var first = Hub.partner(partner)
                .get("/compliments?limit=1")
                .then()
                .body("items.receivedOn", contains("2016-04-11"))
                .extract()
                .<String>path("nextCursor");
        Hub.partner(partner)
                .get("/compliments?limit=1&cursor=" + first)
                .then()
                .body("items.receivedOn", contains("2016-04-14"));
        Broker.await(
                ComplimentReceived.class,
                event -> event.partnerId().equals(partner) && event.receivedOn().equals(LocalDate.parse("2016-04-14")));
    }

    @Test
    void k20_only_of_ones_own_contract_and_case() {
        post("/complaints", "{\"contractRef\":\"SURREY-ADV\",\"about\":\"DELAY\",\"receivedOn\":\"2016-04-11\"}")
                .statusCode(400)
                .body("errors.code", contains("not-contracted"));
        var complaint = complaint("2016-04-11").extract().<String>path("complaintId");
        var owner = partner;
        partner = Hub.aPartner();

        complaint("2016-04-11").statusCode(404).body("type", equalTo("urn:advocacyhub:problem:unknown-case"));
        post("/complaints/" + complaint + "/closure", "{\"closedOn\":\"2016-04-15\",\"outcome\":\"UPHELD\"}")
                .statusCode(404);
        Hub.partner(partner).get("/complaints").then().body("items", empty());
        Hub.partner(owner).get("/complaints").then().body("items", hasSize(1));
    }

    @Test
    void k21_an_alert_has_the_day_of_the_concern_and_the_day_of_the_alert() {
        alert("2016-04-04", "2016-04-06").statusCode(400).body("errors.code", contains("before-opening"));
        alert("2016-04-06", "2016-04-05").statusCode(400).body("errors.code", contains("before-identification"));
        alert("2016-04-14", "2016-04-16").statusCode(400).body("errors.code", contains("in-the-future"));
        alert("2016-04-05", "2016-04-15").statusCode(201);

        Hub.partner(partner)
                .get("/cases/" + caseId + "/safeguarding-alerts")
                .then()
                .body("items.identifiedOn", contains("2016-04-05"))
                .body("items.raisedOn", contains("2016-04-15"));
        var told = Broker.await(
                SafeguardingAlertRaised.class,
                event -> event.caseId().toString().equals(caseId));
        assertEquals(LocalDate.parse("2016-04-05"), told.identifiedOn());
        assertEquals(LocalDate.parse("2016-04-15"), told.raisedOn());
        partner = Hub.aPartner();
        alert("2016-04-05", "2016-04-15").statusCode(404);
    }

    @Test
    void nobody_can_change_or_delete_what_was_registered_or_see_anothers() throws SQLException {
        complaint("2016-04-11").statusCode(201);
        compliment("2016-04-11").statusCode(201);
        alert("2016-04-05", "2016-04-15").statusCode(201);
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            for (var table : List.of("complaint", "complaint_step", "compliment", "safeguarding_alert")) {
                assertThrows(SQLException.class, () -> statement.executeUpdate("delete from " + table));
                assertThrows(
                        SQLException.class,
                        () -> statement.executeUpdate("update " + table + " set partner_id = partner_id"));
            }
            statement.execute("select set_config('hub.partner', '" + Hub.aPartner() + "', false)");
            for (var table : List.of("complaint", "compliment", "safeguarding_alert")) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    assertTrue(rows.next());
                    assertEquals(0, rows.getInt(1), table);
                }
            }
        }
    }

    private ValidatableResponse complaint(String day) {
        return post(
                "/complaints",
                "{\"contractRef\":\"KENT-ADV-2016\",\"caseId\":\"" + caseId + "\",\"about\":\"DELAY\",\"receivedOn\":\""
                        + day + "\"}");
    }

    private ValidatableResponse compliment(String day) {
        return post("/compliments", "{\"contractRef\":\"KENT-ADV-2016\",\"receivedOn\":\"" + day + "\"}");
    }

    private ValidatableResponse alert(String identifiedOn, String raisedOn) {
        return post(
                "/cases/" + caseId + "/safeguarding-alerts",
                "{\"identifiedOn\":\"" + identifiedOn + "\",\"raisedOn\":\"" + raisedOn + "\"}");
    }

    private ValidatableResponse post(String path, String body) {
        return Hub.partner(partner).body(body).post(path).then();
    }
}
