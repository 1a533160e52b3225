package org.advocacyhub.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/** Runs a script with pgbench, which comes with the machine's PostgreSQL. */
public final class Pgbench {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final int THREADS = 2;

    private final Path program;
    private final Suite suite;
    private final Part service;

    /** @param service in whose database, by whose role */
    Pgbench(Path program, Suite suite, Part service) {
        this.program = program;
        this.suite = suite;
        this.service = service;
    }

    /** Where pgbench is: on the {@code PATH}, or where Debian puts it. */
    public static Optional<Path> find() throws IOException {
        var path =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
        return Stream.concat(path, debian())
                .map(directory -> directory.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> debian() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.of();
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin")).toList().stream();
        }
    }

    /**
     * Transactions a second, each connection one after the other, as the service's own role.
     *
     * @param numbers that the script's own settings begin with, by name
     * @throws IOException when a transaction fails
     */
    double run(PgbenchScript script, int connections, int transactions, Map<String, Long> numbers)
            throws IOException, InterruptedException {
        var database = service.shortId();
        var file = Files.writeString(suite.home().state().resolve(database + ".pgbench"), script.text());
        var command = new ArrayList<>(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--host=localhost",
                "--port=" + suite.ports().of(Part.POSTGRES),
                "--username=" + database + "_app",
                "--client=" + connections,
                "--jobs=" + THREADS,
                "--transactions=" + transactions / connections,
                "--file=" + file));
        script.constants().forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        numbers.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add(database);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", suite.secrets().databasePassword(database + "_app"));
        return rate(builder.start());
    }

    private static double rate(Process pgbench) throws IOException, InterruptedException {
        var output = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        if (pgbench.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed: " + output.lines().limit(20).toList());
        }
        return Double.parseDouble(rate.group(1));
    }
}
