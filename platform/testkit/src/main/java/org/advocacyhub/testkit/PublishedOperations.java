package org.advocacyhub.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The operations of a service as the OpenAPI file of its module has them. */
public final class PublishedOperations {

    private static final Path FILE = Path.of("src/main/openapi/openapi.yaml");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private PublishedOperations() {}

    /**
     * One operation.
     *
     * @param roles who may call it; none: everybody
     * @param media the type of what it takes, null when it takes nothing
     * @param schema its name among the file's components, null when it has none
     * @param body an example of it
     */
    public record Operation(String verb, String path, Set<String> roles, String media, String schema, String body) {

        public boolean isPublic() {
            return roles.isEmpty();
        }

        public boolean isForPartners() {
            return roles.contains("partner") || roles.contains("advocate");
        }

        /** The names of what stands in braces in the path. */
        public List<String> parameters() {
            return PARAMETER
                    .matcher(path)
                    .results()
                    .map(MatchResult::group)
                    .map(group -> group.substring(1, group.length() - 1))
                    .toList();
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    /** All of them, in the order of the file. */
    public static List<Operation> all() {
        try {
            var document = new YAMLMapper().readTree(Files.readString(FILE));
            return document.path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .filter(operation -> VERBS.contains(operation.getKey()))
                            .map(operation -> new Operation(
                                    operation.getKey().toUpperCase(),
                                    path.getKey(),
                                    roles(operation.getValue()),
                                    media(operation.getValue()),
                                    schema(operation.getValue()),
                                    body(document, operation.getValue()))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the build writes it: " + FILE, e);
        }
    }

    private static Set<String> roles(JsonNode operation) {
        return elements(operation.path("security"))
                .flatMap(requirement -> elements(requirement.path("SecurityScheme")))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static String media(JsonNode operation) {
        var types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : null;
    }

    private static String schema(JsonNode operation) {
        var content = operation.path("requestBody").path("content").elements();
        var reference =
                content.hasNext() ? content.next().path("schema").path("$ref").asText() : "";
        return reference.isEmpty() ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String body(JsonNode document, JsonNode operation) {
        if (!operation.has("requestBody")) {
            return null;
        }
        var media = operation.path("requestBody").path("content").elements().next();
        var schema = media.path("schema");
        var named =
                schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
        var example = media.has("example")
                ? media.path("example")
                : named.path("examples").path(0);
        return example.isMissingNode() ? "{}" : example.isTextual() ? example.asText() : example.toString();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
