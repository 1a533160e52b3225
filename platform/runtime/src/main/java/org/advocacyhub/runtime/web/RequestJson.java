package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Requests are read as {@link StrictJson} says, and their texts by {@link TextOnly}; what is stored already is read as it is. */
@Provider
class RequestJson implements ContextResolver<ObjectMapper> {

    private final ObjectMapper json;

    RequestJson(ObjectMapper json) {
        this.json = json.copy().registerModule(new SimpleModule().addDeserializer(String.class, new TextOnly()));
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return json;
    }
}
