package org.advocacyhub.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** What the committed OpenAPI file owes to whoever writes a client from it. */
public final class OpenApiFile {

    private static final Path FILE = Path.of("src/main/openapi/openapi.yaml");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z]+([A-Z][a-z]+)*");

    private final JsonNode document;
    private final Set<String> open;
    private final Set<String> ids = new HashSet<>();

    private OpenApiFile(JsonNode document, Set<String> open) {
        this.document = document;
        this.open = open;
    }

    /**
     * Fails unless each operation of the module's file has an id of its own, by which a generated client calls it, and a summary, says who
     * may call it, shows an example of the JSON that it takes, says what it answers and describes its refusals as problem details; and
     * unless each schema has a name of its own.
     *
     * @param openToEverybody the operations without a token, for example {@code POST /public/referrals}
     */
    public static void check(String... openToEverybody) {
        try {
            Assertions.assertEquals(List.of(), complaints(Files.readString(FILE), Set.of(openToEverybody)));
        } catch (IOException e) {
            throw new UncheckedIOException("the build writes it: " + FILE, e);
        }
    }

    static List<String> complaints(String yaml, Set<String> openToEverybody) {
        try {
            return new OpenApiFile(new YAMLMapper().readTree(yaml), openToEverybody).complaints();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> complaints() {
        var ofOperations = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> VERBS.contains(operation.getKey()))
                        .flatMap(operation -> complaints(
                                operation.getKey().toUpperCase() + " " + path.getKey(), operation.getValue())));
        return Stream.of(ofOperations, numberedSchemas(), missingSchemas())
                .flatMap(found -> found)
                .toList();
    }

    /** A second type of one simple name: which is numbered goes by the order in which they are met, so that the next one renames it. */
    private Stream<String> numberedSchemas() {
        return document.at("/components/schemas")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> Character.isDigit(name.charAt(name.length() - 1)))
                .map(name -> name + ": a schema that was numbered, not named");
    }

    private Stream<String> missingSchemas() {
        return document.findValuesAsText("$ref").stream()
                .distinct()
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .map(reference -> reference + ": is referred to, and is not there");
    }

    private Stream<String> complaints(String name, JsonNode operation) {
        var found = Stream.<String>builder();
        var id = operation.path("operationId").asText();
        if (!CAMEL_CASE.matcher(id).matches()) {
            found.add(name + ": no operationId in camel case");
        } else if (!ids.add(id)) {
            found.add(name + ": another operation is called " + id);
        }
        if (operation.path("summary").asText().isBlank()) {
            found.add(name + ": no summary");
        }
        if (operation.path("security").isEmpty() && !open.contains(name)) {
            found.add(name + ": does not say who may call it");
        }
        var taken = json(operation.path("requestBody"));
        if (!taken.isMissingNode() && !hasExample(taken)) {
            found.add(name + ": no example of what it takes");
        }
        if (!saysWhatItAnswers(operation.path("responses"))) {
            found.add(name + ": does not say what it answers");
        }
        if (operation.path("responses").properties().stream()
                .noneMatch(answer -> isProblem(answer.getKey(), answer.getValue()))) {
            found.add(name + ": no refusal is described");
        }
        return found.build();
    }

    /** There is a success, and none has a body without a kind, which is what is written of an answer whose media type nobody named. */
    private boolean saysWhatItAnswers(JsonNode responses) {
        var successes = responses.properties().stream()
                .filter(answer -> answer.getKey().matches("[23].."))
                .map(answer -> resolved(answer.getValue()).path("content"))
                .toList();
        return !successes.isEmpty() && successes.stream().noneMatch(content -> content.isObject() && content.isEmpty());
    }

    private boolean isProblem(String status, JsonNode answer) {
        return status.matches("[45]..") && resolved(answer).path("content").has("application/problem+json");
    }

    private boolean hasExample(JsonNode body) {
        return Stream.of(body, resolved(body.path("schema")))
                .anyMatch(node -> node.has("example") || node.has("examples"));
    }

    private static JsonNode json(JsonNode body) {
        return body.path("content").path("application/json");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
