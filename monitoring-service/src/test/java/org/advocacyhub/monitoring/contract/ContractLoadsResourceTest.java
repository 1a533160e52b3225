package org.advocacyhub.monitoring.contract;

import static org.advocacyhub.monitoring.Council.FIRST_YEAR;
import static org.advocacyhub.monitoring.Council.TERMS;
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

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.advocacyhub.contracts.ContractEvent.ContractLotsSet;
import org.advocacyhub.contracts.ContractEvent.ContractRulesSet;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole contract from one document (domain.md F.1). */
@HubTest
@CleanDatabase
class ContractLoadsResourceTest {

    private static final String LOT = """
            {"lot":"COMMUNITY-LD","serviceTypes":["COMMUNITY"],"clientGroups":["LEARNING_DISABILITY"],"in":"2017-04-01",
             "elsewhere":"ADVOCACY_FOR_ALL"}
            """;
    private static final String DOCUMENT = """
            {"terms":%s,"lots":[%s],"years":{"2016-04-01":%s},
             "rules":[{"rule":"CONTACT_TARGET_P1","validFrom":"2016-04-01","value":90}]}
            """.formatted(TERMS, LOT, FIRST_YEAR);

    @Test
    void a_dry_run_says_what_a_load_would_enter_and_enters_nothing() {
        load("LOAD-1", DOCUMENT, true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("changes", hasSize(4))
                .body("changes", hasItem("Lot COMMUNITY-LD enters on 2017-04-01."));

        asCommissioner().get("/contracts/LOAD-1").then().statusCode(404);
    }

    @Test
    void a_load_enters_and_tells_everything_and_a_second_one_changes_nothing() {
        load("LOAD-2", DOCUMENT, false).statusCode(200).body("changes", hasSize(4));

        asCommissioner()
                .get("/contracts/LOAD-2")
                .then()
                .body("lots.lot", contains("COMMUNITY-LD"))
                .body("end", equalTo("2019-03-31"))
                .body("extensions.optionUsed", contains(false, false));
        asCommissioner().get("/contracts/LOAD-2/years/2016-04-01").then().body("lines", hasSize(6));
        var lots =
                Broker.await(ContractLotsSet.class, event -> event.contractRef().equals("LOAD-2"));
        assertEquals(LocalDate.of(2017, 4, 1), lots.lots().getFirst().in());
        assertEquals("ADVOCACY_FOR_ALL", lots.lots().getFirst().elsewhere());
        var rules = Broker.await(
                ContractRulesSet.class, event -> event.contractRef().equals("LOAD-2"));
        assertEquals(90, rules.rules().getFirst().value());

        load("LOAD-2", DOCUMENT, false).statusCode(200).body("changes", empty()).body("stays", empty());
        assertEquals(1, told("LOAD-2").size());
    }

    @Test
    void what_is_another_is_said_with_both_values_and_a_dry_run_of_it_leaves_it_as_it_was() {
        load("LOAD-3", DOCUMENT, false).statusCode(200);
        var moved = DOCUMENT.replace("\"amount\":\"360000.00\"", "\"amount\":\"350000.00\"")
                .replace("\"amount\":\"170000.00\"", "\"amount\":\"180000.00\"");

        load("LOAD-3", moved, true)
                .statusCode(200)
                .body(
                        "changes",
                        contains(
                                "Year from 2016-04-01, line IMHA: the amount changes from 360000.00 to 350000.00.",
                                "Year from 2016-04-01, line COMMUNITY: the amount changes from 170000.00 to 180000.00."));
        amountOfImha("LOAD-3", "360000.00");

        load("LOAD-3", moved, false).statusCode(200).body("changes", hasSize(2));
        amountOfImha("LOAD-3", "350000.00");
    }

    @Test
    void amounts_that_do_not_sum_are_refused_with_the_difference_and_nothing_is_entered() {
        load("LOAD-4", DOCUMENT.replace("\"amount\":\"360000.00\"", "\"amount\":\"360000.10\""), false)
                .statusCode(400)
                .body("errors.field", hasItem("lines"))
                .body("errors.message", hasItem(containsString("a difference of 0.10")));

        asCommissioner().get("/contracts/LOAD-4").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            0.1            | unreadable
            1490000.00     | unreadable
            1.49e6         | unreadable
            149            | unreadable
            "0.1"          | pattern
            "0.100"        | pattern
            "1.49e6"       | pattern
            "1490000"      | pattern
            "+1490000.00"  | pattern
            "-1490000.00"  | pattern
            " 1490000.00"  | pattern
            "1,490,000.00" | pattern
            "0x10.00"      | pattern
            "NaN"          | pattern
            ""             | pattern
            null           | not-null
            """)
    void an_amount_is_a_decimal_string_with_two_places_and_nothing_else(String amount, String code) {
        var body = DOCUMENT.replace("\"budget\":\"1490000.00\"", "\"budget\":" + amount);

        var refused = load("LOAD-5", body, false).statusCode(400);

        refused.body("errors.find { it.field.endsWith('budget') }.code", equalTo(code));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "in":"2017-04-01"   | "in":"2015-04-01"                      | lots[0].in
            "in":"2017-04-01"   | "in":"2017-04-01","out":"2017-04-01"   | lots[0].out
            ["COMMUNITY"],"cl   | ["HOROSCOPES"],"cl                     | lots[0].serviceTypes
            "value":90          | "value":101                            | rules[0].value
            "value":90          | "value":-1                             | rules[0].value
            "CONTACT_TARGET_P1" | "CONTACT_TARGET_P9"                    | rules[0].rule
            """)
    void a_bad_lot_or_rule_is_refused_and_the_field_named(String good, String bad, String field) {
        load("LOAD-6", DOCUMENT.replace(good, bad), false).statusCode(400).body("errors.field", hasItem(field));
    }

    @Test
    void only_the_commissioner_loads_and_the_hub_changes_no_year_that_is_entered() {
        as("hub-manager").body(DOCUMENT).post("/contracts/LOAD-7/loads").then().statusCode(403);
        load("LOAD-7", DOCUMENT, false).statusCode(200);

        as("hub-manager")
                .header("If-Match", "\"0\"")
                .body(FIRST_YEAR)
                .put("/contracts/LOAD-7/years/2016-04-01")
                .then()
                .statusCode(403)
                .body("type", endsWith(":commissioner-decides"));
    }

    @Test
    void s16_nine_former_contracts_become_one_and_their_ids_stay_known() {
        var formers = new StringJoiner(",", "[", "]");
        for (int number = 1; number <= 9; number++) {
            formers.add("""
                    {"reference":"MCC-ADV-%d/2011","provider":"Provider %d","serviceTypes":["IMHA"],"startedOn":"2011-04-01",
                     "endedOn":"2016-03-31","lastPrice":"8400%d.00","pricePer":"YEAR"}
                    """.formatted(number, (number - 1) % 6 + 1, number));
        }
        var document = DOCUMENT.replace("{\"terms\"", "{\"predecessors\":" + formers + ",\"terms\"");

        load("MANCHESTER-1", document, false)
                .statusCode(200)
                .body("changes", hasItem("Former contract MCC-ADV-9/2011 of Provider 3 is noted."));

        asCommissioner()
                .get("/contracts/MANCHESTER-1")
                .then()
                .body("predecessors", hasSize(9))
                .body("predecessors.reference", hasItem("MCC-ADV-1/2011"))
                .body("predecessors.provider.unique()", hasSize(6))
                .body("predecessors[0].startedOn", equalTo("2011-04-01"))
                .body("predecessors[0].lastPrice", equalTo("84001.00"))
                .body("predecessors[0].pricePer", equalTo("YEAR"));
        load("MANCHESTER-1", document.replace("84001.00", "84000.00"), true)
                .body(
                        "changes",
                        contains("Former contract MCC-ADV-1/2011: the last known price changes from 84001.00 a year to"
                                + " 84000.00 a year."));
        load("MANCHESTER-1", document.replace("2011-04-01", "2016-04-01"), true)
                .statusCode(400)
                .body("errors.field", hasItem("predecessors[0].startedOn"));
        load("MANCHESTER-1", document.replace(",\"pricePer\":\"YEAR\"", ""), true)
                .statusCode(400)
                .body("errors.field", hasItem("predecessors[0].pricePer"));
        load("MANCHESTER-1", document.replace("84001.00", "84001"), true)
                .statusCode(400)
                .body("errors.code", hasItem("pattern"));
        load("MANCHESTER-1", document, false).body("changes", empty());
        load("MANCHESTER-1", document.replace("MCC-ADV-2/", "MCC-ADV-1/"), false)
                .statusCode(400)
                .body("errors.field", hasItem("predecessors[1].reference"));
    }

    private static ValidatableResponse load(String ref, String document, boolean dryRun) {
        return asCommissioner()
                .body(document)
                .post("/contracts/" + ref + "/loads?dryRun=" + dryRun)
                .then();
    }

    private static void amountOfImha(String ref, String amount) {
        asCommissioner()
                .get("/contracts/" + ref + "/years/2016-04-01")
                .then()
                .body("lines.find { it.line == 'IMHA' }.amount", equalTo(amount));
    }

    private static List<ContractLotsSet> told(String ref) {
        return Broker.all(ContractLotsSet.class).stream()
                .filter(event -> event.contractRef().equals(ref))
                .toList();
    }
}
