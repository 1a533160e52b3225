package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.advocacyhub.runtime.page.FilledIn;
import org.advocacyhub.runtime.page.PostedForm;

/**
 * Reads what somebody filled in on a page as the request that a program sends as JSON (ADR 0127): each box a field, one left empty none.
 * Boxes that are named {@code attempts.1.on} make a list, row by row, and {@code newLot.lot} is a field of a part. A form has texts alone, so numbers and truth values are read from theirs; all else is as {@link RequestJson} has it.
 */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FormBody implements MessageBodyReader<Record> {

    /** {@code attempts.2.on}: a box of the second row of a list. */
    private static final Pattern IN_ROW = Pattern.compile("((\\w+)\\.\\d)\\.(\\w+)");

    /** {@code newLot.lot}: a box of a part of the request. */
    private static final Pattern IN_PART = Pattern.compile("(\\w+)\\.([A-Za-z]\\w*)");

    private final ObjectMapper json;
    private final RoutingContext request;

    FormBody(RequestJson requests, RoutingContext request) {
        this.request = request;
        this.json =
                requests.getContext(Record.class).copy().enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
        for (var scalar : List.of(LogicalType.Integer, LogicalType.Boolean)) {
            json.coercionConfigFor(scalar).setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
        }
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (!PostedForm.is(request.request())) {
            throw new NotSupportedException();
        }
        var filledIn = read(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        filledIn.keepFor(request);
        return json.treeToValue(fields(filledIn), type);
    }

    private static FilledIn read(String form) {
        try {
            return FilledIn.read(form);
        } catch (IllegalArgumentException notAForm) {
            throw new BadRequestException(notAForm);
        }
    }

    private ObjectNode fields(FilledIn form) {
        var fields = json.createObjectNode();
        var nested = new HashMap<String, JsonNode>();
        var rows = new HashMap<String, ObjectNode>();
        form.boxes().forEach((name, values) -> {
            var given = given(values);
            var inRow = IN_ROW.matcher(name);
            var inPart = IN_PART.matcher(name);
            if (inRow.matches() && !given.isEmpty()) {
                put(
                        rows.computeIfAbsent(inRow.group(1), _ -> list(nested, inRow.group(2))
                                .addObject()),
                        inRow.group(3),
                        given);
            } else if (inPart.matches() && !given.isEmpty()) {
                put(part(nested, inPart.group(1)), inPart.group(2), given);
            } else {
                put(fields, name, given);
            }
        });
        nested.forEach((name, inside) -> {
            if (fields.has(name)) {
                throw mixed();
            }
            fields.set(name, inside);
        });
        return fields;
    }

    private ArrayNode list(Map<String, JsonNode> nested, String name) {
        if (nested.computeIfAbsent(name, _ -> json.createArrayNode()) instanceof ArrayNode list) {
            return list;
        }
        throw mixed();
    }

    private ObjectNode part(Map<String, JsonNode> nested, String name) {
        if (nested.computeIfAbsent(name, _ -> json.createObjectNode()) instanceof ObjectNode part) {
            return part;
        }
        throw mixed();
    }

    private static BadRequestException mixed() {
        return new BadRequestException("a box has fields or rows of its own, and none");
    }

    private static List<String> given(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static void put(ObjectNode fields, String name, List<String> given) {
        if (given.size() == 1) {
            fields.put(name, given.getFirst());
        } else if (!given.isEmpty()) {
            given.forEach(fields.putArray(name)::add);
        }
    }
}
