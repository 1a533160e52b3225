package org.advocacyhub.provider.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;

/**
 * Rung after each commit that left something in a feed: at once for whoever waits in this process, through {@link
 * DoorbellLine} for the other replicas. The writer's transaction knows nothing of it, since a {@code NOTIFY} in it would make
 * all writers commit one after the other (performance.md 1a).
 */
@ApplicationScoped
class Doorbell {

    private final Instance<FeedListener> listeners;
    private final DoorbellLine line;

    Doorbell(@Any Instance<FeedListener> listeners, DoorbellLine line) {
        this.listeners = listeners;
        this.line = line;
    }

    /** These partners' entries are committed. */
    void ring(Collection<String> partnerIds) {
        listeners.forEach(listener -> listener.told(partnerIds));
        line.pass(partnerIds);
    }
}
