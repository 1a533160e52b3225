package org.advocacyhub.runtime.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.events.Arrival.Known;

/** The ids of all events that this service has dealt with. */
@ApplicationScoped
class HandledEvents {

    private static final String REMEMBER = """
            insert into inbox_event (event_id, topic)
            select event_id, topic from unnest(?::uuid[], ?) as e (event_id, topic)
            on conflict do nothing
            returning event_id""";

    private final DataSource dataSource;

    HandledEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Remembers the readable events among {@code arrivals}, and returns the ids of those that are new. */
    <E extends IntegrationEvent> Set<UUID> remember(List<Arrival<E>> arrivals) {
        var contexts = arrivals.stream()
                .<EventContext>mapMulti((arrival, sink) -> {
                    if (arrival instanceof Known<E> known) {
                        sink.accept(known.context());
                    }
                })
                .toList();
        return contexts.isEmpty() ? Set.of() : remember(contexts);
    }

    private Set<UUID> remember(Collection<EventContext> contexts) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(REMEMBER)) {
            var ids = contexts.stream()
                    .map(context -> context.eventId().toString())
                    .toArray();
            var topics = contexts.stream().map(EventContext::topic).toArray();
            insert.setArray(1, connection.createArrayOf("text", ids));
            insert.setArray(2, connection.createArrayOf("text", topics));
            var fresh = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        } catch (SQLException failed) {
            throw new DatabaseFailure("the inbox could not be written", failed);
        }
    }
}
