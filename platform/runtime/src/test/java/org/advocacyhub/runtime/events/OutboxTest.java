package org.advocacyhub.runtime.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What a use case records leaves with its transaction or not at all. */
@HubTest
class OutboxTest {

    private final String partner = "OUT-" + UUID.randomUUID();

    @Inject
    Outbox outbox;

    @Test
    void an_event_belongs_to_a_transaction() {
        assertThrows(TransactionalException.class, () -> outbox.record(changed(1)));
    }

    @Test
    void events_of_one_transaction_leave_in_the_order_in_which_they_were_recorded() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var capacity = 1; capacity <= 50; capacity++) {
                outbox.record(changed(capacity));
            }
        });

        Broker.await(PartnerCapacityChanged.class, told -> told.equals(changed(50)));
        assertEquals(
                List.of(1, 2, 3, 4, 5),
                toldOfUs().stream()
                        .map(PartnerCapacityChanged::capacity)
                        .limit(5)
                        .toList());
        assertEquals(50, toldOfUs().size());
    }

    @Test
    void a_transaction_that_is_rolled_back_tells_nothing() {
        QuarkusTransaction.begin();
        outbox.record(changed(1));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.record(changed(2)));

        Broker.await(PartnerCapacityChanged.class, told -> told.equals(changed(2)));
        assertEquals(1, toldOfUs().size());
    }

    @Test
    void an_incomplete_event_is_refused_before_anything_is_stored() {
        var incomplete = new PartnerCapacityChanged(partner, null, 1, 0);

        var refused = assertThrows(IllegalArgumentException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> outbox.record(incomplete)));

        assertTrue(refused.getMessage().contains("changedAt"));
    }

    @Test
    void the_callers_trace_travels_with_the_event() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("hub-manager"))
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .contentType("application/json")
                .body(Map.of("partnerId", "TRACED", "text", "hello", "pinned", true))
                .post("/notes")
                .then()
                .statusCode(201);

        Broker.await(PartnerCapacityChanged.class, told -> told.partnerId().equals("TRACED"));
        assertTrue(Broker.raw("partners").stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .anyMatch(envelope -> envelope.contains("\"traceparent\":\"00-" + trace)));
    }

    private PartnerCapacityChanged changed(int capacity) {
        return new PartnerCapacityChanged(partner, Instant.EPOCH, capacity, 0);
    }

    private List<PartnerCapacityChanged> toldOfUs() {
        return Broker.all(PartnerCapacityChanged.class).stream()
                .filter(told -> told.partnerId().equals(partner))
                .toList();
    }
}
