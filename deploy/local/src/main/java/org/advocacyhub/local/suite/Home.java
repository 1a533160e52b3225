package org.advocacyhub.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where the built programs lie and where one suite keeps its data.
 *
 * @param root the repository
 * @param state data, logs and pid files of one suite; {@code .hub} for {@code up}, {@code .hub/demo} for the demo
 */
public record Home(Path root, Path state) {

    public Home {
        root = root.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    /** The repository that {@code ./hub} was called in. */
    public static Home ofRepository() {
        var root = Path.of(System.getProperty("hub.root", ""));
        return new Home(root, root.resolve(".hub"));
    }

    /** The demo's own state, so that a play never touches the data of {@code up}. */
    public Home demo() {
        return new Home(root, root.resolve(".hub/demo"));
    }

    public boolean isDemo() {
        return state.endsWith(Path.of(".hub", "demo"));
    }

    /** Scratch servers of a benchmark. */
    public Home bench() {
        return new Home(root, root.resolve(".hub/bench"));
    }

    /** Scratch servers beside which images learn. */
    public Home images() {
        return new Home(root, root.resolve(".hub/images"));
    }

    /** Deletes everything in the state directory. */
    public void empty() throws IOException {
        if (Files.exists(state)) {
            try (var files = Files.walk(state)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    public Path run() {
        return state.resolve("run");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path log(Part part) {
        return logs().resolve(part.id() + ".log");
    }

    public Path data(Part part) {
        return state.resolve(part.id());
    }

    /** Documents of referrals, sealed; they belong to the data and stay and go with it. */
    public Path documents() {
        return state.resolve("documents");
    }

    /** The instant that a demo suite takes for now: eight bytes, milliseconds since 1970. */
    public Path demoClock() {
        return state.resolve("clock");
    }

    public boolean hasData() {
        return Files.isDirectory(data(Part.POSTGRES));
    }

    public Path built() {
        return root.resolve("deploy/local/target");
    }

    public Path libraries() {
        return built().resolve("lib");
    }

    public Path serviceJar(Part service) {
        return root.resolve(service.id()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** What the images are made of: a list for each service and one for all. */
    public Path sboms() {
        return built().resolve("sbom");
    }

    public Path sbom(Part service) {
        return sboms().resolve(service.id() + ".cdx.json");
    }

    /** The command of the JDK that runs this launcher. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
