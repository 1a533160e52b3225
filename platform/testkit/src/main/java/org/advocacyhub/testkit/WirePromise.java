package org.advocacyhub.testkit;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Holds what a service tells against the schemas that {@code platform/contracts} publishes. */
interface WirePromise {

    /** What is wrong with an event as it stands on the wire; empty when it keeps the promise. */
    List<String> brokenBy(byte[] event);

    static WirePromise none() {
        return _ -> List.of();
    }

    static WirePromise published() {
        return new Published();
    }

    /** The schemas on the class path. */
    final class Published implements WirePromise {

        private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

        @Override
        public List<String> brokenBy(byte[] event) {
            var text = new String(event, StandardCharsets.UTF_8);
            var envelope = WireForm.read(event);
            var type = envelope.path("type").asText();
            return Stream.concat(
                            errors("envelope.json", text),
                            errors(
                                    "schemas/" + type + ".json",
                                    envelope.path("data").toString()))
                    .map(error -> type + " " + error)
                    .toList();
        }

        private Stream<String> errors(String file, String json) {
            return schemas.computeIfAbsent(file, this::load).validate(json, InputFormat.JSON).stream()
                    .map(Object::toString);
        }

        private Schema load(String file) {
            try (var schema = WirePromise.class.getClassLoader().getResourceAsStream(file)) {
                if (schema == null) {
                    throw new AssertionError("an event was told that nobody has published: no " + file);
                }
                return registry.getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
