package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.List;
import org.advocacyhub.runtime.page.PostedForm;

/**
 * Reads what somebody filled in on a page as the request that a program sends as JSON (ADR 0127): each box a field, one left empty none.
 * A form has texts alone, so numbers and truth values are read from theirs; all else is as {@link RequestJson} has it.
 */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FormBody implements MessageBodyReader<Record> {

    private static final int MOST_FIELDS = 100;

    private final ObjectMapper json;
    private final HttpServerRequest request;

    FormBody(RequestJson requests, HttpServerRequest request) {
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
        if (!PostedForm.is(request)) {
            throw new NotSupportedException();
        }
        return json.treeToValue(fields(new String(body.readAllBytes(), StandardCharsets.UTF_8)), type);
    }

    private ObjectNode fields(String form) {
        var fields = json.createObjectNode();
        try {
            new QueryStringDecoder(form, StandardCharsets.UTF_8, false, MOST_FIELDS, true)
                    .parameters()
                    .forEach((name, values) -> put(fields, name, values));
        } catch (IllegalArgumentException notAForm) {
            throw new BadRequestException(notAForm);
        }
        return fields;
    }

    private static void put(ObjectNode fields, String name, List<String> values) {
        var given = values.stream()
                .map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty())
                .toList();
        if (given.size() == 1) {
            fields.put(name, given.getFirst());
        } else if (!given.isEmpty()) {
            given.forEach(fields.withArray(name)::add);
        }
    }
}
