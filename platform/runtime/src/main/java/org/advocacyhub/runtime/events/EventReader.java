package org.advocacyhub.runtime.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.runtime.events.Arrival.Known;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads events straight from the broker's records, for a rebuild: without inbox, transaction and dead letters. */
@ApplicationScoped
public class EventReader {

    /** An event and what is known of it. */
    public record Read(IntegrationEvent event, EventContext context) {}

    private final LostTime lostTime;

    EventReader(LostTime lostTime) {
        this.lostTime = lostTime;
    }

    /**
     * The event in a record; empty when it is unreadable or of a type unknown here, which live consumption has dealt with, or when a restore
     * took it back.
     */
    public Optional<Read> read(ConsumerRecord<String, byte[]> origin) {
        return Arrival.read(origin, IntegrationEvent.class, lostTime) instanceof Known<IntegrationEvent> known
                ? Optional.of(new Read(known.event(), known.context()))
                : Optional.empty();
    }
}
