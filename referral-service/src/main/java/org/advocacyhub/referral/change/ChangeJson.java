package org.advocacyhub.referral.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.referral.change.domain.FieldChange;
import org.advocacyhub.referral.form.domain.DataClass;

/** How changes stand in the database: paths with their class, and for each class the old and the new value by path. */
final class ChangeJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, DataClass>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, List<String>>> VALUES = new TypeReference<>() {};

    private ChangeJson() {}

    static String fields(List<FieldChange> changes) {
        var fields = new LinkedHashMap<String, DataClass>();
        changes.forEach(change -> fields.put(change.field(), change.dataClass()));
        return write(fields);
    }

    static Map<String, DataClass> readFields(String stored) {
        return read(stored, FIELDS);
    }

    /** The values of one class; empty when none of it changed. */
    static Optional<String> values(List<FieldChange> changes, DataClass dataClass) {
        var values = new LinkedHashMap<String, List<String>>();
        changes.stream()
                .filter(change -> change.dataClass() == dataClass)
                .forEach(change -> values.put(change.field(), Arrays.asList(change.before(), change.after())));
        return values.isEmpty() ? Optional.empty() : Optional.of(write(values));
    }

    static Stream<FieldChange> readValues(String stored, DataClass dataClass) {
        return read(stored, VALUES).entrySet().stream()
                .map(change -> new FieldChange(
                        change.getKey(),
                        dataClass,
                        change.getValue().getFirst(),
                        change.getValue().getLast()));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw unreadable(impossible);
        }
    }

    private static <T> T read(String stored, TypeReference<T> type) {
        try {
            return JSON.readValue(stored, type);
        } catch (JsonProcessingException damaged) {
            throw unreadable(damaged);
        }
    }

    /** Says where, never what: the cause's message could repeat personal data. */
    private static IllegalStateException unreadable(JsonProcessingException cause) {
        return new IllegalStateException(
                "A change can't be read or written: " + cause.getClass().getSimpleName());
    }
}
