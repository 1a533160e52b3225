package org.advocacyhub.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does the test kit notice when a service tells something else than was published? */
class WirePromiseTest {

    private final WirePromise promise = WirePromise.published();

    @Test
    void an_event_that_keeps_the_promise_passes() {
        assertEquals(List.of(), promise.brokenBy(wire("NO_CAPACITY").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_CAPACITY, TOO_BUSY, reason",
        "NO_CAPACITY, Mary Example wants somebody else, reason",
        "P-1, Mary Example, partnerId",
        "'\"specversion\":\"1.0\"', '\"specversion\":\"0.3\"', specversion",
        "/advocacy-hub/provider-service, somebody, source",
        "'\"offerId\"', '\"offer\"', offerId"
    })
    void a_broken_promise_is_named(String right, String wrong, String complaint) {
        var errors = promise.brokenBy(wire("NO_CAPACITY").replace(right, wrong).getBytes(StandardCharsets.UTF_8));

        assertTrue(errors.toString().contains(complaint), errors::toString);
    }

    @Test
    void a_type_that_nobody_published_is_named() {
        var told = wire("NO_CAPACITY").replace("offer-declined.v1", "offer-forgotten.v1");

        assertThrows(AssertionError.class, () -> promise.brokenBy(told.getBytes(StandardCharsets.UTF_8)));
    }

    private static String wire(String reason) {
        var declined = new OfferDeclined(new UUID(0, 1), new UUID(0, 2), "P-1", Instant.EPOCH, reason);
        return new String(Broker.wire(new UUID(0, 3), declined), StandardCharsets.UTF_8);
    }
}
