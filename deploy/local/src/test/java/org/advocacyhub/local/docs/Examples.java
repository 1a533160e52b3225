package org.advocacyhub.local.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The requests that a page of the documentation shows: its {@code sh} blocks are run by bash, in their order, with something in the place
 * of curl that only notes what it was asked for. Nothing is sent anywhere.
 */
final class Examples {

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Path STUBS = Path.of("src/test/resources/docs");
    private static final List<String> SERVICES =
            List.of("referral-service", "triage-service", "provider-service", "monitoring-service");

    private Examples() {}

    /** What curl was asked for, word by word, each time; empty without an example. */
    static List<List<String>> of(Path root, Path page, Path directory) throws IOException, InterruptedException {
        var script = new StringBuilder(Files.readString(STUBS.resolve("prelude.sh")));
        int blocks = 0;
        var matcher = BLOCK.matcher(Files.readString(page));
        while (matcher.find()) {
            script.append(matcher.group(1)).append('\n');
            blocks++;
        }
        if (blocks == 0) {
            return List.of();
        }
        return noted(script.toString(), furnished(root, directory), directory);
    }

    /** A directory that looks like the repository as far as the examples are concerned, and one with what stands in for programs. */
    private static Path furnished(Path root, Path directory) throws IOException {
        for (var service : SERVICES) {
            Files.createSymbolicLink(directory.resolve(service), root.resolve(service));
        }
        var stubs = Files.createDirectory(directory.resolve("stubs"));
        for (var name : List.of("curl", "jq")) {
            executable(Files.copy(STUBS.resolve(name), stubs.resolve(name)));
        }
        executable(Files.copy(STUBS.resolve("hub"), directory.resolve("hub")));
        return stubs;
    }

    private static void executable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot be made executable: " + file);
        }
    }

    private static List<List<String>> noted(String script, Path stubs, Path directory)
            throws IOException, InterruptedException {
        var noted = Files.createFile(directory.resolve("noted"));
        var log = directory.resolve("log");
        var bash = new ProcessBuilder("bash", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        bash.environment().put("NOTED", noted.toString());
        bash.environment().put("STUBS", stubs.toString());
        var running = bash.start();
        if (!running.waitFor(60, TimeUnit.SECONDS)) {
            running.destroyForcibly();
            throw new IllegalStateException("the examples don't come to an end: " + Files.readString(log));
        }
        var requests = new ArrayList<List<String>>();
        for (var request : Files.readString(noted).split("\036\0")) {
            if (!request.isEmpty()) {
                requests.add(List.of(request.substring(0, request.length() - 1).split("\0", -1)));
            }
        }
        return requests;
    }
}
