package org.advocacyhub.local.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * A contract as a file holds it: {@code ref}, {@code terms}, {@code years} by their first day, and where there are any {@code lots}
 *, {@code rules} and {@code predecessors}. JSON or YAML. What the file says for its readers ({@code about...}) and what only the demo needs
 * ({@code monthlySpend}) is left out.
 *
 * @param ref the contract's reference
 * @param document body of {@code POST /contracts/{ref}/loads}
 */
public record ContractFile(String ref, JsonNode document) {

    private static final Set<String> OF_THE_CONTRACT = Set.of("terms", "lots", "years", "rules", "predecessors");
    private static final Set<String> OF_THE_DEMO = Set.of("monthlySpend");

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException saying what is wrong with it and where
     */
    public static ContractFile read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("cannot read " + file);
        }
        return of(parse(file), file);
    }

    private static JsonNode parse(Path file) throws IOException {
        var reader = file.toString().endsWith(".json") ? new ObjectMapper() : new YAMLMapper();
        try {
            return reader.readTree(Files.readString(file));
        } catch (JsonProcessingException unreadable) {
            var place = unreadable.getLocation();
            throw new IllegalArgumentException(
                    file + " cannot be read" + (place == null ? "" : ", see line " + place.getLineNr()) + ": "
                            + unreadable.getOriginalMessage(),
                    unreadable);
        }
    }

    private static ContractFile of(JsonNode whole, Path file) {
        if (!(whole instanceof ObjectNode fields) || !fields.path("ref").isTextual()) {
            throw new IllegalArgumentException(
                    file + " names no contract: it begins with  ref: KENT-ADV-2016  and has terms and years");
        }
        var document = fields.objectNode();
        var strange = new TreeSet<String>();
        fields.properties().forEach(field -> {
            var name = field.getKey();
            if (OF_THE_CONTRACT.contains(name)) {
                document.set(name, field.getValue());
            } else if (!name.equals("ref") && !name.startsWith("about") && !OF_THE_DEMO.contains(name)) {
                strange.add(name);
            }
        });
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(file + " has what no contract has: " + String.join(", ", strange)
                    + ". Known are terms, lots, years, rules, predecessors, and notes that begin with about.");
        }
        return new ContractFile(fields.get("ref").asText(), document);
    }
}
