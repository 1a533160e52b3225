package org.advocacyhub.runtime.events;

import org.advocacyhub.contracts.IntegrationEvent;

/**
 * Handles the events of one topic, each exactly once in effect, in order per key. One bean per topic and service; its
 * incoming channel passes every poll to {@link Inbox#take}.
 *
 * @param <E> the sealed family, so that the {@code switch} in {@link #handle} is exhaustive
 */
public interface Subscriber<E extends IntegrationEvent> {

    Class<E> family();

    /** Runs inside the inbox's transaction: change the database, record follow-ups in the outbox, call nobody. */
    void handle(E event, EventContext context);
}
