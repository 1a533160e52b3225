package org.advocacyhub.triage.screening;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.advocacyhub.contracts.Code;
import org.advocacyhub.contracts.Optionally;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/**
 * Looks whether a record that came over REST is what the published language promises: nothing required is missing, each code
 * is on its list, numbers and days are such as occur. An event is taken with what it has; a caller can be told what to mend.
 */
@Singleton
class PublishedShape {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final int LARGEST = 100_000;
    private static final int LONGEST = 200;
    private static final int MOST = 200;

    private final Map<String, TreeSet<String>> lists;

    PublishedShape(ObjectMapper json) {
        try (var file = Code.class.getResourceAsStream("/code-lists.json")) {
            lists = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses what is not of the published shape.
     *
     * @param path of the record in the request
     * @throws Refusal 400, naming every field
     */
    void require(String path, Record told) {
        var faults = new ArrayList<FieldError>();
        look(path, told, faults);
        if (!faults.isEmpty()) {
            throw Refusal.invalid("invalid-request", "Correct the named fields.", faults);
        }
    }

    private void look(String path, Record told, List<FieldError> faults) {
        for (var component : told.getClass().getRecordComponents()) {
            var field = path + "." + component.getName();
            var value = valueOf(component, told);
            if (value != null) {
                look(field, value, component, faults);
            } else if (!component.isAnnotationPresent(Optionally.class)) {
                faults.add(new FieldError(field, "not-null", "must not be null"));
            }
        }
    }

    private void look(String field, Object value, RecordComponent component, List<FieldError> faults) {
        switch (value) {
            case Record nested -> look(field, nested, faults);
            case List<?> list -> lookAtEach(field, list, component, faults);
            case String text -> lookAtCode(field, text, component.getAnnotation(Code.class), faults);
            case Integer number
            when number < 0 || number > LARGEST ->
                faults.add(new FieldError(field, "out-of-range", "A number from 0 to " + LARGEST + "."));
            case LocalDate day
            when day.isBefore(EARLIEST) || day.isAfter(LATEST) ->
                faults.add(new FieldError(field, "out-of-range", "A day from " + EARLIEST + " to " + LATEST + "."));
            default -> {
                // its type says all
            }
        }
    }

    private void lookAtEach(String field, List<?> list, RecordComponent component, List<FieldError> faults) {
        if (list.size() > MOST) {
            faults.add(new FieldError(field, "too-many", "At most " + MOST + "."));
            return;
        }
        var code = codeOfElements(component);
        for (var i = 0; i < list.size(); i++) {
            var at = field + "[" + i + "]";
            switch (list.get(i)) {
                case null -> faults.add(new FieldError(at, "not-null", "must not be null"));
                case Record nested -> look(at, nested, faults);
                case String text -> lookAtCode(at, text, code, faults);
                default -> {
                    // its type says all
                }
            }
        }
    }

    private static Code codeOfElements(RecordComponent component) {
        return component.getAnnotatedType() instanceof AnnotatedParameterizedType listOf
                ? listOf.getAnnotatedActualTypeArguments()[0].getAnnotation(Code.class)
                : null;
    }

    private void lookAtCode(String field, String text, Code code, List<FieldError> faults) {
        var list = code == null ? null : lists.get(code.value());
        if (list != null && !list.contains(text)) {
            faults.add(new FieldError(field, "unknown-code", "One of " + String.join(", ", list) + "."));
        } else if (text.length() > LONGEST) {
            faults.add(new FieldError(field, "too-long", "At most " + LONGEST + " characters."));
        }
    }

    private static Object valueOf(RecordComponent component, Record told) {
        try {
            return component.getAccessor().invoke(told);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }
}
