package org.advocacyhub.monitoring.spend;

import static org.advocacyhub.monitoring.Council.FIRST_YEAR;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HubTest
class SpendResourceTest {

    private static final String SPEND = """
            {"line":"IMHA","incurredOn":"2016-04-30","amount":"24000.00","kind":"BLOCK","note":null}
            """;

    private String contract;

    @BeforeEach
    void a_contract_in_july_2016() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = "/contracts/" + Council.hasAContract();
    }

    @Test
    void spend_is_recorded_once_however_often_it_is_sent() {
        var first =
                asCommissioner().header("Idempotency-Key", "april").body(SPEND).post(contract + "/spend");
        var second =
                asCommissioner().header("Idempotency-Key", "april").body(SPEND).post(contract + "/spend");

        first.then().statusCode(201).body("amount", equalTo("24000.00"));
        second.then().statusCode(201).body("spendId", equalTo(first.jsonPath().getString("spendId")));
        asCommissioner().get(contract + "/spend").then().body("items", hasSize(1));
        asCommissioner()
                .header("Idempotency-Key", "april")
                .body(SPEND.replace("24000.00", "24000.01"))
                .post(contract + "/spend")
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "IMHA"       | "DANCING"    | line
            "24000.00"   | "24000"      | amount
            "24000.00"   | "0.00"       | amount
            "24000.00"   | "-24000.00"  | note
            "2016-04-30" | "2016-03-31" | incurredOn
            "2016-04-30" | "2016-07-22" | incurredOn
            "BLOCK"      | "LUMP"       | kind
            "kind"       | "sort"       | sort
            """)
    void bad_spend_is_refused_and_the_field_named(String good, String bad, String field) {
        asCommissioner()
                .body(SPEND.replace(good, bad))
                .post(contract + "/spend")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
        assertEquals(
                0,
                Database.number(
                        "select count(*) from ledger_posting where occasion = 'SPEND' and contract_ref = ?",
                        contract.substring("/contracts/".length())));
    }

    @Test
    void a_mistake_is_put_right_by_an_opposite_entry_with_a_note() {
        asCommissioner().body(SPEND).post(contract + "/spend");

        as("hub-manager")
                .body(SPEND.replace("24000.00", "-24000.00").replace("null", "\"Booked twice.\""))
                .post(contract + "/spend")
                .then()
                .statusCode(201);
    }

    @Test
    void an_entry_is_taken_back_once_by_an_opposite_that_names_it() {
        var spendId = asCommissioner()
                .body(SPEND)
                .post(contract + "/spend")
                .jsonPath()
                .getString("spendId");
        var reversal = contract + "/spend/" + spendId + "/reversal";

        var opposite = asCommissioner().body("{\"note\":\"Booked twice.\"}").post(reversal);

        opposite.then()
                .statusCode(201)
                .body("amount", equalTo("-24000.00"))
                .body("incurredOn", equalTo("2016-04-30"))
                .body("corrects", equalTo(spendId));
        asCommissioner().get(contract + "/spend-levels").then().body("years[0].actual", equalTo("0.00"));
        asCommissioner()
                .body("{\"note\":\"Booked twice.\"}")
                .post(reversal)
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-reversed"));
        asCommissioner()
                .body("{\"note\":\"Booked twice.\"}")
                .post(contract + "/spend/" + opposite.jsonPath().getString("spendId") + "/reversal")
                .then()
                .statusCode(409)
                .body("type", endsWith(":is-a-reversal"));
    }

    @Test
    void a_line_with_spend_stays_in_its_year() {
        asCommissioner().body(SPEND).post(contract + "/spend").then().statusCode(201);

        asCommissioner()
                .header("If-Match", "\"0\"")
                .body(FIRST_YEAR.replace("\"line\":\"IMHA\"", "\"line\":\"OTHER\""))
                .put(contract + "/years/2016-04-01")
                .then()
                .statusCode(409)
                .body("type", endsWith(":line-has-spend"));
    }

    @Test
    void spend_is_listed_by_day_and_page() {
        for (var day : new String[] {"2016-06-30", "2016-04-30", "2016-05-31"}) {
            asCommissioner().body(SPEND.replace("2016-04-30", day)).post(contract + "/spend");
        }

        var first = asCommissioner().get(contract + "/spend?limit=2");

        first.then().body("items.incurredOn", contains("2016-04-30", "2016-05-31"));
        asCommissioner()
                .get(contract + "/spend?limit=2&cursor=" + first.jsonPath().getString("nextCursor"))
                .then()
                .body("items.incurredOn", contains("2016-06-30"));
    }
}
