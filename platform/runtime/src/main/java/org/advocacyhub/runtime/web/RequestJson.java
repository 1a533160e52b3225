package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.util.List;

/**
 * Requests are read as {@link StrictJson} says, their texts by {@link TextOnly} and their days by {@link DayOnly}, and an empty text
 * is no day, moment or id that was left out. What is stored already is read as it is.
 */
@Provider
class RequestJson implements ContextResolver<ObjectMapper> {

    private final ObjectMapper json;

    RequestJson(ObjectMapper json) {
        this.json = json.copy()
                .registerModule(new SimpleModule()
                        .addDeserializer(String.class, new TextOnly())
                        .addDeserializer(LocalDate.class, new DayOnly()));
        for (var scalar : List.of(LogicalType.DateTime, LogicalType.OtherScalar)) {
            this.json.coercionConfigFor(scalar).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return json;
    }
}
