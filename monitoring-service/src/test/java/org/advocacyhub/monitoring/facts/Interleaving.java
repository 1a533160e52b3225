package org.advocacyhub.monitoring.facts;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PublishedLanguage;

/** Events in any order that the broker allows: that of a topic and key is kept, everything else is shuffled. */
public final class Interleaving {

    private record Stream(String topic, String key) {}

    private static final Instant START = Instant.parse("2016-07-01T00:00:00Z");

    private final Map<Stream, List<Heard>> streams = new LinkedHashMap<>();

    public Interleaving(List<? extends IntegrationEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var topic = PublishedLanguage.topicOf(event.getClass());
            var stream = streams.computeIfAbsent(new Stream(topic, event.key()), _ -> new ArrayList<>());
            // one partition for each key, so that a shuffle is possible at all
            var partition = Math.floorMod(event.key().hashCode(), 1_000_000);
            stream.add(new Heard(event, UUID.randomUUID(), topic, partition, stream.size(), START.plusSeconds(i)));
        }
    }

    public List<Heard> shuffled(Random random) {
        var rest = new ArrayList<Deque<Heard>>();
        streams.values().forEach(stream -> rest.add(new ArrayDeque<>(stream)));
        return merged(rest, random);
    }

    /** The last events of each stream once more. */
    public List<Heard> repeatedTail(Random random) {
        var rest = new ArrayList<Deque<Heard>>();
        streams.values()
                .forEach(stream ->
                        rest.add(new ArrayDeque<>(stream.subList(random.nextInt(stream.size()), stream.size()))));
        return merged(rest, random);
    }

    private static List<Heard> merged(List<Deque<Heard>> streams, Random random) {
        var merged = new ArrayList<Heard>();
        streams.removeIf(Deque::isEmpty);
        while (!streams.isEmpty()) {
            var stream = streams.get(random.nextInt(streams.size()));
            merged.add(stream.removeFirst());
            streams.removeIf(Deque::isEmpty);
        }
        return merged;
    }

    /** Cuts a list into polls of random size. */
    public static List<List<Heard>> polls(List<Heard> events, Random random) {
        var polls = new ArrayList<List<Heard>>();
        for (int from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(12));
            polls.add(events.subList(from, to));
            from = to;
        }
        return polls;
    }
}
