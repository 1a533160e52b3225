package org.advocacyhub.monitoring.variation;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.advocacyhub.contracts.ContractEvent.ContractLotsSet;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.ContractEvent.VariationApproved;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Variations (domain.md F.10) over HTTP: S01, S02, S03 with their figures. Line figures are synthetic (F.2). */
@HubTest
class VariationsResourceTest {

    private static final String APPROVE = "{\"verdict\": \"APPROVE\"}";

    private static final String SECOND_YEAR = """
            {"to":"2018-03-31","budget":"1340000.00","ceiling":"1340000.00","lines":[
             {"line":"IMHA","serviceTypes":["IMHA"],"amount":"430000.00","indicativeHours":"14333.33"},
             {"line":"CARE_ACT","serviceTypes":["CARE_ACT","CARE_ACT_SAFEGUARDING"],"amount":"260000.00","indicativeHours":"8666.67"},
             {"line":"IMCA","serviceTypes":["IMCA_SMT","IMCA_ACCOM"],"amount":"250000.00","indicativeHours":"8333.33"},
             {"line":"RPR_PAID","serviceTypes":["RPR_PAID"],"amount":"150000.00","indicativeHours":"5000.00"},
             {"line":"NHS_COMPLAINTS","serviceTypes":["NHS_COMPLAINTS"],"amount":"100000.00","indicativeHours":"3333.33"},
             {"line":"COMMUNITY","serviceTypes":["COMMUNITY","CARER_COMMUNITY"],"amount":"150000.00","indicativeHours":"5000.00"}]}
            """;

    private static final String LD_LINE = """
            {"line":"COMMUNITY_LD","serviceTypes":["COMMUNITY"],"clientGroups":["LEARNING_DISABILITY"],
             "amount":"290000.00","indicativeHours":"9666.67","lot":"COMMUNITY-LD","indicativeReferrals":400}
            """;

    private static final String ADD_LD = """
            {"type":"ADD_LOT","effectiveOn":"2017-04-01","approvalRef":"KCC decision 16/00125","amount":"290000.00",
             "newLot":{"lot":"COMMUNITY-LD","serviceTypes":["COMMUNITY"],"clientGroups":["LEARNING_DISABILITY"],
              "in":"2017-04-01","elsewhere":"ADVOCACY_FOR_ALL"},
             "newLines":[%s]}
            """.formatted(LD_LINE);

    private static final String SAVING = """
            {"type":"BUDGET_CHANGE","effectiveOn":"2018-04-01","approvalRef":"SCB Nov/Dec 2017","amount":"-100000.00",
             "lines":[{"line":"CARE_ACT","by":"-40000.00"},{"line":"IMCA","by":"-30000.00"},{"line":"RPR_PAID","by":"-30000.00"}],
             "mitigations":["Care Act hours are reviewed each month with the teams."]}
            """;

    private String contractRef;

    @BeforeEach
    void the_kent_contract_in_its_first_year() {
        TestClock.set("2017-03-01T10:00:00Z");
        contractRef = Council.hasAContract();
        enter("2017-04-01", SECOND_YEAR);
    }

    @Test
    void s01_at_the_end_of_the_year_both_denominators_are_shown_by_name() {
        spend("IMHA", "395000.00");
        spend("CARE_ACT", "110000.00");
        spend("IMCA", "215000.00");
        spend("RPR_PAID", "95000.00");
        spend("NHS_COMPLAINTS", "85000.00");
        spend("COMMUNITY", "140000.00");
        TestClock.set("2017-04-01T10:00:00Z");

        var year = Council.figures(contractRef, "2016-17-Q4");

        assertEquals("1040000.00", year.total("K-15", "actualToDate"));
        assertEquals("300000.00", year.value("K-15", "year", "all", "unspentOfContractPrice"));
        assertEquals("22.39", year.value("K-15", "year", "all", "unspentOfContractPricePercent"));
        assertEquals("450000.00", year.value("K-15", "year", "all", "unspentOfBudget"));
        assertEquals("30.2", year.value("K-15", "year", "all", "unspentOfBudgetPercent"));
        assertEquals("150000.00", year.value("K-15", "year", "all", "bidSaving"));
        assertEquals("10.07", year.value("K-15", "year", "all", "bidSavingOfBudget"));
    }

    @Test
    void s02_the_learning_disability_lot_enters_on_the_first_of_april_2017_and_breaks_the_series() {
        var before = Council.csv(contractRef, "2016-17-Q4");

        approve(ADD_LD);

        year("2017-04-01", null)
                .then()
                .body("budget", equalTo("1630000.00"))
                .body("ceiling", equalTo("1630000.00"))
                .body("lines", hasSize(7))
                .body("lines[6].line", equalTo("COMMUNITY_LD"))
                .body("lines[6].lot", equalTo("COMMUNITY-LD"))
                .body("lines[6].indicativeReferrals", equalTo(400));
        year("2016-04-01", null).then().body("ceiling", equalTo("1340000.00")).body("lines", hasSize(6));
        asCommissioner()
                .get("/contracts/" + contractRef)
                .then()
                .body("lots.lot", contains("COMMUNITY-LD"))
                .body("lots.elsewhere", contains("ADVOCACY_FOR_ALL"));
        var lots =
                Broker.await(ContractLotsSet.class, event -> event.contractRef().equals(contractRef));
        assertEquals(LocalDate.of(2017, 4, 1), lots.lots().getFirst().in());
        var told = Broker.await(
                VariationApproved.class, event -> event.contractRef().equals(contractRef));
        assertTrue(told.seriesBreak());

        assertEquals(figuresOf(before), figuresOf(Council.csv(contractRef, "2016-17-Q4"))); // nothing is restated
        Council.reads(contractRef, "2016-17-Q4").then().body("seriesBreaks", empty());
        TestClock.set("2017-07-03T10:00:00Z");
        Council.reads(contractRef, "2017-18-Q1")
                .then()
                .body("seriesBreaks.on", contains("2017-04-01"))
                .body("seriesBreaks.what", contains("Lot COMMUNITY-LD enters, the year's budget grows by 290000.00."));
    }

    @Test
    void s03_a_saving_of_100000_that_sums_and_is_mitigated_makes_1530000_of_1630000() {
        TestClock.set("2017-12-20T10:00:00Z");
        enter("2018-04-01", thirdYear());

        approve(SAVING);

        year("2018-04-01", null)
                .then()
                .body("budget", equalTo("1530000.00"))
                .body("ceiling", equalTo("1530000.00"))
                .body(
                        "lines.amount",
                        contains(
                                "430000.00",
                                "220000.00",
                                "220000.00",
                                "120000.00",
                                "100000.00",
                                "150000.00",
                                "290000.00"));
    }

    @Test
    void s03_a_split_that_does_not_sum_or_is_not_mitigated_or_cuts_community_is_refused_by_field() {
        TestClock.set("2017-12-20T10:00:00Z");
        enter("2018-04-01", thirdYear());

        draft(SAVING.replace("-40000.00", "-39999.99"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("lines"))
                .body("errors.message", hasItem(containsString("a difference of 0.01")));
        draft(SAVING.replaceFirst("\"mitigations\":\\[.*]", "\"mitigations\":[]"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("mitigations"));
        var cut = submitted(SAVING.replace("\"RPR_PAID\"", "\"COMMUNITY\""));
        cut.then().statusCode(400).body("errors.field", hasItem("communityProtectionOverride"));
        submitted(
                        SAVING.replace("\"RPR_PAID\"", "\"COMMUNITY\"")
                                .replace(
                                        "\"mitigations\"",
                                        "\"communityProtectionOverride\":\"Agreed with the partnership board.\",\"mitigations\""))
                .then()
                .statusCode(200);
        year("2018-04-01", null).then().body("ceiling", equalTo("1630000.00"));
    }

    @Test
    void two_approvals_at_once_lead_to_one() throws Exception {
        TestClock.set("2017-12-20T10:00:00Z");
        enter("2018-04-01", thirdYear());
        var id = submitted(SAVING).jsonPath().getString("variationId");
        var tag = as("auditor").get(path(id)).header("ETag");

        try (var threads = Executors.newFixedThreadPool(2)) {
            var one =
                    threads.submit(() -> decide(id, tag, "anna", "commissioner").statusCode());
            var other = threads.submit(
                    () -> decide(id, tag, "berta", "commissioner").statusCode());
            var statuses = List.of(one.get(), other.get());

            assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
            assertTrue(statuses.stream().anyMatch(status -> status == 409 || status == 412), statuses.toString());
        }
        year("2018-04-01", null).then().body("ceiling", equalTo("1530000.00"));
    }

    @Test
    void the_commissioner_decides_a_hub_user_gets_403_and_whoever_submitted_it_409() {
        var id = submitted(ADD_LD).jsonPath().getString("variationId");

        decide(id, "hub-1", "hub-manager").then().statusCode(403);
        decide(id, "hub-1", "commissioner").then().statusCode(409).body("type", endsWith(":second-person"));
        decide(id, "anna", "commissioner").then().statusCode(200).body("approval.decidedBy", equalTo("anna"));
        decide(id, "berta", "commissioner").then().statusCode(409).body("type", endsWith(":already-decided"));
    }

    @Test
    void options_are_used_in_order_and_beyond_the_maximum_an_authority_is_needed() {
        approve(extension("2020-03-31", ""));
        asCommissioner()
                .get("/contracts/" + contractRef)
                .then()
                .body("end", equalTo("2020-03-31"))
                .body("extensions.optionUsed", contains(true, false))
                .body("extensions[0].decidedOn", equalTo("2017-03-01T10:00:00Z"));

        submitted(extension("2022-03-31", "")).then().statusCode(400).body("errors.field", hasItem("authority"));
        approve(extension("2022-03-31", ",\"authority\":\"PPN 01/20\""));

        asCommissioner()
                .get("/contracts/" + contractRef)
                .then()
                .body("end", equalTo("2022-03-31"))
                .body("maximumEnd", equalTo("2021-03-31"))
                .body("extensions.optionUsed", contains(true, true))
                .body("extended[1].authority", equalTo("PPN 01/20"));
        var told = Broker.await(
                ContractTermsSet.class,
                event -> event.contractRef().equals(contractRef)
                        && LocalDate.of(2022, 3, 31).equals(event.extendedTo()));
        assertEquals(LocalDate.of(2022, 3, 31), told.maximumEnd());
        enter("2021-04-01", SECOND_YEAR.replace("2018-03-31", "2022-03-31")); // a year in the longer term
    }

    @Test
    void a_target_of_the_contract_holds_from_its_day_on_and_earlier_quarters_keep_theirs() {
        approve("""
                {"type":"TARGET_CHANGE","effectiveOn":"2017-04-01","approvalRef":"Review of March",
                 "rules":[{"rule":"CONTACT_TARGET_P1","validFrom":"2017-04-01","value":80}]}
                """);
        TestClock.set("2017-07-03T10:00:00Z");
        Telling.all(contacted("2017-02-06"), contacted("2017-05-15"));

        assertEquals("80.0", target("2017-18-Q1"));
        assertEquals("95.0", target("2016-17-Q4"));
    }

    @Test
    void a_lot_that_leaves_is_unpaid_from_its_day_on_and_its_line_stays_for_what_it_spent() {
        approve(ADD_LD);
        TestClock.set("2017-09-15T10:00:00Z");
        approve("""
                {"type":"REMOVE_LOT","effectiveOn":"2017-10-01","approvalRef":"Board of July","lot":"COMMUNITY-LD",
                 "amount":"-145000.00","lines":[{"line":"COMMUNITY_LD","by":"-145000.00","hoursBy":"-4833.33"}],
                 "mitigations":["The former provider goes on."],"communityProtectionOverride":"It leaves the contract."}
                """);

        year("2017-04-01", "2017-09-30").then().body("lines[6].commissioned", equalTo(true));
        year("2017-04-01", "2017-10-01")
                .then()
                .body("lines[6].commissioned", equalTo(false))
                .body("lines[6].amount", equalTo("145000.00"))
                .body("lines[6].indicativeHours", equalTo("4833.34"))
                .body("ceiling", equalTo("1485000.00"));
        asCommissioner().get("/contracts/" + contractRef).then().body("lots.out", contains("2017-10-01"));
        asCommissioner()
                .get("/contracts/" + contractRef + "/changes")
                .then()
                .body("items.seriesBreak", contains(true, true));
    }

    @Test
    void a_field_of_another_type_is_refused_and_what_the_type_needs_is_asked_for() {
        draft(ADD_LD.replace("\"ADD_LOT\"", "\"BUDGET_CHANGE\""))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("newLot"));
        draft(ADD_LD.replace("\"amount\":\"290000.00\",\n \"newLot\"", "\"newLot\""))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("amount"));
        draft(SAVING.replace("\"-100000.00\"", "-100000.00"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("amount"));
        draft(SAVING.replace("\"-40000.00\"", "\"-4e4\""))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("lines[0].by"));
    }

    /** Everything but the column that says when the latest event was heard. */
    private static String figuresOf(String csv) {
        return csv.lines()
                .map(line -> line.replaceFirst("^([^,]*,[^,]*),[^,]*,", "$1,"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private Journey contacted(String day) {
        return Journey.of(contractRef, "CARE_ACT")
                .received(day + "T09:00:00Z")
                .triaged("P1", day, day)
                .opened(day)
                .contacted(day);
    }

    private String target(String quarter) {
        return String.valueOf(Council.figures(contractRef, quarter)
                .figure("K-07", "band", "P1", "inTarget")
                .get("target"));
    }

    private static String thirdYear() {
        return SECOND_YEAR
                .replace("2018-03-31", "2019-03-31")
                .replace("1340000.00", "1630000.00")
                .replace("]}\n", "," + LD_LINE.strip() + "]}\n");
    }

    private static String extension(String newEnd, String authority) {
        return """
                {"type":"TERM_EXTENSION","effectiveOn":"2017-03-01","approvalRef":"Cabinet","newEnd":"%s"%s}
                """.formatted(newEnd, authority);
    }

    private void enter(String from, String year) {
        asCommissioner()
                .body(year)
                .put("/contracts/" + contractRef + "/years/" + from)
                .then()
                .statusCode(201);
    }

    private Response year(String from, String on) {
        return asCommissioner().get("/contracts/" + contractRef + "/years/" + from + (on == null ? "" : "?on=" + on));
    }

    private void spend(String line, String amount) {
        asCommissioner()
                .body("""
                        {"line":"%s","incurredOn":"2017-03-01","amount":"%s","kind":"VARIABLE"}
                        """.formatted(line, amount))
                .post("/contracts/" + contractRef + "/spend")
                .then()
                .statusCode(201);
    }

    @Test
    void a_draft_is_written_again_or_given_up_until_it_is_submitted() {
        var id = draft(SAVING).jsonPath().getString("variationId");
        var smaller =
                SAVING.replace("-100000.00", "-60000.00").replace("{\"line\":\"CARE_ACT\",\"by\":\"-40000.00\"},", "");

        edit(id, "\"0\"", SAVING.replace("-100000.00", "-100000.01")).then().statusCode(400); // does not sum
        edit(id, "\"0\"", smaller)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("variation.amount", equalTo("-60000.00"))
                .body("approval.editedBy", contains("hub-1"));
        edit(id, "\"0\"", SAVING).then().statusCode(412);
        hub().header("If-Match", "\"1\"")
                .delete(path(id))
                .then()
                .statusCode(200)
                .body("approval.state", equalTo("DISCARDED"));
        edit(id, "\"2\"", SAVING).then().statusCode(409).body("type", endsWith(":already-discarded"));

        enter("2018-04-01", SECOND_YEAR.replace("2018-03-31", "2019-03-31"));
        var submitted = submitted(SAVING);
        submitted.then().statusCode(200);
        edit(submitted.jsonPath().getString("variationId"), submitted.header("ETag"), smaller)
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-submitted"));
    }

    private Response edit(String id, String tag, String variation) {
        return hub().header("If-Match", tag).body(variation).put(path(id));
    }

    private void approve(String variation) {
        var submitted = submitted(variation);
        submitted.then().statusCode(200);
        decide(submitted.jsonPath().getString("variationId"), "anna", "commissioner")
                .then()
                .statusCode(200)
                .body("approval.state", equalTo("APPROVED"));
    }

    private Response submitted(String variation) {
        var draft = draft(variation);
        draft.then().statusCode(201);
        return hub().header("If-Match", draft.header("ETag"))
                .post(path(draft.jsonPath().getString("variationId")) + "/submission");
    }

    private Response draft(String variation) {
        return hub().body(variation).post("/contracts/" + contractRef + "/variations");
    }

    private Response decide(String id, String subject, String role) {
        return decide(id, as("auditor").get(path(id)).header("ETag"), subject, role);
    }

    private Response decide(String id, String tag, String subject, String role) {
        return given().auth()
                .oauth2(Tokens.as(subject, role))
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(APPROVE)
                .post(path(id) + "/decision");
    }

    private static RequestSpecification hub() {
        return given().auth().oauth2(Tokens.as("hub-1", "hub-manager")).contentType(ContentType.JSON);
    }

    private String path(String id) {
        return "/contracts/" + contractRef + "/variations/" + id;
    }
}
