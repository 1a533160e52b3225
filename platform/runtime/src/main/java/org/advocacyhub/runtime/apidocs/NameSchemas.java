package org.advocacyhub.runtime.apidocs;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives schemas of the domain's types the names that {@code hub.openapi.names} lists, for example {@code Team.kind:TeamKind}: what the
 * property {@code kind} of {@code Team} refers to. Of several types of one simple name the generator numbers all but the first as it meets
 * them, so that a new one would rename those of others; and a domain's class bears no annotation that could say its name (ADR 0126).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NameSchemas implements OASFilter {

    static final String NAMES = "hub.openapi.names";
    private static final String PREFIX = "#/components/schemas/";

    private final List<Schema> references = new ArrayList<>();

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            references.add(schema);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ConfigProvider.getConfig().getOptionalValues(NAMES, String.class).orElse(List.of()).stream()
                .map(entry -> entry.split("[.:]"))
                .forEach(entry -> rename(
                        document.getComponents(),
                        referredToBy(document.getComponents().getSchemas(), entry[0], entry[1]),
                        entry[2]));
        references.clear();
    }

    /** One after the other: the name that one was given may be the owner of the next. */
    private void rename(Components components, String reference, String name) {
        var schemas = new TreeMap<>(components.getSchemas());
        if (schemas.put(name, schemas.remove(reference.substring(PREFIX.length()))) != null) {
            throw new IllegalStateException(NAMES + ": there are two schemas " + name);
        }
        components.setSchemas(schemas);
        references.stream()
                .filter(other -> other.getRef().equals(reference))
                .forEach(other -> other.setRef(PREFIX + name));
    }

    private static String referredToBy(Map<String, Schema> schemas, String owner, String property) {
        return Stream.ofNullable(schemas.get(owner))
                .flatMap(schema -> Stream.ofNullable(schema.getProperties()))
                .flatMap(properties -> Stream.ofNullable(properties.get(property)))
                .flatMap(NameSchemas::selfAndInner)
                .flatMap(schema -> Stream.ofNullable(schema.getRef()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        NAMES + ": there is no " + owner + "." + property + " that refers to a schema"));
    }

    private static Stream<Schema> selfAndInner(Schema schema) {
        return Stream.of(
                        Stream.of(schema),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        Stream.ofNullable(schema.getAnyOf()).flatMap(List::stream))
                .flatMap(schemas -> schemas);
    }
}
