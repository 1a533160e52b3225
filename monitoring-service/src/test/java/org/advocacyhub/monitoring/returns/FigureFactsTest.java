package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.contracts.PartnerEvent.ComplaintAcknowledged;
import org.advocacyhub.contracts.PartnerEvent.ComplaintClosed;
import org.advocacyhub.contracts.PartnerEvent.ComplaintReceived;
import org.advocacyhub.contracts.PartnerEvent.ComplimentReceived;
import org.advocacyhub.contracts.PartnerEvent.FitnessCounted;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Delivering;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a figure to the facts that it counts, and figures over any days. */
@HubTest
class FigureFactsTest {

    /** Figures that count referrals or cases: each of them has its facts. */
    private static final Set<String> COUNTED = Set.of(
            "K-01",
            "K-02",
            "K-03",
            "K-05/accessRate",
            "K-06/referralsPerProcess",
            "K-07",
            "K-08/contacts",
            "K-13/casesClosed",
            "K-17",
            "K-18",
            "K-19",
            "CONTINUITY",
            "K-20",
            "K-25",
            "K-28/casesTakenOn",
            "K-28/shareOfCases",
            "K-29",
            "K-30",
            "K-31",
            "K-32",
            "ACTIVITY/casesOpened",
            "ACTIVITY/casesClosed",
            "ACTIVITY/leftOutOpenedInError",
            "ACTIVITY/leftOutDuplicates");

    private String contract;
    private UUID firstComplaint;

    @BeforeEach
    void a_quarter_in_which_much_happened() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
        firstComplaint = UUID.randomUUID();
        Telling.all(
                imha().received("2016-04-04T09:00:00Z")
                        .decided("2016-04-04T10:00:00Z", "ELIGIBLE", "IMHA-04")
                        .triaged("P2", "2016-04-04", "2016-04-07")
                        .offered("2016-04-05T08:00:00Z")
                        .opened("2016-04-05", "SAME_ADVOCATE")
                        .contacted("2016-04-07")
                        .scored("2016-04-08", "IMP1", "START", 2)
                        .scored("2016-05-08", "IMP1", "END", 4)
                        .satisfied("2016-05-08", false, "HAPPY")
                        .closed("2016-05-09", "COMPLETED_PARTLY", true),
                careAct()
                        .received("2016-04-04T09:00:00Z")
                        .decided("2016-04-04T10:00:00Z", "ELIGIBLE", "CA67-15")
                        .triagedToName("P3", "2016-04-04", "2016-04-11", "2016-04-06")
                        .openedUnallocated("2016-04-05")
                        .named("2016-04-07", "FIRST_TIME")
                        .explained("ALLOCATION", "INTERPRETER_DELAY")
                        .contacted("2016-04-13")
                        .scored("2016-04-08", "IMP1", "START", 3)
                        .scored("2016-05-08", "IMP1", "END", 3)
                        .answered("2016-05-08", true, "PARTLY", "YES")
                        .closed("2016-06-09", "COMPLETED_PARTLY", true),
                careAct().received("2016-06-30T09:00:00Z").decided("2016-06-30T10:00:00Z", "REDIRECT", "CA67-02"),
                careAct()
                        .received("2016-05-04T09:00:00Z")
                        .decided("2016-05-04T10:00:00Z", "NEEDS_INFO", "CA67-99")
                        .triaged("P3", "2016-05-04", "2016-05-11"),
                imha().received("2016-05-04T09:00:00Z").ended("2016-05-04T10:00:00Z", "DUPLICATE"),
                imha().received("2016-07-01T09:00:00Z"));
    }

    @Test
    void the_facts_behind_each_figure_add_up_to_it() {
        visited_reported_and_complained();
        Telling.all(
                careAct()
                        .received("2016-04-04T09:00:00Z")
                        .opened("2016-04-05")
                        .asked("2016-05-08", false, "PHONE", true)
                        .closed("2016-06-09", "COMPLETED_PARTLY", true),
                careAct()
                        .received("2016-04-04T09:00:00Z")
                        .opened("2016-04-05")
                        .asked("2016-05-08", true, "FAMILY_OBSERVATION", false)
                        .closed("2016-06-09", "COMPLETED_PARTLY", true));
        List<Map<String, Object>> kpis =
                Council.reads(contract, "2016-17-Q1").jsonPath().getList("kpis");
        var listed = new HashSet<String>();
        for (var kpi : kpis) {
            var id = (String) kpi.get("id");
            for (var figure : figures(kpi)) {
                if (COUNTED.contains(id) && isCount(figure) || COUNTED.contains(id + "/" + figure.get("measure"))) {
                    assertEquals(count(figure), sum(facts(id, figure)), id + " " + figure);
                    listed.add(id);
                }
            }
        }
        assertEquals(COUNTED.stream().map(name -> name.split("/")[0]).collect(Collectors.toSet()), listed);
    }

    /** Visits in time, late and still due, visits that came to nothing, reports, and what was said of and by partners. */
    private void visited_reported_and_complained() {
        var rpr = Journey.of(contract, "RPR_PAID").received("2016-04-04T09:00:00Z");
        var imca = Journey.of(contract, "IMCA_SMT").received("2016-04-04T09:00:00Z");
        Telling.all(
                rpr.opened("2016-04-05")
                        .visited(null, "2016-04-12")
                        .visited("2016-04-06", "2016-05-04")
                        .visited("2016-05-05", "2016-06-02")
                        .worked("2016-04-06", "CLIENT_CONTACT_F2F", 60)
                        .worked("2016-04-20", "DNA_ABORTED_VISIT", 20)
                        .worked("2016-04-20", "DNA_ABORTED_VISIT", 25)
                        .worked("2016-07-01", "DNA_ABORTED_VISIT", 25),
                imca.opened("2016-04-05")
                        .report("2016-04-29", "2016-05-03", false)
                        .decision("2016-05-03"),
                Journey.of(contract, "IMCA_SMT")
                        .received("2016-04-04T09:00:00Z")
                        .opened("2016-04-05")
                        .report("2016-04-29", null, false));
        var partner = "AFA-OF-" + contract;
        Telling.all(List.of(
                new ComplaintReceived(partner, firstComplaint, contract, null, "DELAY", LocalDate.parse("2016-04-26")),
                new ComplaintAcknowledged(partner, firstComplaint, LocalDate.parse("2016-04-29")),
                new ComplaintClosed(partner, firstComplaint, LocalDate.parse("2016-05-26"), "UPHELD"),
                new ComplaintReceived(
                        partner, UUID.randomUUID(), contract, null, "OTHER", LocalDate.parse("2016-06-30")),
                new ComplimentReceived(partner, UUID.randomUUID(), contract, null, LocalDate.parse("2016-05-10"))));
        advocates_counted();
    }

    /** Two partners with a sub-contract, one of which counted twice, and one without. */
    private void advocates_counted() {
        Telling.all(List.of(
                new Delivering(contract).profile("ONE-OF-" + contract, false, 4000),
                new Delivering(contract).profile("TWO-OF-" + contract, false, 3000),
                new Delivering(contract).profile("NONE-FIT-OF-" + contract, false, 3000),
                new FitnessCounted("ONE-OF-" + contract, LocalDate.parse("2016-03-31"), 9, 9, 1, 0, 0),
                new FitnessCounted("ONE-OF-" + contract, LocalDate.parse("2016-06-30"), 10, 8, 3, 2, 1),
                new FitnessCounted("ONE-OF-" + contract, LocalDate.parse("2016-07-01"), 10, 1, 1, 1, 1),
                new FitnessCounted("TWO-OF-" + contract, LocalDate.parse("2016-03-15"), 4, 3, 1, 0, 0),
                new FitnessCounted("NONE-FIT-OF-" + contract, LocalDate.parse("2016-04-01"), 2, 0, 0, 0, 0),
                new FitnessCounted("ELSEWHERE-OF-" + contract, LocalDate.parse("2016-04-01"), 7, 7, 7, 0, 0)));
    }

    @Test
    void issue7_single_visits_reports_and_complaints_are_coded_and_name_nobody() {
        visited_reported_and_complained();

        single("K-31", "onTime", "total", "all")
                .body("items.day", contains("2016-04-06"))
                .body("items[0].kind", equalTo("OWED"))
                .body("items[0].standing", equalTo("MET"))
                .body("items[0].partnerId", equalTo("PARTNER-1"))
                .body("items[0].type", equalTo("RPR_PAID"));
        single("K-29", "aborted", "type", "RPR_PAID")
                .body("items.day", contains("2016-04-20", "2016-04-20"))
                .body("items.kind", contains("ABORTED_VISIT", "ABORTED_VISIT"))
                .body("items.count", contains(1, 1))
                .body("items[0].recordId", notNullValue())
                .body("items[0].referralId", notNullValue())
                .body("items[0].partnerId", equalTo("PARTNER-1"));
        single("K-29", "aborted", "type", "IMHA").body("items", hasSize(0));
        single("K-32", "beforeDecision", "type", "IMCA_SMT")
                .body("items.day", contains("2016-05-03"))
                .body("items[0].standing", equalTo("MET"));
        single("K-20", "complaints", "about", "DELAY")
                .body("items.recordId", contains(firstComplaint.toString()))
                .body("items[0].kind", equalTo("COMPLAINT"))
                .body("items[0].partnerId", equalTo("AFA-OF-" + contract))
                .body("items[0].acknowledgedOn", equalTo("2016-04-29"))
                .body("items[0].outcome", equalTo("UPHELD"))
                .body("items[0].keySet().contains('referralId')", equalTo(false));
        single("K-20", "acknowledgedPending", "total", "all").body("items.about", contains("OTHER"));
        single("K-20", "compliments", "total", "all")
                .body("items[0].keySet()", containsInAnyOrder("kind", "day", "count", "recordId", "partnerId"))
                .body("items[0].kind", equalTo("COMPLIMENT"));
        single("K-08", "contacts", "band", "P2")
                .body("items.kind", contains("CONTACT"))
                .body("items.workingDays", contains(3));
    }

    @Test
    void k30_the_advocates_that_partners_told_of_last() {
        advocates_counted();

        single("K-30", "fit", "total", "all")
                .body("items.kind", everyItem(equalTo("FITNESS")))
                .body("items.day", everyItem(equalTo("2016-06-30")))
                .body(
                        "items.partnerId",
                        containsInAnyOrder("ONE-OF-" + contract, "TWO-OF-" + contract, "NONE-FIT-OF-" + contract));
        assertEquals(
                3,
                facts("K-30", Map.of("breakdown", "total", "key", "all", "measure", "fit"))
                        .size());
        single("K-30", "fit", "partner", "ONE-OF-" + contract)
                .body("items", hasSize(1))
                .body("items[0].count", equalTo(8))
                .body("items[0].toldOn", equalTo("2016-06-30"))
                .body("items[0].advocates", equalTo(10))
                .body("items[0].imhaInTime", equalTo(2));
        single("K-30", "imhaInTraining", "partner", "TWO-OF-" + contract)
                .body("items.count", contains(0))
                .body("items.toldOn", contains("2016-03-15"));
        asCommissioner()
                .get("/contracts/" + contract + "/kpis/K-30/facts?from=2016-04-01&to=2016-06-30&measure=unfit")
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-facts-behind"));
    }

    private ValidatableResponse single(String kpi, String measure, String breakdown, String key) {
        return asCommissioner()
                .get("/contracts/" + contract + "/kpis/" + kpi + "/facts?from=2016-04-01&to=2016-06-30&measure="
                        + measure + "&breakdown=" + breakdown + "&key=" + key)
                .then()
                .statusCode(200);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> figures(Map<String, Object> kpi) {
        return (List<Map<String, Object>>) kpi.get("figures");
    }

    /** A response rate counts answers, which are listed one statement at a time. */
    private static boolean isCount(Map<String, Object> figure) {
        return !"responseRate".equals(figure.get("measure"));
    }

    private static long count(Map<String, Object> figure) {
        var count = figure.get("numerator") == null ? figure.get("value") : figure.get("numerator");
        return new BigDecimal(String.valueOf(count)).longValueExact();
    }

    private static long sum(List<Map<String, Object>> facts) {
        return facts.stream()
                .mapToLong(fact -> ((Number) fact.get("count")).longValue())
                .sum();
    }

    /** All pages, two facts at a time. */
    private List<Map<String, Object>> facts(String kpi, Map<String, Object> figure) {
        var facts = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            var request = asCommissioner()
                    .queryParam("from", "2016-04-01")
                    .queryParam("to", "2016-06-30")
                    .queryParam("breakdown", figure.get("breakdown"))
                    .queryParam("key", figure.get("key"))
                    .queryParam("measure", figure.get("measure"))
                    .queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/contracts/" + contract + "/kpis/" + kpi + "/facts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            assertTrue(items.size() <= 2);
            facts.addAll(items);
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return facts;
    }

    @Test
    void a_fact_is_coded_and_names_nobody() {
        asCommissioner()
                .get("/contracts/" + contract
                        + "/kpis/K-07/facts?from=2016-04-01&to=2016-06-30&breakdown=band&key=P3&measure=failed")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].day", equalTo("2016-04-11"))
                .body("items[0].kind", equalTo("REFERRAL"))
                .body("items[0].type", equalTo("CARE_ACT"))
                .body("items[0].team", equalTo("ASHFORD-OPMH"))
                .body("items[0].keySet().contains('personKey')", equalTo(false))
                .body("items[1].day", equalTo("2016-05-11"));
    }

    @Test
    void what_counts_no_facts_has_none_to_list() {
        var facts = "/contracts/" + contract + "/kpis/K-15/facts?to=2016-06-30&measure=spend&from=";
        asCommissioner().get(facts + "2016-04-01").then().statusCode(400).body("errors.field", contains("measure"));
        asCommissioner().get(facts + "2016-07-01").then().statusCode(400).body("errors.field", contains("to"));
    }

    @Test
    void figures_over_any_days_are_counted_like_those_of_a_quarter() {
        assertEquals(4, received("2016-04-01", "2016-06-30"));
        assertEquals(2, received("2016-04-04", "2016-04-04"));
        assertEquals(2, received("2016-04-05", "2016-06-30"));
        assertEquals(5, received("2016-01-01", "2017-12-31"));
        asCommissioner()
                .get("/contracts/" + contract + "/figures?from=2016-07-01&to=2016-06-30")
                .then()
                .statusCode(400)
                .body("errors.field", contains("to"));
        assertEquals(5, received("2000-01-01", "2099-12-31"));
        for (var days : List.of("from=1999-12-31&to=2016-06-30", "from=2016-04-01&to=2100-01-01")) {
            asCommissioner()
                    .get("/contracts/" + contract + "/figures?" + days)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("out-of-range"));
        }
        asCommissioner()
                .get("/contracts/NOBODY-KNOWS/figures?from=2016-04-01&to=2016-06-30")
                .then()
                .statusCode(404)
                .body("type", endsWith(":unknown-contract"));
    }

    private int received(String from, String to) {
        return asCommissioner()
                .get("/contracts/" + contract + "/figures?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("kpis.find { it.id == 'K-01' }.figures.find { it.breakdown == 'total' }.value");
    }

    private Journey imha() {
        return Journey.of(contract, "IMHA").from("CMHT", "WEST-CMHT", "MENTAL_HEALTH", "WEB");
    }

    private Journey careAct() {
        return Journey.of(contract, "CARE_ACT");
    }
}
