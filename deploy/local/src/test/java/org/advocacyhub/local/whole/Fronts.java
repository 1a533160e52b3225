package org.advocacyhub.local.whole;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Ports;

/** The four services, each behind its front. */
final class Fronts implements AutoCloseable {

    private final Map<Part, Replicas> replicas = new EnumMap<>(Part.class);
    private final Ports ports;

    Fronts(WholeSuite whole) {
        var moved = new HashMap<>(whole.suite().ports().byPort());
        for (var service : Part.SERVICES) {
            var behind = new Replicas(whole, service);
            replicas.put(service, behind);
            moved.put(service.port(), behind.front().port());
        }
        this.ports = new Ports(moved);
    }

    /** The suite's ports with the fronts in the place of the services. */
    Ports ports() {
        return ports;
    }

    Replicas of(Part service) {
        return replicas.get(service);
    }

    /** Connections that a service closed with a question open. */
    List<String> cut() {
        return replicas.entrySet().stream()
                .flatMap(each -> each.getValue().front().cut().stream()
                        .map(what -> each.getKey().id() + " on " + what))
                .toList();
    }

    @Override
    public void close() {
        replicas.values().forEach(Replicas::close);
    }
}
