package org.advocacyhub.monitoring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;

/** Tells the service events through the broker and waits until it has dealt with every one. */
public final class Telling {

    private Telling() {}

    public static void all(Journey... journeys) {
        all(Arrays.stream(journeys)
                .flatMap(journey -> journey.events().stream())
                .toList());
    }

    public static void all(List<? extends IntegrationEvent> events) {
        var ids = new ArrayList<UUID>();
        for (var event : events) {
            ids.add(UUID.randomUUID());
            Broker.publish(ids.getLast(), event);
        }
        awaitHandled(ids);
    }

    public static void awaitHandled(List<UUID> ids) {
        var list = "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        ids.size(),
                        Database.number("select count(*) from inbox_event where event_id = any (?::uuid[])", list)));
    }
}
