package org.advocacyhub.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed schemas and the AsyncAPI document are those of the code; a file that differs is written anew. */
class PublishedFilesTest {

    @ParameterizedTest
    @MethodSource("org.advocacyhub.contracts.PublishedFiles#types")
    void a_committed_schema_is_that_of_the_code(String type) throws IOException {
        var event = PublishedLanguage.find(type).orElseThrow();

        compare(
                PublishedFiles.RESOURCES.resolve(PublishedFiles.schema(type)),
                Json.pretty(new SchemaWriter().schemaOf(event)));
    }

    @Test
    void the_committed_schema_of_the_envelope_is_that_of_the_code() throws IOException {
        compare(
                PublishedFiles.RESOURCES.resolve(PublishedFiles.ENVELOPE),
                Json.pretty(new AsyncApiWriter().envelope()));
    }

    @Test
    void the_committed_asyncapi_document_is_that_of_the_code() throws IOException {
        compare(PublishedFiles.ASYNC_API, Json.yaml(new AsyncApiWriter().document()));
    }

    @Test
    void there_is_no_schema_of_a_type_that_nobody_tells() throws IOException {
        try (var files = Files.list(PublishedFiles.RESOURCES.resolve("schemas"))) {
            var types = files.map(file -> file.getFileName().toString().replaceAll("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(PublishedFiles.types().collect(Collectors.toCollection(TreeSet::new)), types);
        }
    }

    @Test
    void every_reference_of_the_asyncapi_document_leads_somewhere() {
        var document = new AsyncApiWriter().document();

        references(document).forEach(reference -> {
            var found = reference.startsWith("#")
                    ? document.at(reference.substring(1)).isObject()
                    : Files.exists(PublishedFiles.RESOURCES.resolve(reference));
            assertTrue(found, reference);
        });
    }

    @Test
    void every_topic_has_one_service_that_tells_and_some_that_hear() {
        var topics = PublishedLanguage.families().stream()
                .map(PublishedLanguage::topicOf)
                .collect(Collectors.toSet());

        assertEquals(topics, AsyncApiWriter.AUDIENCES.keySet());
    }

    private static Stream<String> references(JsonNode node) {
        return node.findValuesAsText("$ref").stream();
    }

    private static void compare(Path file, String written) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(written)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
            fail(file + " was not what the code says. It has been written anew: look at the difference and commit it.");
        }
    }
}
