package org.advocacyhub.runtime.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.events.Arrival.Known;

/** The ids of all events that this service has dealt with. */
@ApplicationScoped
class HandledEvents {

    /** In the order of the index: what lies beside each other is found beside each other, and nobody waits in a circle. */
    private static final String REMEMBER = """
            insert into inbox_event (event_id, topic)
            select event_id, ? from unnest(?::uuid[]) as e (event_id) order by event_id
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

    /** One statement for each topic, which is one for a poll. */
    private Set<UUID> remember(Collection<EventContext> contexts) {
        var idsByTopic = contexts.stream()
                .collect(groupingBy(EventContext::topic, TreeMap::new, mapping(EventContext::eventId, toList())));
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(REMEMBER)) {
            var fresh = new HashSet<UUID>();
            for (var topic : idsByTopic.entrySet()) {
                insert.setString(1, topic.getKey());
                insert.setArray(
                        2, connection.createArrayOf("uuid", topic.getValue().toArray()));
                try (var rows = insert.executeQuery()) {
                    while (rows.next()) {
                        fresh.add(rows.getObject(1, UUID.class));
                    }
                }
            }
            return fresh;
        } catch (SQLException failed) {
            throw new DatabaseFailure("the inbox could not be written", failed);
        }
    }
}
