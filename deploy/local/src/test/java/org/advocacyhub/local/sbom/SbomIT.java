package org.advocacyhub.local.sbom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The lists that the build wrote, held against what it packaged. Needs no suite. */
@Order(0)
class SbomIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT =
            Path.of(System.getProperty("hub.root", "../..")).toAbsolutePath().normalize();
    private static final Home HOME = new Home(ROOT, ROOT.resolve(".hub"));

    @Test
    void every_jar_of_an_image_has_a_component_with_its_hash_and_nothing_else_has() throws Exception {
        for (var service : Part.SERVICES) {
            var shipped = jars(HOME.serviceJar(service).getParent());
            var listed = new TreeMap<String, String>();
            for (var component : JSON.readTree(HOME.sbom(service).toFile()).path("components")) {
                var place = component.at("/evidence/occurrences/0/location").asText();
                listed.put(place, component.at("/hashes/0/content").asText());
                assertEquals(1, component.at("/evidence/occurrences").size());
                if (place.contains("/lib/")) {
                    assertEquals("library", component.path("type").asText());
                    assertTrue(component.path("purl").asText().startsWith("pkg:maven/"), place);
                    assertEquals(component.path("purl"), component.path("bom-ref"));
                }
            }
            var expected = new TreeMap<String, String>();
            shipped.forEach((path, hash) -> expected.put(service.id() + "/" + path, hash));
            assertTrue(expected.size() > 200, service.id());
            assertEquals(expected, listed);
        }
    }

    private static Map<String, String> jars(Path folder) throws Exception {
        var jars = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".jar")) {
                    jars.put(
                            folder.relativize(file).toString(),
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
                }
            }
        }
        return jars;
    }

    @Test
    void the_suites_list_is_all_of_theirs_together() throws IOException {
        var all = new TreeSet<String>();
        for (var service : Part.SERVICES) {
            var list = JSON.readTree(HOME.sbom(service).toFile());
            all.addAll(references(list));
            all.add(list.at("/metadata/component/bom-ref").asText());
        }
        var suite = JSON.readTree(suite().toFile());

        assertEquals(all, references(suite));
        assertEquals(Part.SERVICES.size() + 1, suite.path("dependencies").size());
        // of a list without licences a lawyer learns nothing: nearly every pom names one
        var licensed = suite.path("components").findParents("licenses").size();
        var libraries = suite.path("components").findParents("purl").size();
        assertTrue(licensed >= libraries * 95 / 100, licensed + " of " + libraries);
    }

    private static Set<String> references(JsonNode list) {
        var references = new TreeSet<String>();
        list.path("components")
                .forEach(component -> references.add(component.path("bom-ref").asText()));
        return references;
    }

    private static Path suite() {
        return HOME.sboms().resolve("advocacy-hub.cdx.json");
    }

    @Test
    void a_list_fits_the_schema_of_cyclonedx() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7,
                        builder -> builder.schemaIdResolvers(
                                ids -> ids.mapPrefix("http://cyclonedx.org/schema/", "classpath:/")))
                .getSchema(SchemaLocation.of("http://cyclonedx.org/schema/bom-1.6.schema.json"));
        for (var list : List.of(suite(), HOME.sbom(Part.TRIAGE))) {
            var faults = schema.validate(Files.readString(list), InputFormat.JSON);
            assertTrue(faults.isEmpty(), () -> list + ": " + faults.getFirst());
        }
        var wrong = Files.readString(HOME.sbom(Part.TRIAGE)).replaceFirst("SHA-256", "SHA-257");
        assertFalse(schema.validate(wrong, InputFormat.JSON).isEmpty());
    }

    @Test
    void the_same_build_writes_the_same_bytes() throws IOException {
        var again = ROOT.resolve("deploy/local/target/sbom-again");
        var list = JSON.readTree(suite().toFile());
        new WriteSboms(
                        HOME,
                        Path.of(System.getProperty("maven.repository")),
                        list.at("/metadata/component/version").asText(),
                        Instant.parse(list.at("/metadata/timestamp").asText()))
                .to(again);

        try (var lists = Files.list(HOME.sboms())) {
            for (var written : lists.toList()) {
                assertArrayEquals(
                        Files.readAllBytes(written),
                        Files.readAllBytes(again.resolve(written.getFileName())),
                        written.toString());
            }
        }
    }
}
