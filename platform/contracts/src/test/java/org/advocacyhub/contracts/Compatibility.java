package org.advocacyhub.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares a schema with the last released one. Events are kept for ever, so a new reader must understand every old event;
 * services are deployed one by one, so an old reader must understand every new event.
 */
final class Compatibility {

    private static final List<String> BOUNDS = List.of("type", "format", "pattern", "const");

    private final JsonNode released;
    private final JsonNode present;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();

    private Compatibility(JsonNode released, JsonNode present) {
        this.released = released;
        this.present = present;
    }

    /** What would break; empty when both kinds of reader are safe. */
    static List<String> breaks(JsonNode released, JsonNode present) {
        var comparison = new Compatibility(released, present);
        comparison.compare("data", released, present);
        return comparison.breaks;
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        var old = resolved(before, released);
        var young = resolved(now, present);
        if (before.has("$ref") && !visited.add(path.replaceAll(".*\\.", "") + before.get("$ref") + now.get("$ref"))) {
            return; // seen: a record that holds itself ends here
        }
        for (var bound : BOUNDS) {
            if (!old.path(bound).equals(young.path(bound))) {
                breaks.add("%s: %s was %s and is %s".formatted(path, bound, old.path(bound), young.path(bound)));
            }
        }
        compareCodes(path, old.path("enum"), young.path("enum"));
        compareLimits(path, old, young);
        compareRequired(path, texts(old.path("required")), texts(young.path("required")));
        old.path("properties").properties().forEach(property -> {
            var name = path + "." + property.getKey();
            var successor = young.path("properties").path(property.getKey());
            if (successor.isMissingNode()) {
                breaks.add(name + ": removed");
            } else {
                compare(name, property.getValue(), successor);
            }
        });
        if (old.has("items") && young.has("items")) {
            compare(path + "[]", old.get("items"), young.get("items"));
        }
    }

    private void compareCodes(String path, JsonNode old, JsonNode young) {
        if (old.isMissingNode() && !young.isMissingNode()) {
            breaks.add(path + ": any code was allowed, now only a list");
        }
        if (!young.isMissingNode()) {
            var gone = texts(old);
            gone.removeAll(texts(young));
            gone.forEach(code -> breaks.add(path + ": code " + code + " removed"));
        }
    }

    private void compareLimits(String path, JsonNode old, JsonNode young) {
        if (young.has("maxLength")
                && young.get("maxLength").asInt() < old.path("maxLength").asInt(Integer.MAX_VALUE)) {
            breaks.add(path + ": maxLength lowered");
        }
        if (young.has("minimum")
                && young.get("minimum").asLong() > old.path("minimum").asLong(Long.MIN_VALUE)) {
            breaks.add(path + ": minimum raised");
        }
    }

    private void compareRequired(String path, Set<String> old, Set<String> young) {
        young.stream()
                .filter(name -> !old.contains(name))
                .forEach(name -> breaks.add(path + "." + name + ": now required, which old events do not have"));
        old.stream()
                .filter(name -> !young.contains(name))
                .forEach(name -> breaks.add(path + "." + name + ": no longer required, which old readers count on"));
    }

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new HashSet<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
