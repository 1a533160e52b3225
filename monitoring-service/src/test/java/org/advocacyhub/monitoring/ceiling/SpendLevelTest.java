package org.advocacyhub.monitoring.ceiling;

import static org.advocacyhub.monitoring.Council.FIRST_YEAR;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.advocacyhub.contracts.ContractEvent.SpendLevelReached;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year with a ceiling of 1,340,000.00 crosses the levels of F.7, each told once. */
@HubTest
class SpendLevelTest {

    @Inject
    SpendGauges gauges;

    @Inject
    MeterRegistry metrics;

    private String contractRef;

    @BeforeEach
    void a_contract_in_march_2017() {
        TestClock.set("2017-03-20T09:00:00Z");
        contractRef = Council.hasAContract();
    }

    @Test
    void a_level_is_told_once_when_it_is_crossed_upwards_or_downwards() {
        spend("1071999.99", null); // a penny below 80 percent
        assertEquals(List.of(), levels(0));
        spend("0.01", null);
        assertEquals(List.of("NOTICE_80"), levels(1));
        spend("100.00", null);
        spend("267900.00", null);
        assertEquals(List.of("NOTICE_80", "CEILING_REACHED"), levels(2));

        spend("-0.01", "One penny too much.");

        assertEquals(List.of("NOTICE_80", "CEILING_REACHED", "FREEZE_95"), levels(3));
        var last = Broker.await(
                SpendLevelReached.class,
                told -> told.contractRef().equals(contractRef) && told.level().equals("FREEZE_95"));
        assertEquals(133_999_999, last.actualPence());
        assertEquals(134_000_000, last.ceilingPence());
        asCommissioner()
                .get("/contracts/" + contractRef + "/spend-levels")
                .then()
                .statusCode(200)
                .body("years[0].actual", equalTo("1339999.99"))
                .body("years[0].level", equalTo("FREEZE_95"));
    }

    @Test
    void who_watches_the_service_sees_the_level_of_the_running_year() {
        spend("1340000.00", null);
        await().untilAsserted(() -> {
            gauges.look();
            assertEquals(4, level());
        });

        TestClock.set("2017-04-03T09:00:00Z"); // the next year has begun and spent nothing
        gauges.look();

        assertEquals(
                List.of(),
                List.copyOf(metrics.find("hub.spend.level")
                        .tag("contract", contractRef)
                        .gauges()));
    }

    private double level() {
        return metrics.get("hub.spend.level")
                .tags("contract", contractRef, "year", "2016-04-01")
                .gauge()
                .value();
    }

    @Test
    void a_higher_ceiling_lets_the_level_fall() {
        spend("1340000.00", null);
        assertEquals(List.of("CEILING_REACHED"), levels(1));

        asCommissioner()
                .header("If-Match", "\"0\"")
                .body(FIRST_YEAR
                        .replace("\"ceiling\":\"1340000.00\"", "\"ceiling\":\"1440000.00\"")
                        .replace("\"amount\":\"360000.00\"", "\"amount\":\"460000.00\""))
                .put("/contracts/" + contractRef + "/years/2016-04-01")
                .then()
                .statusCode(200);

        assertEquals(List.of("CEILING_REACHED", "WARNING_90"), levels(2));
    }

    private void spend(String amount, String note) {
        asCommissioner()
                .body("""
                        {"line":"IMHA","incurredOn":"2017-03-20","amount":"%s","kind":"VARIABLE","note":%s}
                        """.formatted(amount, note == null ? "null" : "\"" + note + "\""))
                .post("/contracts/" + contractRef + "/spend")
                .then()
                .statusCode(201);
    }

    /** The levels told so far, once the last of them has left. */
    private List<String> levels(int expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> told().size() >= expected);
        return told();
    }

    private List<String> told() {
        return Broker.all(SpendLevelReached.class).stream()
                .filter(told -> told.contractRef().equals(contractRef))
                .map(SpendLevelReached::level)
                .toList();
    }
}
