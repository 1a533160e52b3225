package org.advocacyhub.runtime.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.runtime.database.Sql;
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

    private final Sql sql;

    HandledEvents(Sql sql) {
        this.sql = sql;
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
        var fresh = new HashSet<UUID>();
        idsByTopic.forEach((topic, ids) ->
                sql.each(REMEMBER, row -> fresh.add(row.getObject(1, UUID.class)), topic, ids.toArray(UUID[]::new)));
        return fresh;
    }
}
