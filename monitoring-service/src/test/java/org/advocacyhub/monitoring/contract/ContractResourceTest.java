package org.advocacyhub.monitoring.contract;

import static org.advocacyhub.monitoring.Council.FIRST_YEAR;
import static org.advocacyhub.monitoring.Council.TERMS;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HubTest
@CleanDatabase
class ContractResourceTest {

    private static final String KENT = "/contracts/KENT-ADV-2016";
    private static final String YEAR = KENT + "/years/2016-04-01";

    @Test
    void a_contract_is_entered_read_and_told() {
        asCommissioner()
                .body(TERMS)
                .put(KENT)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith(KENT));

        as("auditor")
                .get(KENT)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("commissioner", equalTo("Kent County Council"))
                .body("extensions.months", contains(12, 12))
                .body("maximumEnd", equalTo("2021-03-31"));
        var told = Broker.await(
                ContractTermsSet.class, event -> event.contractRef().equals("KENT-ADV-2016"));
        assertEquals("SEAP", told.primeContractor());
        assertEquals(16, told.minimumAge());
    }

    @Test
    void changing_needs_the_tag_that_was_read() {
        asCommissioner().body(TERMS).put(KENT);
        var older = TERMS.replace("\"minimumAge\":16", "\"minimumAge\":18");

        asCommissioner().body(older).put(KENT).then().statusCode(428).body("type", endsWith(":if-match-required"));
        asCommissioner()
                .header("If-Match", "\"7\"")
                .body(older)
                .put(KENT)
                .then()
                .statusCode(412)
                .body("type", endsWith(":changed-meanwhile"));
        asCommissioner()
                .header("If-Match", "\"0\"")
                .body(older)
                .put(KENT)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("minimumAge", equalTo(18));
    }

    @Test
    void a_year_is_entered_with_lines_hours_and_block_payments_and_told_whole() {
        asCommissioner().body(TERMS).put(KENT);

        as("hub-manager").body(FIRST_YEAR).put(YEAR).then().statusCode(201).header("ETag", "\"0\"");

        asCommissioner()
                .get(YEAR)
                .then()
                .statusCode(200)
                .body("budget", equalTo("1490000.00"))
                .body("ceiling", equalTo("1340000.00"))
                .body("lines", hasSize(6))
                .body("lines[0].indicativeHours", equalTo("12000.00"))
                .body("lines[1].blockShare", equalTo("0.80"))
                .body("block.total", equalTo("1072000.00"))
                .body("block.monthly", hasSize(12))
                .body("block.monthly[0].amount", equalTo("89333.33"))
                .body("block.monthly[11].amount", equalTo("89333.37"))
                .body("variablePool", equalTo("268000.00"));
        var told =
                Broker.await(ContractYearSet.class, event -> event.contractRef().equals("KENT-ADV-2016"));
        assertEquals(134_000_000, told.ceilingPence());
        assertEquals(720_000, told.lines().getFirst().indicativeMinutes());
    }

    @Test
    void s17_the_hub_of_635000_is_paid_by_month() {
        asCommissioner().body(TERMS).put(KENT);
        var lines = """
                {"to":"2017-03-31","budget":"635000.00","ceiling":"635000.00","lines":[
                 {"line":"ALL","serviceTypes":["IMHA"],"amount":"635000.00","indicativeHours":"21166.67","blockShare":"0.80"}]}
                """;

        asCommissioner()
                .body(lines)
                .put(YEAR)
                .then()
                .statusCode(201)
                .body("block.monthly[10].amount", equalTo("42333.33"))
                .body("block.monthly[11].amount", equalTo("42333.37"))
                .body("block.total", equalTo("508000.00"))
                .body("variablePool", equalTo("127000.00"));
    }

    @Test
    void another_plan_takes_the_place_of_the_old_one() {
        asCommissioner().body(TERMS).put(KENT);
        asCommissioner().body(FIRST_YEAR).put(YEAR);
        var swapped = FIRST_YEAR
                .replace("\"line\":\"IMHA\"", "\"line\":\"X\"")
                .replace("\"line\":\"CARE_ACT\"", "\"line\":\"IMHA\"")
                .replace("\"line\":\"X\"", "\"line\":\"CARE_ACT\"");

        asCommissioner().body(swapped).put(YEAR).then().statusCode(428);
        asCommissioner()
                .header("If-Match", "\"0\"")
                .body(swapped)
                .put(YEAR)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("lines[0].line", equalTo("CARE_ACT"));
        asCommissioner().get(KENT + "/years").then().body("items", hasSize(1)).body("nextCursor", nullValue());
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "amount":"360000.00"    | "amount":"360000.01"     | lines
            "amount":"360000.00"    | "amount":"360000.0"      | lines[0].amount
            "amount":"360000.00"    | "amount":"-360000.00"    | lines[0].amount
            "budget":"1490000.00"   | "budget":"1,490,000"     | budget
            "budget":"1490000.00"   | "budget":"1.00"          | ceiling
            "to":"2017-03-31"       | "to":"2017-04-30"        | to
            "to":"2017-03-31"       | "to":"2017-02-30"        | to
            "to":"2017-03-31"       | "to":null                | to
            "blockShare":"0.80"     | "blockShare":"1.01"      | lines[0].blockShare
            "12000.00"              | "12000"                  | lines[0].indicativeHours
            ["IMHA"]                | null                     | lines[0].serviceTypes
            ["IMHA"]                | ["HOROSCOPES"]           | lines[0].serviceTypes
            "line":"IMHA"           | "line":"imha"            | lines[0].line
            "line":"IMHA"           | "line":"CARE_ACT"        | lines[1].line
            "commissioned":true     | "comissioned":true       | lines[0].comissioned
            """)
    void a_bad_year_is_refused_and_the_field_named(String good, String bad, String field) {
        asCommissioner().body(TERMS).put(KENT);

        asCommissioner()
                .body(FIRST_YEAR.replace(good, bad))
                .put(YEAR)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("type", endsWith(":invalid-request"))
                .body("errors.field", hasItem(field));
        asCommissioner().get(YEAR).then().statusCode(404);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "start":"2016-04-01"      | "start":"2019-04-01"       | initialEnd
            "maximumEnd":"2021-03-31" | "maximumEnd":"2020-03-31"  | extensions
            "maximumEnd":"2021-03-31" | "maximumEnd":"31/03/2021"  | maximumEnd
            "minimumAge":16           | "minimumAge":-1            | minimumAge
            "minimumAge":16           | "minimumAge":"sixteen"     | minimumAge
            "primeContractor":"SEAP"  | "primeContractor":" "      | primeContractor
            {"months":12}]            | {"months":0}]              | extensions[1].months
            """)
    void bad_terms_are_refused_and_the_field_named(String good, String bad, String field) {
        asCommissioner()
                .body(TERMS.replace(good, bad))
                .put(KENT)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
        asCommissioner().get(KENT).then().statusCode(404).body("type", endsWith(":unknown-contract"));
    }

    @Test
    void a_term_is_not_cut_under_a_year() {
        asCommissioner().body(TERMS).put(KENT);
        asCommissioner().body(FIRST_YEAR).put(YEAR);

        asCommissioner()
                .header("If-Match", "\"0\"")
                .body(TERMS.replace("\"start\":\"2016-04-01\"", "\"start\":\"2016-05-01\""))
                .put(KENT)
                .then()
                .statusCode(400)
                .body("errors.field", contains("maximumEnd"));
    }

    @Test
    void a_year_needs_a_contract_and_a_date() {
        asCommissioner().body(FIRST_YEAR).put(YEAR).then().statusCode(404).body("type", endsWith(":unknown-contract"));
        var status = asCommissioner().body(FIRST_YEAR).put(KENT + "/years/soon").statusCode();
        assertTrue(status == 400 || status == 404, "status " + status);
    }

    @Test
    void nothing_is_told_of_what_was_refused() {
        asCommissioner().body(TERMS).put("/contracts/REFUSED-1");
        asCommissioner()
                .body(FIRST_YEAR.replace("360000.00", "1.00"))
                .put("/contracts/REFUSED-1/years/2016-04-01")
                .then()
                .statusCode(400);
        asCommissioner()
                .body(FIRST_YEAR)
                .put("/contracts/REFUSED-1/years/2016-04-01")
                .then()
                .statusCode(201);

        Broker.await(ContractYearSet.class, event -> event.contractRef().equals("REFUSED-1"));
        assertEquals(
                1,
                Broker.all(ContractYearSet.class).stream()
                        .filter(event -> event.contractRef().equals("REFUSED-1"))
                        .count());
    }

    @Test
    void contracts_are_listed_by_page() {
        for (var ref : new String[] {"LIST-A", "LIST-B", "LIST-C"}) {
            asCommissioner().body(TERMS).put("/contracts/" + ref);
        }

        var first = asCommissioner().get("/contracts?limit=2");

        first.then().body("items.contractRef", contains("LIST-A", "LIST-B")).header("Link", containsString("next"));
        asCommissioner()
                .get("/contracts?limit=2&cursor=" + first.jsonPath().getString("nextCursor"))
                .then()
                .body("items.contractRef", contains("LIST-C"))
                .body("nextCursor", nullValue());
        asCommissioner().get("/contracts?limit=0").then().statusCode(400);
        asCommissioner().get("/contracts?cursor=nonsense").then().statusCode(400);
    }
}
