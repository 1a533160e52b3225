package org.advocacyhub.runtime.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.contracts.IntegrationEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes whole polls from the broker: one transaction for a poll, each event handled once in effect. */
@ApplicationScoped
public class Inbox {

    /** Handles a poll. Returns only when everything in it is either handled or a dead letter. */
    public <E extends IntegrationEvent> void take(ConsumerRecords<String, byte[]> poll, Subscriber<E> subscriber) {
        throw new IllegalStateException("being built: " + poll.count() + subscriber.family());
    }
}
