package org.advocacyhub.local.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What readers copy out of the documentation is what the services take: every request of a {@code sh} block has an operation in the
 * OpenAPI document of its service, query parameters that it knows, and a body that fits its schema. Whether it makes sense in a given
 * state, only a running suite knows.
 */
class DocumentedRequestsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("hub.root", "../..")).toAbsolutePath().normalize();
    private static final Map<Integer, String> SERVICES = Map.of(
            8081, "referral-service", 8082, "triage-service", 8083, "provider-service", 8084, "monitoring-service");

    /** Runs the sample client, which PartnerClientIT does; a form in a browser, which is no operation. */
    private static final Set<String> ELSEWHERE = Set.of("sandbox.md", "page.md");

    @TempDir
    Path directory;

    static Stream<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (var service : SERVICES.values()) {
            pages.add(Path.of(service, "README.md"));
            var docs = ROOT.resolve(service).resolve("docs");
            if (Files.isDirectory(docs)) {
                try (var files = Files.list(docs)) {
                    files.filter(file -> file.toString().endsWith(".md"))
                            .filter(file ->
                                    !ELSEWHERE.contains(file.getFileName().toString()))
                            .map(ROOT::relativize)
                            .forEach(pages::add);
                }
            }
        }
        return pages.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_request_that_is_shown_can_be_sent(Path page) throws IOException, InterruptedException {
        var objections = new ArrayList<String>();
        for (var words : Examples.of(ROOT, ROOT.resolve(page), directory)) {
            var request = Request.of(words);
            assertTrue(request.isPresent(), () -> "a request to nobody: " + words);
            for (var objection : objections(request.get())) {
                objections.add(request.get().verb() + " " + request.get().path() + ": " + objection);
            }
        }

        assertEquals(List.of(), objections);
    }

    private static List<String> objections(Request request) throws IOException {
        var service = SERVICES.get(request.port());
        return service == null
                ? List.of("no service listens on " + request.port())
                : Operations.of(ROOT.resolve(service)).objections(request);
    }
}
