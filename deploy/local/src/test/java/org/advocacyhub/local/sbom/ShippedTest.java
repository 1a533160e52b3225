package org.advocacyhub.local.sbom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.local.sbom.Licences.Licence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is listed is what is shipped: no jar without a name, no name without a jar. */
class ShippedTest {

    private static final String ONE = "org.example:one::jar:1.0";
    private static final String TWO = "org.example:two:linux:jar:2.0+3";

    @TempDir
    Path service;

    @BeforeEach
    void aServiceOfTwoLibraries() throws IOException {
        file("lib/main/org.example.one-1.0.jar", "one");
        file("lib/boot/org.example.two-2.0+3-linux.jar", "two");
        file("app/service-1.jar", "service");
        file("quarkus-run.jar", "run");
        known(ONE, TWO);
    }

    private void file(String path, String content) throws IOException {
        var file = service.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void known(String... lines) throws IOException {
        Files.write(service.resolve("quarkus-app-dependencies.txt"), List.of(lines));
    }

    @Test
    void every_jar_is_listed_with_what_it_is() throws IOException {
        var shipped = Shipped.of(service, Set.of());

        assertEquals(
                List.of(
                        "app/service-1.jar",
                        "lib/boot/org.example.two-2.0+3-linux.jar",
                        "lib/main/org.example.one-1.0.jar",
                        "quarkus-run.jar"),
                shipped.stream().map(Shipped::path).toList());
        assertEquals(
                List.of(Coordinates.parse(TWO), Coordinates.parse(ONE)),
                shipped.stream().flatMap(file -> file.library().stream()).toList());
        assertEquals(
                "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed", // printf one | sha256sum
                shipped.get(2).sha256());
    }

    @Test
    void a_jar_that_nobody_knows_fails_the_build() throws IOException {
        file("lib/main/org.example.three-3.jar", "three");

        var failure = assertThrows(IllegalStateException.class, () -> Shipped.of(service, Set.of()));

        assertTrue(failure.getMessage().contains("org.example.three-3.jar"));
    }

    @Test
    void so_does_a_library_that_is_not_there() throws IOException {
        known(ONE, TWO, "org.example:three::jar:3");

        var failure = assertThrows(IllegalStateException.class, () -> Shipped.of(service, Set.of()));

        assertTrue(failure.getMessage().contains("org.example.three-3.jar"));
    }

    @Test
    void what_is_left_out_may_be_missing_and_may_not_be_there() throws IOException {
        var leftOut = Set.of("org.example:three");
        known(ONE, TWO, "org.example:three::jar:3");
        assertEquals(4, Shipped.of(service, leftOut).size());

        file("lib/main/org.example.three-3.jar", "three");

        var failure = assertThrows(IllegalStateException.class, () -> Shipped.of(service, leftOut));
        assertTrue(failure.getMessage().contains("org.example.three-3.jar"));
    }

    @ParameterizedTest
    @CsvSource({
        "org.example:one::jar:1.0, pkg:maven/org.example/one@1.0?type=jar",
        "org.example:two:linux:jar:2.0+3, pkg:maven/org.example/two@2.0%2B3?classifier=linux&type=jar"
    })
    void a_library_is_found_by_its_package_url(String line, String purl) {
        assertEquals(purl, Coordinates.parse(line).purl());
    }

    @Test
    void the_same_files_give_the_same_bytes_and_others_another_number() throws IOException {
        var before = json();
        assertEquals(before, json());

        file("quarkus-run.jar", "another");
        assertFalse(
                before.lines().toList().get(3).equals(json().lines().toList().get(3)));
        assertTrue(before.lines().toList().get(3).contains("urn:uuid:"));
    }

    @Test
    void the_same_library_has_one_content_wherever_it_is() throws IOException {
        var sbom = sbom();
        for (var file : Shipped.of(service, Set.of())) {
            sbom.add("one-service", file);
        }
        file("lib/main/org.example.one-1.0.jar", "something else");
        var other = Shipped.of(service, Set.of()).get(2);

        assertThrows(IllegalStateException.class, () -> sbom.add("another-service", other));
    }

    /** Its own, else its parent's; ours are those of the repository. */
    @Test
    void licences_are_those_of_the_poms() throws IOException {
        pom("org/example/one/1.0/one-1.0.pom", """
                <project><parent><groupId>org.example</groupId><artifactId>parent</artifactId><version>7</version></parent></project>""");
        pom("org/example/parent/7/parent-7.pom", """
                <project><licenses><license><name> Apache-2.0 </name><url>https://example.org/licence</url></license></licenses></project>""");
        pom("pom.xml", "<project><licenses><license><name>Ours</name></license></licenses></project>");
        var licences = new Licences(service.resolve("repository"), service.resolve("repository/pom.xml"));

        assertEquals(
                List.of(new Licence("Apache-2.0", Optional.of("https://example.org/licence"))),
                licences.of(Coordinates.parse(ONE)));
        assertEquals(List.of(), licences.of(Coordinates.parse(TWO)));
        assertEquals(
                List.of(new Licence("Ours", Optional.empty())),
                licences.of(Coordinates.parse("org.advocacyhub:runtime::jar:1")));
    }

    private void pom(String path, String content) throws IOException {
        file("repository/" + path, content);
    }

    private String json() throws IOException {
        var sbom = sbom();
        for (var file : Shipped.of(service, Set.of())) {
            sbom.add("one-service", file);
        }
        return sbom.json();
    }

    private Sbom sbom() {
        return new Sbom(
                Coordinates.parse("org.example:service::jar:1"),
                Instant.EPOCH,
                new Licences(service.resolve("none"), service.resolve("none")));
    }
}
