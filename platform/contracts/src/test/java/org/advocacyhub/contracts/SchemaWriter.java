package org.advocacyhub.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Writes the JSON Schema (draft 2020-12) of an event's data from its record. */
final class SchemaWriter {

    static final int LONGEST_WORDING = 1000;

    private final CodeLists codeLists = new CodeLists();
    private final Javadocs javadocs = Javadocs.read();

    ObjectNode schemaOf(Class<? extends IntegrationEvent> event) {
        var type = PublishedLanguage.typeOf(event);
        var schema = Json.WIRE
                .createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:advocacyhub:event:" + type)
                .put("title", type);
        var definitions = Json.WIRE.createObjectNode();
        schema.setAll(object(event, definitions));
        if (!definitions.isEmpty()) {
            schema.set("$defs", definitions);
        }
        return schema;
    }

    private ObjectNode object(Class<?> type, ObjectNode definitions) {
        var schema = Json.WIRE.createObjectNode();
        javadocs.of(type).ifPresent(text -> schema.put("description", text));
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = Json.WIRE.createArrayNode();
        for (var component : type.getRecordComponents()) {
            properties.set(component.getName(), property(type, component, definitions));
            if (!component.isAnnotationPresent(Optionally.class)) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        return schema;
    }

    private ObjectNode property(Class<?> owner, RecordComponent component, ObjectNode definitions) {
        var schema = value(component, component.getAnnotatedType(), definitions);
        javadocs.of(owner, component.getName()).ifPresent(text -> schema.put("description", text));
        return schema;
    }

    private ObjectNode value(AnnotatedElement annotated, AnnotatedType type, ObjectNode definitions) {
        if (type instanceof AnnotatedParameterizedType list) {
            var element = list.getAnnotatedActualTypeArguments()[0];
            var schema = Json.WIRE.createObjectNode().put("type", "array");
            schema.set("items", value(element, element, definitions));
            return schema;
        }
        var raw = (Class<?>) type.getType();
        if (raw == String.class) {
            return text(annotated);
        }
        return raw.isRecord() ? reference(raw, definitions) : scalar(raw);
    }

    private ObjectNode reference(Class<?> type, ObjectNode definitions) {
        if (!definitions.has(type.getSimpleName())) {
            definitions.putObject(type.getSimpleName()); // keeps its place: a record may hold itself
            definitions.set(type.getSimpleName(), object(type, definitions));
        }
        return Json.WIRE.createObjectNode().put("$ref", "#/$defs/" + type.getSimpleName());
    }

    private ObjectNode text(AnnotatedElement annotated) {
        var schema = Json.WIRE.createObjectNode().put("type", "string");
        var code = annotated.getAnnotation(Code.class);
        if (code != null) {
            schema.put("$comment", "code list " + code.value());
            codeLists
                    .closed(code.value())
                    .ifPresentOrElse(
                            codes -> schema.set("enum", codes),
                            () -> schema.put("pattern", codeLists.pattern(code.value())));
        } else if (annotated.isAnnotationPresent(Ref.class)) {
            schema.put(
                    "$comment",
                    "reference to " + annotated.getAnnotation(Ref.class).value());
            schema.put("pattern", CodeLists.REFERENCE);
        } else if (annotated.isAnnotationPresent(Wording.class)) {
            schema.put(
                    "$comment",
                    "wording of the " + annotated.getAnnotation(Wording.class).value());
            schema.put("maxLength", LONGEST_WORDING);
        } else {
            throw new IllegalArgumentException("bare text in an event: " + annotated);
        }
        return schema;
    }

    private static ObjectNode scalar(Class<?> type) {
        var schema = Json.WIRE.createObjectNode();
        return switch (type.getName()) {
            case "java.util.UUID" -> schema.put("type", "string").put("format", "uuid");
            case "java.time.Instant" -> schema.put("type", "string").put("format", "date-time");
            case "java.time.LocalDate" -> schema.put("type", "string").put("format", "date");
            case "int", "long", "java.lang.Integer", "java.lang.Long" ->
                schema.put("type", "integer").put("minimum", 0);
            case "boolean", "java.lang.Boolean" -> schema.put("type", "boolean");
            default -> throw new IllegalArgumentException("no event may hold a " + type);
        };
    }

    /** The types that are no text and may stand in an event: they can't name a person. */
    static final List<Class<?>> PLAIN_TYPES = List.of(
            UUID.class,
            Instant.class,
            LocalDate.class,
            int.class,
            long.class,
            Integer.class,
            Long.class,
            boolean.class,
            Boolean.class);
}
