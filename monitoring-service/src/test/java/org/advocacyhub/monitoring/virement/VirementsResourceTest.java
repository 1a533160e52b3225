package org.advocacyhub.monitoring.virement;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.contracts.ContractEvent.VirementApproved;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Virements (domain.md F.6, S04) over HTTP, on the real database; the line figures are synthetic (F.2). */
@HubTest
class VirementsResourceTest {

    private static final String APPROVE = "{\"verdict\": \"APPROVE\"}";

    private static final String DRAFT = """
            {"fromLine":"CARE_ACT","toLine":"IMHA","amount":"40000.00","effectiveOn":"2016-10-01","hours":"0.00",
             "reason":"Demand is another than planned."}
            """;

    private String contractRef;

    @BeforeEach
    void half_a_year_of_spend() {
        TestClock.set("2016-09-30T15:00:00Z");
        contractRef = Council.hasAContract();
    }

    @Test
    void s04_forty_thousand_from_care_act_to_imha_only_when_the_commissioner_approves() {
        spend("IMHA", "198274.51"); // 128 of 255 working days of 395,000
        spend("CARE_ACT", "55215.69"); // 128 of 255 working days of 110,000

        var id = drafted("CARE_ACT", "IMHA", "40000.00");
        submit(id)
                .then()
                .statusCode(200)
                .body("approval.state", equalTo("SUBMITTED"))
                .body("approval.submittedBy", equalTo("hub-1"))
                .body("evidence.line", contains("CARE_ACT", "IMHA"))
                .body("evidence[0].forecastPercent", equalTo("37.93"))
                .body("evidence[1].forecast", equalTo("395000.00"))
                .body("evidence[1].forecastPercent", equalTo("109.72"));
        amount("IMHA", "360000.00", null);

        decide(id, "hub-1", APPROVE, "hub-manager").then().statusCode(403);
        amount("IMHA", "360000.00", null);
        decide(id, "anna", APPROVE, "commissioner")
                .then()
                .statusCode(200)
                .body("approval.state", equalTo("APPROVED"))
                .body("approval.decidedBy", equalTo("anna"));

        amount("IMHA", "400000.00", null);
        amount("CARE_ACT", "250000.00", null);
        year(null).then().body("ceiling", equalTo("1340000.00")).body("budget", equalTo("1490000.00"));
        amount("IMHA", "360000.00", "2016-09-30"); // an old quarter recomputes as it was
        amount("IMHA", "400000.00", "2016-10-01");
        asCommissioner()
                .get("/contracts/" + contractRef + "/changes")
                .then()
                .body("items.what", contains("Virement of 40000.00 from CARE_ACT to IMHA."))
                .body("items.decidedBy", contains("anna"))
                .body("items.submittedBy", contains("hub-1"));
        var told = Broker.await(
                VirementApproved.class, event -> event.contractRef().equals(contractRef));
        assertEquals(4_000_000, told.amountPence());
        var plan = Broker.await(
                ContractYearSet.class,
                event -> event.contractRef().equals(contractRef) && event.effectiveFrom() != null);
        assertEquals(LocalDate.of(2016, 10, 1), plan.effectiveFrom());
        assertEquals(40_000_000, plan.lines().getFirst().amountPence());
    }

    @Test
    void the_return_of_a_quarter_before_the_virement_stays_as_it_was() {
        approved("CARE_ACT", "IMHA", "40000.00");
        TestClock.set("2017-01-31T12:00:00Z");

        assertEquals(
                "360000.00", Council.figures(contractRef, "2016-17-Q2").value("K-15", "line", "IMHA", "annualAmount"));
        assertEquals(
                "400000.00", Council.figures(contractRef, "2016-17-Q3").value("K-15", "line", "IMHA", "annualAmount"));
    }

    @Test
    void what_was_approved_is_taken_back_by_an_opposite_virement_and_by_nothing_else() {
        var id = approved("CARE_ACT", "IMHA", "40000.00");

        decide(id, "berta", "{\"verdict\": \"REFUSE\", \"reason\": \"too late\"}", "commissioner")
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-decided"));
        asCommissioner()
                .header("If-Match", "\"0\"")
                .body(Council.FIRST_YEAR)
                .put("/contracts/" + contractRef + "/years/2016-04-01")
                .then()
                .statusCode(409)
                .body("type", endsWith(":year-has-changes"));
        var cause = assertThrows(
                RuntimeException.class,
                () -> Database.execute(
                        "update virement set amount_pence = 1 where virement_id = ?", UUID.fromString(id)));
        assertTrue(String.valueOf(cause).contains("what was decided is not changed")
                || String.valueOf(cause.getCause()).contains("what was decided is not changed"));

        approved("IMHA", "CARE_ACT", "40000.00");
        amount("IMHA", "360000.00", null);
        amount("CARE_ACT", "290000.00", null);
        asCommissioner().get("/contracts/" + contractRef + "/changes").then().body("items", hasSize(2));
    }

    @Test
    void two_approvals_at_once_lead_to_one() throws Exception {
        var id = drafted("CARE_ACT", "IMHA", "40000.00");
        submit(id).then().statusCode(200);
        var tag = as("auditor").get(path(id)).header("ETag");

        var statuses = both(
                () -> decide(id, "anna", APPROVE, tag, "commissioner").statusCode(),
                () -> decide(id, "berta", APPROVE, tag, "commissioner").statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertTrue(statuses.stream().anyMatch(status -> status == 409 || status == 412), statuses.toString());
        amount("IMHA", "400000.00", null);
        assertEquals(1, Database.number("select count(*) from year_change where contract_ref = ?", contractRef));
    }

    @Test
    void two_virements_that_do_not_both_fit_are_approved_at_once_and_one_is() throws Exception {
        spend("CARE_ACT", "240000.00"); // 50,000 are free
        var one = drafted("CARE_ACT", "IMHA", "40000.00");
        var other = drafted("CARE_ACT", "IMCA", "40000.00");
        submit(one).then().statusCode(200);
        submit(other).then().statusCode(200);

        var statuses = both(
                () -> decide(one, "anna", APPROVE, "commissioner").statusCode(),
                () -> decide(other, "berta", APPROVE, "commissioner").statusCode());

        assertEquals(List.of(200, 400), statuses.stream().sorted().toList());
        amount("CARE_ACT", "250000.00", null);
        year(null).then().body("ceiling", equalTo("1340000.00"));
    }

    @Test
    void whoever_wrote_or_submitted_it_does_not_decide_it_even_as_a_commissioner() {
        var id = drafted("CARE_ACT", "IMHA", "1.00");
        decide(id, "anna", APPROVE, "commissioner").then().statusCode(409).body("type", endsWith(":not-submitted"));
        submit(id).then().statusCode(200);
        submit(id).then().statusCode(409).body("type", endsWith(":already-submitted"));

        decide(id, "hub-1", APPROVE, "commissioner").then().statusCode(409).body("type", endsWith(":second-person"));
        decide(id, "anna", "{\"verdict\": \"REFUSE\"}", "commissioner")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
        decide(id, "anna", "{\"verdict\": \"REFUSE\", \"reason\": \"Not now.\"}", "commissioner")
                .then()
                .statusCode(200)
                .body("approval.refusalReason", equalTo("Not now."));
        amount("IMHA", "360000.00", null);
    }

    @Test
    void a_draft_is_written_again_and_whoever_wrote_any_of_it_does_not_decide_it() {
        var id = drafted("CARE_ACT", "IMHA", "40000.00");
        var other = DRAFT.replace("40000.00", "30000.00");
        edit(id, null, other, "anna").then().statusCode(428);
        edit(id, "\"7\"", other, "anna").then().statusCode(412);
        edit(id, "\"0\"", DRAFT.replace("\"IMHA\"", "\"CARE_ACT\""), "anna")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("toLine"));

        edit(id, "\"0\"", other, "anna")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("amount", equalTo("30000.00"))
                .body("approval.state", equalTo("DRAFT"))
                .body("approval.editedBy", contains("anna"));
        submit(id).then().statusCode(200);
        edit(id, "\"2\"", other, "anna").then().statusCode(409).body("type", endsWith(":already-submitted"));
        decide(id, "anna", APPROVE, "commissioner").then().statusCode(409).body("type", endsWith(":second-person"));
        decide(id, "berta", APPROVE, "commissioner").then().statusCode(200);
        amount("IMHA", "390000.00", null);
    }

    @Test
    void a_draft_is_given_up_and_stays_to_be_read() {
        var id = drafted("CARE_ACT", "IMHA", "40000.00");
        hub().delete(path(id)).then().statusCode(428);
        hub().header("If-Match", "\"0\"")
                .delete(path(id))
                .then()
                .statusCode(200)
                .body("approval.state", equalTo("DISCARDED"))
                .body("approval.discardedBy", equalTo("hub-1"));

        submit(id).then().statusCode(409).body("type", endsWith(":already-discarded"));
        edit(id, "\"1\"", DRAFT, "hub-1").then().statusCode(409).body("type", endsWith(":already-discarded"));
        as("auditor").get(path(id)).then().statusCode(200).body("approval.state", equalTo("DISCARDED"));

        var submitted = drafted("CARE_ACT", "IMHA", "40000.00");
        submit(submitted).then().statusCode(200);
        hub().header("If-Match", "\"1\"")
                .delete(path(submitted))
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-submitted"));
    }

    @Test
    void a_line_is_not_cut_below_what_is_spent_and_community_not_without_a_reason() {
        spend("CARE_ACT", "250000.01");

        submit(drafted("CARE_ACT", "IMHA", "40000.00"))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("below-committed"));
        submit(drafted("COMMUNITY", "IMHA", "1.00"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("communityProtectionOverride"));
        post("\"amount\":\"0.00\"").then().statusCode(400).body("errors.field", hasItem("amount"));
        post("\"amount\":1").then().statusCode(400).body("errors.field", hasItem("amount"));
        post("\"amount\":\"-1.00\"").then().statusCode(400).body("errors.field", hasItem("amount"));
    }

    @Test
    void virements_are_listed_by_page_and_read_by_their_contract_only() {
        var first = drafted("CARE_ACT", "IMHA", "1.00");
        TestClock.set("2016-09-30T16:00:00Z");
        var second = drafted("CARE_ACT", "IMHA", "2.00");

        var page = as("auditor").get("/contracts/" + contractRef + "/virements?limit=1");

        page.then().statusCode(200).body("items.virementId", contains(first));
        as("auditor")
                .get("/contracts/" + contractRef + "/virements?limit=1&cursor="
                        + page.jsonPath().getString("nextCursor"))
                .then()
                .body("items.virementId", contains(second));
        var other = Council.hasAContract();
        as("auditor").get("/contracts/" + other + "/virements/" + first).then().statusCode(404);
    }

    private static List<Integer> both(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    private String approved(String from, String to, String amount) {
        var id = drafted(from, to, amount);
        submit(id).then().statusCode(200);
        decide(id, "anna", APPROVE, "commissioner").then().statusCode(200);
        return id;
    }

    private String drafted(String from, String to, String amount) {
        return hub().body("""
                        {"fromLine":"%s","toLine":"%s","amount":"%s","effectiveOn":"2016-10-01","hours":"0.00",
                         "reason":"Demand is another than planned."}
                        """.formatted(from, to, amount))
                .post("/contracts/" + contractRef + "/virements")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("virementId");
    }

    private Response post(String amount) {
        return hub().body("""
                        {"fromLine":"CARE_ACT","toLine":"IMHA",%s,"effectiveOn":"2016-10-01","reason":"So."}
                        """.formatted(amount)).post("/contracts/" + contractRef + "/virements");
    }

    private Response edit(String id, String tag, String body, String subject) {
        var request = given().auth()
                .oauth2(Tokens.as(subject, "commissioner"))
                .contentType(ContentType.JSON)
                .body(body);
        return (tag == null ? request : request.header("If-Match", tag)).put(path(id));
    }

    private Response submit(String id) {
        return hub().header("If-Match", as("auditor").get(path(id)).header("ETag"))
                .post(path(id) + "/submission");
    }

    private Response decide(String id, String subject, String verdict, String role) {
        return decide(id, subject, verdict, as("auditor").get(path(id)).header("ETag"), role);
    }

    private Response decide(String id, String subject, String verdict, String tag, String role) {
        return given().auth()
                .oauth2(Tokens.as(subject, role))
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(verdict)
                .post(path(id) + "/decision");
    }

    private static io.restassured.specification.RequestSpecification hub() {
        return given().auth().oauth2(Tokens.as("hub-1", "hub-manager")).contentType(ContentType.JSON);
    }

    private String path(String id) {
        return "/contracts/" + contractRef + "/virements/" + id;
    }

    private void spend(String line, String amount) {
        asCommissioner()
                .body("""
                        {"line":"%s","incurredOn":"2016-09-30","amount":"%s","kind":"VARIABLE"}
                        """.formatted(line, amount))
                .post("/contracts/" + contractRef + "/spend")
                .then()
                .statusCode(201);
    }

    private Response year(String on) {
        return asCommissioner()
                .get("/contracts/" + contractRef + "/years/2016-04-01" + (on == null ? "" : "?on=" + on));
    }

    private void amount(String line, String amount, String on) {
        year(on).then().body("lines.find { it.line == '" + line + "' }.amount", equalTo(amount));
    }
}
