package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Delivering;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what the return says of cases of the provider before to these cases, one by one and without a name (need N32). */
@HubTest
class CarriedOverFactsTest {

    private String contract;
    private String partner;
    private Journey open;
    private Journey closed;
    private Journey waiting;
    private Journey unknown;
    private Journey gone;

    /** All but one were taken over before the quarter that is asked about. */
    @BeforeEach
    void a_second_quarter() {
        TestClock.set("2016-10-21T09:00:00Z");
        contract = Council.hasAContract();
        partner = "AFA-OF-" + contract;
        Telling.all(List.of(new Delivering(contract).profile(partner, false, 10000)));
        open = takenOver("2016-04-01T09:00:00Z", partner).opened("2016-04-05");
        closed = takenOver("2016-04-01T09:00:00Z", partner)
                .opened("2016-07-06")
                .closed("2016-07-21", "PROCESS_ENDED", true);
        waiting = takenOver("2016-04-02T09:00:00Z", partner).triaged("P3", "2016-04-04", "2016-04-11");
        unknown = takenOver("2016-07-04T09:00:00Z", "NOBODY-HERE").opened("2016-10-01");
        gone = takenOver("2016-04-02T09:00:00Z", null).withdrawn("2016-05-01T09:00:00Z");
        Telling.all(open, closed, waiting, unknown, gone, takenOver("2016-10-03T09:00:00Z", partner));
        Telling.all(
                Journey.of(contract, "IMHA").received("2016-07-04T09:00:00Z").opened("2016-07-05"));
    }

    private Journey takenOver(String at, String named) {
        return Journey.of(contract, "IMHA")
                .at(partner)
                .carriedOver("2015-11-02", named)
                .received(at);
    }

    @Test
    void those_taken_over_are_listed_from_the_first_on_whenever_the_period_began() {
        assertEquals(
                ids(open, closed, waiting, unknown, gone),
                listed("K-11", "carriedOver", "all", "carriedOver"),
                "as known at the end of September");
    }

    @Test
    void of_them_those_that_were_open_and_those_without_a_case_at_the_end_of_the_period() {
        assertEquals(ids(open), listed("K-11", "carriedOver", "all", "stillOpen"));
        assertEquals(ids(waiting, unknown), listed("K-11", "carriedOver", "all", "withoutCase"));
        assertEquals(ids(waiting), listed("K-11", "namedPartner", partner, "withoutCase"));
        assertEquals(ids(unknown), listed("K-11", "namedPartner", "NOT_KNOWN", "withoutCase"));
        assertEquals(List.of(), listed("K-11", "namedPartner", "NOBODY-HERE", "withoutCase"));
    }

    @Test
    void of_the_cases_opened_in_the_quarter_those_that_were_carried_over() {
        assertEquals(ids(closed), listed("ACTIVITY", "carriedOver", "all", "casesOpened"));
    }

    @Test
    void each_figure_is_the_sum_of_what_is_listed() {
        var figures = Council.figures(contract, "2016-17-Q2");

        assertEquals("5", figures.value("K-11", "carriedOver", "all", "carriedOver"));
        assertEquals("1", figures.value("K-11", "carriedOver", "all", "stillOpen"));
        assertEquals("2", figures.value("K-11", "carriedOver", "all", "withoutCase"));
        assertEquals("1", figures.value("K-11", "namedPartner", partner, "withoutCase"));
        assertEquals("1", figures.value("K-11", "namedPartner", "NOT_KNOWN", "withoutCase"));
        assertEquals("1", figures.value("ACTIVITY", "carriedOver", "all", "casesOpened"));
    }

    @Test
    void one_is_coded_and_names_nobody() {
        page("K-11", "namedPartner", partner, "withoutCase", null)
                .statusCode(200)
                .body("items.referralId", contains(waiting.referralId().toString()))
                .body(
                        "items[0].keySet()",
                        containsInAnyOrder(
                                "kind",
                                "day",
                                "count",
                                "referralId",
                                "type",
                                "band",
                                "district",
                                "team",
                                "clientGroup"))
                .body("items[0].kind", equalTo("REFERRAL"))
                .body("items[0].day", equalTo("2016-04-02"))
                .body("items[0].band", equalTo("P3"));
    }

    @ParameterizedTest
    @CsvSource({
        "K-11,carriedOver,openCases",
        "K-11,namedPartner,stillOpen",
        "ACTIVITY,carriedOver,casesClosed",
        "K-12,carriedOver,stillOpen"
    })
    void what_no_figure_is_called_has_no_list(String kpi, String breakdown, String measure) {
        page(kpi, breakdown, "all", measure, null).statusCode(400).body("errors.code", contains("no-facts-behind"));
    }

    private static List<String> ids(Journey... journeys) {
        return List.of(journeys).stream()
                .map(journey -> journey.referralId().toString())
                .sorted()
                .toList();
    }

    /** All pages, one at a time; each once. */
    private List<String> listed(String kpi, String breakdown, String key, String measure) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(kpi, breakdown, key, measure, cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.referralId", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids.stream().sorted().toList();
    }

    private ValidatableResponse page(String kpi, String breakdown, String key, String measure, String cursor) {
        var request = asCommissioner()
                .queryParam("from", "2016-07-01")
                .queryParam("to", "2016-09-30")
                .queryParam("breakdown", breakdown)
                .queryParam("key", key)
                .queryParam("measure", measure)
                .queryParam("limit", 1);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/contracts/" + contract + "/kpis/" + kpi + "/facts")
                .then();
    }
}
