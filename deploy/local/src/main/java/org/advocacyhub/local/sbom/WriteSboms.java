package org.advocacyhub.local.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;

/** Writes the list of each service's image and that of the suite; the build of this module calls it once the services are packaged. */
public final class WriteSboms {

    private static final String GROUP = "org.advocacyhub";
    private static final String LEFT_OUT = "%prod.quarkus.class-loading.removed-artifacts";
    private static final String SUITE = "advocacy-hub";
    private static final String DEFAULTS =
            "platform/runtime/src/main/resources/META-INF/microprofile-config.properties";

    private final Home home;
    private final Licences licences;
    private final String version;
    private final Instant time;

    /**
     * @param repository where Maven keeps what it fetched
     * @param version of the suite
     * @param time that stands in the lists
     */
    public WriteSboms(Home home, Path repository, String version, Instant time) {
        this.home = home;
        this.licences = new Licences(repository, home.root().resolve("pom.xml"));
        this.version = version;
        this.time = time;
    }

    /** Called by Maven with the repository's root, Maven's local repository, the version and the time of the sources. */
    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments[0]);
        new WriteSboms(
                        new Home(root, root.resolve(".hub")),
                        Path.of(arguments[1]),
                        arguments[2],
                        Instant.parse(arguments[3]))
                .to(new Home(root, root.resolve(".hub")).sboms());
    }

    /** Writes {@code SERVICE.cdx.json} for each service and {@code advocacy-hub.cdx.json} into a folder. */
    public void to(Path folder) throws IOException {
        Files.createDirectories(folder);
        var suite = new Sbom(named(SUITE), time, licences);
        var leftOut = leftOut();
        var services = new ArrayList<String>();
        for (var part : Part.SERVICES) {
            var shipped = Shipped.of(home.serviceJar(part).getParent(), leftOut);
            var service = new Sbom(named(part.id()), time, licences);
            list(part, shipped, service);
            Files.writeString(folder.resolve(part.id() + ".cdx.json"), service.json());
            suite.addApplication(named(part.id()));
            list(part, shipped, suite);
            services.add(named(part.id()).purl());
        }
        suite.consists(named(SUITE), services);
        Files.writeString(folder.resolve(SUITE + ".cdx.json"), suite.json());
    }

    /** What the build of every service is told not to pack. */
    private Set<String> leftOut() throws IOException {
        var defaults = new Properties();
        try (var file = Files.newBufferedReader(home.root().resolve(DEFAULTS))) {
            defaults.load(file);
        }
        return Set.of(defaults.getProperty(LEFT_OUT).split(","));
    }

    private void list(Part part, List<Shipped> shipped, Sbom sbom) {
        var parts = new TreeSet<String>();
        shipped.forEach(file -> parts.add(sbom.add(part.id(), file)));
        sbom.consists(named(part.id()), parts);
    }

    private Coordinates named(String artifact) {
        return new Coordinates(GROUP, artifact, "", artifact.equals(SUITE) ? "pom" : "jar", version);
    }
}
