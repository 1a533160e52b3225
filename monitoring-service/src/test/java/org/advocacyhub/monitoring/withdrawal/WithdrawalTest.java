package org.advocacyhub.monitoring.withdrawal;

import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawn;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.contracts.PartnerEvent.WithdrawnSubcontract;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.payment.Network;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The money of scenario S05 by number: the partner for mental health in East Kent leaves on 15 June 2017 (syn). */
@HubTest
class WithdrawalTest {

    private static final String LEAVES = """
            {"partnerId":"E-KENT-MH","successorId":"SEAP","effectiveOn":"2017-06-15","reason":"PERFORMANCE"}
            """;

    private String ref;

    @BeforeEach
    void a_contract_in_its_second_year() {
        TestClock.set("2017-06-15T09:00:00Z");
        ref = Council.hasAContract();
        asCommissioner()
                .body("""
                        {"to":"2018-03-31","budget":"1630000.00","ceiling":"430000.00","lines":[{"line":"IMHA","serviceTypes":["IMHA"],
                         "amount":"430000.00","indicativeHours":"14000.00"}]}
                        """)
                .put("/contracts/" + ref + "/years/2017-04-01")
                .then()
                .statusCode(201);
        Network.has("E-KENT-MH", Network.imha(ref, "2017-04-01", "2017-06-14", "ARREARS_MONTHLY", 12_000_000, 3000));
    }

    @Test
    void s05_a_block_of_120000_splits_into_24657_53_and_95342_47_and_the_statements_of_both_follow() {
        as("hub-manager")
                .body(LEAVES)
                .post("/contracts/" + ref + "/withdrawals")
                .then()
                .statusCode(201)
                .body("lots[0].block", equalTo("120000.00"))
                .body("lots[0].kept", equalTo("24657.53"))
                .body("lots[0].moved", equalTo("95342.47"));

        assertEquals("10000.00", stated("E-KENT-MH", "2017-05"));
        assertEquals("4657.53", stated("E-KENT-MH", "2017-06"));
        assertEquals("0.00", stated("E-KENT-MH", "2017-07"));
        assertEquals("0.00", stated("SEAP", "2017-05"));
        assertEquals("5342.47", stated("SEAP", "2017-06"));
        assertEquals(Money.parse("24657.53").orElseThrow(), year("E-KENT-MH"));
        assertEquals(Money.parse("95342.47").orElseThrow(), year("SEAP"));
        assertEquals(
                9_534_247,
                Database.number(
                        "select sum(amount) from ledger_balance where contract_ref = ? and partner_id = 'SEAP' and pot = 'BLOCK'",
                        ref));
        assertEquals(
                0,
                Database.number("select sum(amount) from ledger_entry where contract_ref = ? and unit = 'PENCE'", ref));
        asCommissioner()
                .get("/contracts/" + ref + "/withdrawals")
                .then()
                .body("items[0].reason", equalTo("PERFORMANCE"));
    }

    @Test
    void s05_provider_service_tells_it_and_the_money_follows() {
        Telling.all(List.of(withdrawn(true)));

        asCommissioner()
                .get("/contracts/" + ref + "/withdrawals")
                .then()
                .body("items[0].kept", equalTo("24657.53"))
                .body("items[0].moved", equalTo("95342.47"))
                .body("items[0].reason", equalTo("PERFORMANCE"));
        assertEquals("4657.53", stated("E-KENT-MH", "2017-06"));
        assertEquals("5342.47", stated("SEAP", "2017-06"));
        assertEquals(0, Database.number("select count(*) from dead_letter"));
    }

    @Test
    void f9_without_staff_the_successor_gets_a_block_of_zero_hours() {
        Telling.all(List.of(withdrawn(false)));

        assertEquals("4657.53", stated("E-KENT-MH", "2017-06"));
        assertEquals("0.00", stated("SEAP", "2017-06"));
        assertEquals(
                9_534_247,
                Database.number(
                        "select sum(amount) from ledger_balance where contract_ref = ? and book = 'FUNDING'"
                                + " and partner_id = 'E-KENT-MH'",
                        ref));
    }

    private PartnerWithdrawn withdrawn(boolean staffTransferred) {
        return givenUp(staffTransferred, List.of("E07000105"), true);
    }

    private PartnerWithdrawn givenUp(boolean staffTransferred, List<String> districts, boolean whole) {
        return new PartnerWithdrawn(
                "E-KENT-MH",
                UUID.randomUUID(),
                Instant.parse("2017-06-14T23:00:00Z"),
                LocalDate.of(2017, 5, 1),
                LocalDate.of(2017, 6, 15),
                "PERFORMANCE",
                "SEAP",
                staffTransferred,
                List.of(new WithdrawnSubcontract(
                        ref,
                        "EAST",
                        List.of("IMHA"),
                        districts,
                        List.of(),
                        whole,
                        1200,
                        LocalDate.of(2017, 4, 1),
                        null,
                        12_000_000L)));
    }

    @Test
    void f9_a_lot_is_given_up_once_and_what_was_stated_stays() {
        as("hub-manager")
                .body(LEAVES)
                .post("/contracts/" + ref + "/withdrawals")
                .then()
                .statusCode(201);

        asCommissioner()
                .body(LEAVES)
                .post("/contracts/" + ref + "/withdrawals")
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-withdrawn"));
        asCommissioner()
                .body(LEAVES.replace("SEAP", "E-KENT-MH"))
                .post("/contracts/" + ref + "/withdrawals")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("successorId"));
        asCommissioner()
                .body(LEAVES.replace("\"E-KENT-MH\"", "\"NOBODY\""))
                .post("/contracts/" + ref + "/withdrawals")
                .then()
                .statusCode(409)
                .body("type", endsWith(":no-block"));
    }

    @Test
    void f9_of_a_lot_that_is_given_up_in_part_only_that_part_is_split() {
        Network.has(
                "E-KENT-MH",
                eastAndThanet("2017-04-01", "2017-06-14", List.of("E07000105", "E07000114")),
                eastAndThanet("2017-06-15", null, List.of("E07000105")));
        Telling.all(List.of(givenUp(true, List.of("E07000114"), false)));

        asCommissioner()
                .get("/contracts/" + ref + "/withdrawals")
                .then()
                .body("items[0].districts", equalTo(List.of("E07000114")))
                .body("items[0].partBy", equalTo("POPULATION"))
                .body("items[0].whole", equalTo("120000.00"))
                .body("items[0].block", equalTo("61734.36"))
                .body("items[0].kept", equalTo("12685.14"))
                .body("items[0].moved", equalTo("49049.22"));
        assertEquals(Money.parse("70950.78").orElseThrow(), year("E-KENT-MH"));
        assertEquals(Money.parse("49049.22").orElseThrow(), year("SEAP"));
        assertEquals(0, Database.number("select count(*) from dead_letter"));
    }

    @Test
    void f9_how_much_goes_with_a_part_may_be_agreed_and_then_the_event_changes_nothing() {
        Network.has("E-KENT-MH", eastAndThanet("2017-04-01", null, List.of("E07000105", "E07000114")));
        var part =
                LEAVES.replace("}", ",\"lots\":[\"EAST\"],\"districts\":[\"E07000114\"],\"annualBlock\":\"30000.00\"}");
        withdraw(part.replace("30000.00", "120000.01"))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("more-than-agreed"));
        withdraw(LEAVES.replace("}", ",\"districts\":[\"E07000113\"]}"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("districts"));
        withdraw(LEAVES.replace("}", ",\"lots\":[\"WEST\"]}"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("lots"));

        withdraw(part)
                .then()
                .statusCode(201)
                .body("lots[0].partBy", equalTo("AGREED"))
                .body("lots[0].block", equalTo("30000.00"))
                .body("lots[0].kept", equalTo("6164.38"))
                .body("lots[0].moved", equalTo("23835.62"));
        Telling.all(List.of(givenUp(true, List.of("E07000114"), false)));

        assertEquals(Money.parse("96164.38").orElseThrow(), year("E-KENT-MH"));
        assertEquals(Money.parse("23835.62").orElseThrow(), year("SEAP"));
        withdraw(part).then().statusCode(409).body("type", endsWith(":already-withdrawn"));
    }

    private Response withdraw(String body) {
        return as("hub-manager").body(body).post("/contracts/" + ref + "/withdrawals");
    }

    private Subcontract eastAndThanet(String from, String to, List<String> districts) {
        var whole = Network.imha(ref, from, to, "ARREARS_MONTHLY", 12_000_000, 3000);
        return new Subcontract(
                whole.contractRef(),
                whole.lot(),
                whole.serviceTypes(),
                districts,
                whole.specialisms(),
                whole.shareBasisPoints(),
                whole.from(),
                whole.to(),
                whole.paymentTerms(),
                whole.paymentDays(),
                whole.annualBlockPence(),
                whole.rates());
    }

    private Money year(String partnerId) {
        var sum = Money.ZERO;
        for (var month = YearMonth.of(2017, 4); month.isBefore(YearMonth.of(2018, 4)); month = month.plusMonths(1)) {
            sum = sum.plus(Money.parse(stated(partnerId, month.toString())).orElseThrow());
        }
        return sum;
    }

    private String stated(String partnerId, String month) {
        return asCommissioner()
                .get("/contracts/" + ref + "/statements/draft?partner=" + partnerId + "&month=" + month)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }
}
