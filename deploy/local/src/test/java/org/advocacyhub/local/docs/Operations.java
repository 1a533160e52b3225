package org.advocacyhub.local.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a service takes, as its committed OpenAPI document says, and what speaks against a request. */
final class Operations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;

    private Operations(JsonNode document) {
        this.document = document;
    }

    static Operations of(Path service) throws IOException {
        var document = new YAMLMapper().readTree(Files.readString(service.resolve("src/main/openapi/openapi.yaml")));
        var schemas = document.path("components").path("schemas");
        var parts = schemas.findValues("allOf").stream()
                .flatMap(all -> all.findValuesAsText("$ref").stream())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        schemas.properties().stream()
                .filter(schema -> !parts.contains(schema.getKey()))
                .forEach(schema -> refuseUnknown(schema.getValue()));
        return new Operations(document);
    }

    /** Unknown fields are refused (architecture.md section 6), which the document doesn't say of each schema. */
    private static void refuseUnknown(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && (schema.has("properties") || schema.has("allOf"))
                && !schema.has("additionalProperties")) {
            object.put("unevaluatedProperties", false);
        }
    }

    /** Whether there is such an operation. */
    boolean has(String verb, String path) {
        return find(verb, path).isPresent();
    }

    /** Everything that is wrong with a request; nothing when it could be taken. */
    List<String> objections(Request request) {
        var found = find(request.verb(), request.path());
        if (found.isEmpty()) {
            return List.of("there is no " + request.verb() + " " + request.path());
        }
        var operation = found.get();
        var objections = new ArrayList<String>();
        var known = parameters(operation);
        request.query().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> objections.add("no query parameter " + name));
        var content = resolve(operation.path("requestBody")).path("content");
        if (request.media() != null && !content.isEmpty() && !content.has(request.media())) {
            objections.add("takes "
                    + String.join(
                            ", ",
                            content.properties().stream().map(Map.Entry::getKey).toList()) + ", not "
                    + request.media());
        }
        if (request.body() != null && "application/json".equals(request.media())) {
            objections.addAll(validate(content.path("application/json").path("schema"), request.body()));
        }
        return objections;
    }

    private List<String> validate(JsonNode schema, String body) {
        var whole = schema.deepCopy();
        ((ObjectNode) whole).set("components", document.path("components"));
        return SCHEMAS.getSchema(whole.toString()).validate(sent(body), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** What is null counts as left out, and dots stand for an id. */
    private static String sent(String body) {
        try {
            var read = JSON.readTree(body.replace("\"...\"", "\"018a1f00-0000-7000-8000-000000000001\""));
            leaveOutNulls(read);
            return read.toString();
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON: " + body, e);
        }
    }

    private static void leaveOutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(Operations::leaveOutNulls);
    }

    private Optional<JsonNode> find(String verb, String path) {
        return document.path("paths").properties().stream()
                .filter(candidate -> matches(candidate.getKey(), path))
                .filter(candidate -> candidate.getValue().has(verb.toLowerCase()))
                // a literal part of the address goes before a placeholder
                .min(Comparator.comparingLong(candidate ->
                        candidate.getKey().chars().filter(sign -> sign == '{').count()))
                .map(candidate -> candidate.getValue().get(verb.toLowerCase()));
    }

    private static boolean matches(String template, String path) {
        var pattern = Pattern.compile("\\{[^}]+}").splitAsStream(template).map(Pattern::quote);
        var regex = pattern.collect(Collectors.joining("[^/]+")) + (template.endsWith("}") ? "[^/]+" : "");
        return path.matches(regex);
    }

    private List<String> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(this::resolve)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
