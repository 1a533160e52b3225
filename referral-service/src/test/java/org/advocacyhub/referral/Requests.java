package org.advocacyhub.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Changes requests by the paths of their fields, for example {@code imca.capacity.assessor.name}. */
final class Requests {

    /** Escapes what is not ASCII, so that also a broken letter travels as it is. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Requests() {}

    /** Sets a field: JSON when it starts like JSON, a text otherwise. Missing sections are added. */
    static void set(ObjectNode request, String path, Object value) {
        section(request, path).set(last(path), node(value));
    }

    static void remove(ObjectNode request, String path) {
        section(request, path).remove(last(path));
    }

    static String write(ObjectNode request) {
        try {
            return JSON.writeValueAsString(request);
        } catch (JsonProcessingException wrongFixture) {
            throw new UncheckedIOException(wrongFixture);
        }
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException wrongFixture) {
            throw new UncheckedIOException(wrongFixture);
        }
    }

    private static ObjectNode section(ObjectNode request, String path) {
        var section = request;
        var names = path.split("\\.");
        for (var name : Arrays.copyOf(names, names.length - 1)) {
            section = section.get(name) instanceof ObjectNode present ? present : section.putObject(name);
        }
        return section;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static JsonNode node(Object value) {
        return value instanceof String text && (text.startsWith("[") || text.startsWith("{"))
                ? read(text)
                : JSON.valueToTree(value);
    }
}
