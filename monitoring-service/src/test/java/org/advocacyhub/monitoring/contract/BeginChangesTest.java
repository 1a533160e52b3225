package org.advocacyhub.monitoring.contract;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import org.advocacyhub.contracts.ContractEvent.SpendLevelReached;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A change that was agreed for a later day moves the level of its year on that day, and not before (domain.md F.7, F.10). */
@HubTest
class BeginChangesTest {

    @Inject
    BeginChanges beginChanges;

    @Test
    void a_saving_from_october_raises_the_level_of_the_year_in_october() {
        TestClock.set("2016-09-20T10:00:00Z");
        var contractRef = Council.hasAContract();
        asCommissioner()
                .body("{\"line\":\"IMHA\",\"incurredOn\":\"2016-09-20\",\"amount\":\"1200000.00\",\"kind\":\"BLOCK\"}")
                .post("/contracts/" + contractRef + "/spend")
                .then()
                .statusCode(201); // 89.55 percent of 1,340,000
        approveASaving(contractRef);

        beginChanges.look();
        awaitLevel(contractRef, "NOTICE_80");
        level(contractRef, "NOTICE_80");

        TestClock.set("2016-10-01T08:00:00Z");
        beginChanges.look();
        awaitLevel(contractRef, "WARNING_90");
        beginChanges.look();

        level(contractRef, "WARNING_90"); // 92.31 percent of 1,300,000
        assertEquals(List.of("NOTICE_80", "WARNING_90"), levels(contractRef));
    }

    private static void approveASaving(String contractRef) {
        var draft = as("hub-manager").body("""
                        {"type":"BUDGET_CHANGE","effectiveOn":"2016-10-01","approvalRef":"Cabinet","amount":"-40000.00",
                         "lines":[{"line":"CARE_ACT","by":"-40000.00"}],"mitigations":["Hours are reviewed."]}
                        """).post("/contracts/" + contractRef + "/variations");
        var path =
                "/contracts/" + contractRef + "/variations/" + draft.jsonPath().getString("variationId");
        var submitted =
                as("hub-manager").header("If-Match", draft.header("ETag")).post(path + "/submission");
        given().auth()
                .oauth2(Tokens.as("anna", "commissioner"))
                .contentType(ContentType.JSON)
                .header("If-Match", submitted.header("ETag"))
                .body("{\"verdict\":\"APPROVE\"}")
                .post(path + "/decision")
                .then()
                .statusCode(200);
    }

    private static void awaitLevel(String contractRef, String level) {
        Broker.await(
                SpendLevelReached.class,
                event ->
                        event.contractRef().equals(contractRef) && event.level().equals(level));
    }

    private static void level(String contractRef, String level) {
        asCommissioner()
                .get("/contracts/" + contractRef + "/spend-levels")
                .then()
                .body("years[0].level", equalTo(level));
    }

    private static List<String> levels(String contractRef) {
        return Broker.all(SpendLevelReached.class).stream()
                .filter(event -> event.contractRef().equals(contractRef))
                .map(SpendLevelReached::level)
                .toList();
    }
}
