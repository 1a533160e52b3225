package org.advocacyhub.runtime.events;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PublishedLanguage;
import org.advocacyhub.runtime.events.Arrival.Known;
import org.advocacyhub.runtime.web.Refusal;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands one record to its subscriber again, whether or not the inbox remembers it. */
@ApplicationScoped
public class Replay {

    private final List<Subscriber<?>> subscribers;
    private final Handling handling;
    private final LostTime lostTime;

    Replay(@All List<Subscriber<?>> subscribers, Handling handling, LostTime lostTime) {
        this.subscribers = subscribers;
        this.handling = handling;
        this.lostTime = lostTime;
    }

    /** Handles the record in the caller's transaction; refuses one that is unreadable or that nobody listens to. */
    @Transactional(TxType.MANDATORY)
    public void handle(ConsumerRecord<String, byte[]> origin) {
        var subscriber = subscribers.stream()
                .filter(candidate ->
                        PublishedLanguage.topicOf(candidate.family()).equals(origin.topic()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("nobody-listens", "This service does not hear that topic."));
        handle(origin, subscriber);
    }

    private <E extends IntegrationEvent> void handle(ConsumerRecord<String, byte[]> origin, Subscriber<E> subscriber) {
        if (!(Arrival.read(origin, subscriber.family(), lostTime) instanceof Known<E> known)) {
            throw Refusal.conflict("unreadable-event", "The record holds no event that this version can read.");
        }
        handling.of(known, subscriber);
    }
}
