package org.advocacyhub.local.command;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the last lines of the logs.")
final class LogsCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description =
                    "postgres, broker, keycloak, referral, triage, provider, monitoring or supervisor; all without")
    private String part;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on showing what is written.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "40",
            description = "How many lines of each log (${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws Exception {
        var home = Supervisor.running().orElseGet(Home::ofRepository);
        var files = files(home);
        if (files.isEmpty()) {
            System.out.println("No logs in " + home.logs() + " yet.");
            return 1;
        }
        var command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-f");
        }
        files.forEach(file -> command.add(file.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start()
                .waitFor();
    }

    private List<Path> files(Home home) throws IOException {
        if (part == null) {
            if (!Files.isDirectory(home.logs())) {
                return List.of();
            }
            try (var all = Files.list(home.logs())) {
                return all.filter(file -> file.toString().endsWith(".log"))
                        .sorted()
                        .toList();
            }
        }
        var name = part.equals("supervisor")
                ? "supervisor"
                : Part.named(part)
                        .map(Part::id)
                        .orElseThrow(() -> new IllegalArgumentException("there is no part called " + part));
        var file = home.logs().resolve(name + ".log");
        return Files.exists(file) ? List.of(file) : List.of();
    }
}
