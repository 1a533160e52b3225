package org.advocacyhub.runtime.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operations look at. */
@HubTest
class OperationsTest {

    @Inject
    Housekeeping housekeeping;

    @Inject
    WaitingGauges gauges;

    @Inject
    MeterRegistry metrics;

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub_outbox_waiting",
                "hub_database_silence_seconds",
                "hub_inbox_oldest_age_seconds",
                "hub_outbox_oldest_age_seconds",
                "hub_outbox_sent_total",
                "hub_dead_letters",
                "kafka_consumer_fetch_manager_records_lag_max",
                "http_server_requests_seconds_count",
                "agroal_active_count"
            })
    void figures_are_there(String name) {
        given().get("/notes"); // something to count

        Awaitility.await().until(() -> given().get("/q/metrics").asString().contains("\n" + name));
    }

    @Test
    void a_figure_that_the_database_does_not_give_is_none_and_its_silence_is_one() throws SQLException {
        gauges.look();
        try (var other = Database.asOwner()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table dead_letter in access exclusive mode");

            gauges.look();

            assertTrue(Double.isNaN(figure(metrics, "hub.dead.letters")));
            assertTrue(figure(metrics, "hub.database.silence") > 1);
            other.rollback();
        }
        gauges.look();
        assertFalse(Double.isNaN(figure(metrics, "hub.dead.letters")));
        assertTrue(figure(metrics, "hub.database.silence") < 1);
    }

    @Test
    void a_figure_of_before_is_none_once_it_is_outdated() {
        var own = new SimpleMeterRegistry();
        var outdatedAfter = Duration.ofSeconds(1);
        var hanging = new WaitingGauges(dataSource, Clock.systemUTC(), own, outdatedAfter);

        hanging.look();
        assertEquals(0, figure(own, "hub.outbox.waiting"));

        Awaitility.await().until(() -> Stream.of("hub.outbox.waiting", "hub.outbox.oldest.age", "hub.dead.letters")
                .allMatch(name -> Double.isNaN(figure(own, name))));
        assertTrue(figure(own, "hub.database.silence") > 1);
    }

    private static double figure(MeterRegistry metrics, String name) {
        return metrics.get(name).gauge().value();
    }

    @Test
    void readiness_is_the_databases_and_wellness_the_brokers() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready")
                .then()
                .body("checks.name", hasItem("Database connections health check"))
                .body("checks.name", not(hasItem("broker")));
        given().get("/q/health/well").then().statusCode(200).body("checks.name", hasItem("broker"));
    }

    @Test
    void old_ids_are_forgotten_and_young_ones_kept() throws Exception {
        Database.execute("insert into inbox_event values (gen_random_uuid(), 'old', now() - interval '31 days')");
        Database.execute("insert into inbox_event values (gen_random_uuid(), 'young', now() - interval '29 days')");
        Database.execute("insert into idempotency_key (caller, operation, key, request_hash, created_at)"
                + " values ('c', 'o', 'old', '', now() - interval '8 days'),"
                + " ('c', 'o', 'young', '', now() - interval '6 days')");

        housekeeping.forget();

        assertEquals(1, Database.number("select count(*) from inbox_event where topic in ('old', 'young')"));
        assertEquals(1, Database.number("select count(*) from idempotency_key where caller = 'c'"));
        assertTrue(Database.rows("select key from idempotency_key where caller = 'c'")
                .toString()
                .contains("young"));
    }
}
