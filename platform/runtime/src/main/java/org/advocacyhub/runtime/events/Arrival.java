package org.advocacyhub.runtime.events;

import java.io.IOException;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PublishedLanguage;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a record from the broker turns out to be. */
sealed interface Arrival<E extends IntegrationEvent> {

    /** The record as it came, for the dead letters. */
    ConsumerRecord<String, byte[]> origin();

    /** An event of the family that is listened to. */
    record Known<E extends IntegrationEvent>(
            ConsumerRecord<String, byte[]> origin, E event, EventContext context, String traceparent)
            implements Arrival<E> {}

    /** Nobody here knows the type: a newer sender was deployed first. Skipped and counted. */
    record UnknownType<E extends IntegrationEvent>(ConsumerRecord<String, byte[]> origin, String type)
            implements Arrival<E> {}

    /** Told in a time that a restore took back: it did not happen. Passed over and counted. */
    record TakenBack<E extends IntegrationEvent>(ConsumerRecord<String, byte[]> origin) implements Arrival<E> {}

    /** No readable event. A dead letter at once. */
    record Malformed<E extends IntegrationEvent>(ConsumerRecord<String, byte[]> origin, Exception cause)
            implements Arrival<E> {}

    /** Reads a record; never throws. */
    static <E extends IntegrationEvent> Arrival<E> read(
            ConsumerRecord<String, byte[]> origin, Class<E> family, LostTime lostTime) {
        try {
            return read(origin, Letter.read(origin.value()), family, lostTime);
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Malformed<>(origin, unreadable);
        }
    }

    private static <E extends IntegrationEvent> Arrival<E> read(
            ConsumerRecord<String, byte[]> origin, Letter letter, Class<E> family, LostTime lostTime)
            throws IOException {
        if (letter.id() == null || letter.type() == null || letter.time() == null) {
            throw new IllegalArgumentException("no CloudEvents envelope: id, type and time are required");
        }
        if (lostTime.covers(letter.time())) {
            return new TakenBack<>(origin);
        }
        var known = PublishedLanguage.find(letter.type()).filter(family::isAssignableFrom);
        if (known.isEmpty()) {
            return new UnknownType<>(origin, letter.type());
        }
        var event = family.cast(letter.data(known.get()));
        Completeness.require(event);
        return new Known<>(origin, event, contextOf(origin, letter), letter.traceparent());
    }

    private static EventContext contextOf(ConsumerRecord<String, byte[]> origin, Letter letter) {
        return new EventContext(
                letter.id(), letter.type(), letter.time(), origin.topic(), origin.partition(), origin.offset());
    }
}
