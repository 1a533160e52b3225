package org.advocacyhub.monitoring.timerule;

import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.monitoring.payment.Network;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Domain.md D.3: "own line, included or not". By hand: 60 minutes with the person and 90 on the way there, both before and after the
 * quarter from which the contract pays for travel from a line of its own. All figures are synthetic.
 */
@HubTest
class LinesOfTimeTest {

    private static final String YEAR = """
            {"to":"2017-03-31","budget":"46000.00","ceiling":"46000.00","lines":[
             {"line":"IMHA","serviceTypes":["IMHA"],"amount":"36000.00","indicativeHours":"1200.00"},
             {"line":"TRAVEL","serviceTypes":[],"amount":"10000.00","indicativeHours":"510.00"}]}
            """;

    private String contract;

    @BeforeEach
    void a_contract_with_a_line_for_travel() {
        TestClock.set("2016-06-20T09:00:00Z");
        contract = Council.hasAContract();
        year(YEAR).statusCode(200);
    }

    @Test
    void travel_is_posted_to_the_line_that_the_contract_names_and_taken_back_from_it() {
        pays("TRAVEL", "2016-07-01", "TRAVEL").statusCode(200).body("line", equalTo("TRAVEL"));
        TestClock.set("2016-12-20T09:00:00Z");
        var work = worked();
        Telling.all(work);
        Network.awaitPosted();

        // before July travel counted nowhere; afterwards 90 minutes stand on its own line and 60 + 60 on that of the
        // type
        assertEquals(List.of("IMHA IMHA 120", "TRAVEL IMHA 90"), delivered());
        pots("IMHA").body("pots[0].hoursDrawn", equalTo("2.00"));
        pots("TRAVEL").body("pots[0].allotted", equalTo("8000.00")).body("pots[0].hoursDrawn", equalTo("1.50"));

        var postings = postings();
        Telling.all(work); // the same again
        Network.awaitPosted();
        rebuild();
        Network.awaitPosted();
        assertEquals(List.of("IMHA IMHA 120", "TRAVEL IMHA 90"), delivered());
        assertEquals(postings, postings());

        Telling.all(List.of(work.reversed().events().getLast())); // the 90 minutes on the way were never travelled
        Network.awaitPosted();
        assertEquals(List.of("IMHA IMHA 120"), delivered());
        pots("TRAVEL").body("pots[0].hoursDrawn", equalTo("0.00"));
        assertEquals(
                List.of("TRAVEL -90", "TRAVEL 90"),
                Database.rows("""
                                select e.line || ' ' || e.amount as entry from ledger_entry e join ledger_posting p using (posting_id)
                                where e.contract_ref = ? and e.book = 'DELIVERED' and e.line = 'TRAVEL' order by p.position
                                """, contract).stream()
                        .map(row -> row.get("entry"))
                        .toList());
    }

    @Test
    void the_return_shows_the_line_with_its_plan_and_the_statement_whose_line_pays_for_what() {
        pays("TRAVEL", "2016-07-01", "TRAVEL").statusCode(200);
        TestClock.set("2016-12-20T09:00:00Z");
        Network.has("PARTNER-1", Network.imha(contract, "2016-04-01", null, "ARREARS_MONTHLY", 24_000, 3000));
        Telling.all(worked());
        Network.awaitPosted();

        var before = Council.figures(contract, "2016-17-Q1");
        assertEquals("1.0", before.value("K-12", "line", "IMHA", "deliveredHours"));
        assertEquals("0.0", before.value("K-12", "line", "TRAVEL", "deliveredHours"));
        var after = Council.figures(contract, "2016-17-Q2");
        assertEquals("1.0", after.value("K-12", "line", "IMHA", "deliveredHours"));
        assertEquals("1.5", after.value("K-12", "line", "TRAVEL", "deliveredHours"));
        assertEquals("130.0", after.value("K-12", "line", "TRAVEL", "indicativeHours")); // 510 x 65/255
        assertEquals("2.5", after.total("K-12", "deliveredHours"));

        // a block of 20.00 a month is 8 hours at 30.00 in the year: 1 hour in May, 1 and 1.5 in August are paid by it
        as("auditor")
                .get("/contracts/" + contract + "/statements/draft?partner=PARTNER-1&kind=MONTH&month=2016-08")
                .then()
                .statusCode(200)
                .body("lines.what", equalTo(List.of("BLOCK", "HOURS_IN_BLOCK", "HOURS_IN_BLOCK")))
                .body("lines.hours", equalTo(Arrays.asList(null, "1.00", "1.50")))
                .body("lines.paidFrom", equalTo(Arrays.asList(null, null, "TRAVEL")))
                .body("lines[2].reason", containsString("pays for such time from its line TRAVEL (D.3)"));
    }

    @Test
    void a_line_pays_only_for_time_that_counts_and_is_one_of_the_year() {
        set("TRAVEL", "2016-07-01", "{\"counted\":false,\"line\":\"TRAVEL\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("not-counted"));
        pays("TRAVEL", "2016-07-01", "LUNCH").statusCode(400).body("errors[0].code", equalTo("unknown-line"));
        pays("TRAVEL", "2017-04-01", "TRAVEL").statusCode(400).body("errors[0].code", equalTo("unknown-line"));
        pays("TRAVEL", "2016-10-01", "TRAVEL").statusCode(200);
        set("TRAVEL", "2017-01-01", "{\"counted\":true}").statusCode(200).body("line", nullValue());
    }

    @Test
    void every_year_that_is_entered_has_the_line_until_it_is_said_otherwise() {
        asCommissioner()
                .body("""
                        {"to":"2018-03-31","budget":"46000.00","ceiling":"46000.00","lines":[
                         {"line":"IMHA","serviceTypes":["IMHA"],"amount":"46000.00","indicativeHours":"1200.00"}]}
                        """)
                .put("/contracts/" + contract + "/years/2017-04-01")
                .then()
                .statusCode(201);

        pays("TRAVEL", "2016-07-01", "TRAVEL")
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-line"))
                .body("errors[0].message", containsString("2017-04-01"));

        set("TRAVEL", "2017-04-01", "{\"counted\":true}").statusCode(200);
        pays("TRAVEL", "2016-07-01", "TRAVEL").statusCode(200);
    }

    @Test
    void a_year_keeps_the_line_that_pays_for_time() {
        pays("TRAVEL", "2016-07-01", "TRAVEL").statusCode(200);
        var without = """
                {"to":"2017-03-31","budget":"46000.00","ceiling":"46000.00","lines":[
                 {"line":"IMHA","serviceTypes":["IMHA"],"amount":"46000.00","indicativeHours":"1200.00"}]}
                """;

        year(without).statusCode(409).body("type", endsWith(":line-pays-for-time"));

        set("TRAVEL", "2017-04-01", "{\"counted\":true}").statusCode(200);
        asCommissioner()
                .body(without.replace("2017-03-31", "2018-03-31"))
                .put("/contracts/" + contract + "/years/2017-04-01")
                .then()
                .statusCode(201);
        year(YEAR.replace("[]", "[],\"clientGroups\":[\"DEMENTIA\"]"))
                .statusCode(400)
                .body("errors[0].code", equalTo("pays-for-no-type"));
    }

    private Journey worked() {
        return Journey.of(contract, "IMHA")
                .received("2016-05-01T09:00:00Z")
                .opened("2016-05-03")
                .worked("2016-05-04", "CLIENT_CONTACT_F2F", 60)
                .worked("2016-05-04", "TRAVEL", 90)
                .worked("2016-08-04", "CLIENT_CONTACT_F2F", 60)
                .worked("2016-08-04", "TRAVEL", 90);
    }

    private List<Object> delivered() {
        return Database.rows("""
                        select line || ' ' || service_type || ' ' || -sum(amount) as delivered from ledger_balance
                        where contract_ref = ? and book = 'DELIVERED' group by line, service_type having sum(amount) <> 0 order by 1
                        """, contract).stream()
                .map(row -> row.get("delivered"))
                .toList();
    }

    private long postings() {
        return Database.number("select count(*) from ledger_posting where contract_ref = ?", contract);
    }

    private ValidatableResponse pots(String line) {
        return asCommissioner()
                .get("/contracts/" + contract + "/years/2016-04-01/pots")
                .then()
                .statusCode(200)
                .rootPath("lines.find { it.line == '" + line + "' }");
    }

    private ValidatableResponse pays(String category, String from, String line) {
        return set(category, from, "{\"counted\":true,\"line\":\"" + line + "\"}");
    }

    private ValidatableResponse set(String category, String from, String rule) {
        return asCommissioner()
                .body(rule)
                .put("/contracts/" + contract + "/time-rules/" + category + "/" + from)
                .then();
    }

    private ValidatableResponse year(String plan) {
        var version = asCommissioner()
                .get("/contracts/" + contract + "/years/2016-04-01")
                .header("ETag");
        return asCommissioner()
                .header("If-Match", version)
                .body(plan)
                .put("/contracts/" + contract + "/years/2016-04-01")
                .then();
    }

    private static void rebuild() {
        String id =
                as("service").post("/rebuilds").then().statusCode(202).extract().path("rebuildId");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "DONE".equals(as("service").get("/rebuilds/" + id).path("state")));
    }
}
