package org.advocacyhub.runtime.events;

import java.util.List;
import org.advocacyhub.contracts.IntegrationEvent;

/**
 * Handles the events of one topic, each exactly once in effect, in order per key. One bean per topic and service; its
 * incoming channel passes every poll to {@link Inbox#take}.
 *
 * @param <E> the sealed family, so that the {@code switch} in {@link #handle} is exhaustive
 */
public interface Subscriber<E extends IntegrationEvent> {

    Class<E> family();

    /**
     * Runs first in the inbox's transaction, with everything that is about to be handled in it, in order: what the handler will want to
     * know about each can be read for all in one go.
     */
    default void before(List<E> events) {
        // most handlers ask little
    }

    /** Runs inside the inbox's transaction: change the database, record follow-ups in the outbox, call nobody. */
    void handle(E event, EventContext context);
}
