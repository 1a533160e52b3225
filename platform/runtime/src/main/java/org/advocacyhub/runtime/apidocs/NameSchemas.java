package org.advocacyhub.runtime.apidocs;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives schemas names that stay (ADR 0126). Of several types of one simple name the generator numbers all but the first as it meets them,
 * so that a new one would rename those of others.
 *
 * <ul>
 *   <li>A page is called after what it holds: {@code TeamPage} holds {@code Team}.
 *   <li>What a property of a schema refers to is called as {@code hub.openapi.names} lists it, for example {@code Team.kind:TeamKind}: for
 *       the domain's types, on which no annotation could say it.
 * </ul>
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NameSchemas implements OASFilter {

    static final String NAMES = "hub.openapi.names";
    private static final String PREFIX = "#/components/schemas/";
    private static final Pattern GENERIC_PAGE = Pattern.compile("Page[A-Z].*");
    private static final Set<String> PAGE = Set.of("items", "nextCursor");

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
        var components = document.getComponents();
        if (components != null && components.getSchemas() != null) {
            namePages(components);
            ConfigProvider.getConfig().getOptionalValues(NAMES, String.class).orElse(List.of()).stream()
                    .map(entry -> entry.split("[.:]"))
                    .forEach(entry -> rename(components, referredToBy(components, entry[0], entry[1]), entry[2]));
        }
        references.clear();
    }

    private void namePages(Components components) {
        List.copyOf(components.getSchemas().entrySet()).stream()
                .filter(schema -> GENERIC_PAGE.matcher(schema.getKey()).matches() && isPage(schema.getValue()))
                .forEach(page -> rename(
                        components,
                        page.getKey(),
                        nameIn(page.getValue().getProperties().get("items").getItems()) + "Page"));
    }

    private static boolean isPage(Schema schema) {
        var properties = schema.getProperties();
        return properties != null
                && properties.keySet().equals(PAGE)
                && properties.get("items").getItems() != null
                && properties.get("items").getItems().getRef() != null;
    }

    /** One after the other: the name that one was given may be the owner of the next. */
    private void rename(Components components, String former, String name) {
        var schemas = new TreeMap<>(components.getSchemas());
        if (schemas.put(name, schemas.remove(former)) != null) {
            throw new IllegalStateException("There are two schemas to be called " + name + "; the other is " + former);
        }
        components.setSchemas(schemas);
        references.stream()
                .filter(reference -> reference.getRef().equals(PREFIX + former))
                .forEach(reference -> reference.setRef(PREFIX + name));
    }

    private static String referredToBy(Components components, String owner, String property) {
        return Stream.ofNullable(components.getSchemas().get(owner))
                .flatMap(schema -> Stream.ofNullable(schema.getProperties()))
                .flatMap(properties -> Stream.ofNullable(properties.get(property)))
                .flatMap(NameSchemas::selfAndInner)
                .filter(schema -> schema.getRef() != null)
                .map(NameSchemas::nameIn)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        NAMES + ": there is no " + owner + "." + property + " that refers to a schema"));
    }

    private static String nameIn(Schema reference) {
        return reference.getRef().substring(PREFIX.length());
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
