package org.advocacyhub.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the published language lies as files. */
final class PublishedFiles {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path ASYNC_API = RESOURCES.resolve("asyncapi.yaml");
    static final String ENVELOPE = "envelope.json";
    static final Path RELEASED = Path.of("src/test/resources/released");

    private static final Path SAMPLES = Path.of("src/test/resources/events");

    private PublishedFiles() {}

    static String schema(String type) {
        return "schemas/" + type + ".json";
    }

    static Path sampleFile(String type) {
        return SAMPLES.resolve(type + ".json");
    }

    static JsonNode sample(String type) {
        return Json.read(sampleFile(type));
    }

    /** All events, named in test reports by their wire type. */
    static Stream<Class<? extends IntegrationEvent>> events() {
        return PublishedLanguage.families().stream().flatMap(PublishedLanguage::eventsOf);
    }

    static Stream<String> types() {
        return events().map(PublishedLanguage::typeOf);
    }
}
