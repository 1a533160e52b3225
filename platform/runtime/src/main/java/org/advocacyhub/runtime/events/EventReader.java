package org.advocacyhub.runtime.events;

import java.util.Optional;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.runtime.events.Arrival.Known;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads events straight from the broker's records, for a rebuild: without inbox, transaction and dead letters. */
public final class EventReader {

    /** An event and what is known of it. */
    public record Read(IntegrationEvent event, EventContext context) {}

    private EventReader() {}

    /** The event in a record; empty when it is unreadable or of a type unknown here, which live consumption has dealt with. */
    public static Optional<Read> read(ConsumerRecord<String, byte[]> origin) {
        return Arrival.read(origin, IntegrationEvent.class) instanceof Known<IntegrationEvent> known
                ? Optional.of(new Read(known.event(), known.context()))
                : Optional.empty();
    }
}
