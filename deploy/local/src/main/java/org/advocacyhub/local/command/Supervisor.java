package org.advocacyhub.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.local.process.Leftovers;
import org.advocacyhub.local.process.PidFile;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Status;

/** The supervisor process of a state directory, as the commands see it: is it there, start it, end it. */
final class Supervisor {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Home home;

    Supervisor(Home home) {
        this.home = home;
    }

    static Path lockFile(Home home) {
        return home.run().resolve("supervisor.lock");
    }

    /** The state directory whose suite runs: the ordinary one, or else the demo's. */
    static Optional<Home> running() {
        var ordinary = Home.ofRepository();
        return Stream.of(ordinary, ordinary.demo())
                .filter(home -> new Supervisor(home).isRunning())
                .findFirst();
    }

    /** The suite that runs, or a refusal that says how to start one. */
    static Home runningOrRefuse() {
        return running()
                .orElseThrow(() -> new IllegalStateException("The suite is not running. Start it with ./hub up"));
    }

    boolean isRunning() {
        if (!Files.exists(lockFile(home))) {
            return false;
        }
        try (var channel = FileChannel.open(lockFile(home), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return true; // held by this very process
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the supervisor so that it outlives this command and its terminal. */
    void start(String profile, boolean serversOnly) throws IOException {
        Files.createDirectories(home.logs());
        var command = new ArrayList<>(detached());
        command.addAll(List.of(
                Home.java(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dhub.root=" + home.root(),
                "-Dhub.state=" + home.state(),
                "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %3$s %5$s%6$s%n",
                "-cp",
                home.built().resolve("local.jar") + ":" + home.libraries() + "/*",
                Hub.class.getName(),
                "supervise",
                "--state",
                home.state().toString(),
                "--profile",
                profile));
        if (serversOnly) {
            command.add("--servers-only");
        }
        Files.deleteIfExists(home.run().resolve("suite.json"));
        new ProcessBuilder(command)
                .directory(home.root().toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(
                        Redirect.appendTo(home.logs().resolve("supervisor.log").toFile()))
                .start();
    }

    /** Its own session where the system has the tool for it, else deaf to the terminal's end. */
    private static List<String> detached() {
        return isOnPath("setsid") ? List.of("setsid") : List.of("nohup");
    }

    private static boolean isOnPath(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
    }

    Optional<Status> status() {
        return Status.read(home);
    }

    /** Stops supervisor and suite; afterwards no process of this state directory is left. Returns false when none was. */
    boolean stop() throws InterruptedException {
        var supervisor = PidFile.at(home.run().resolve("supervisor.pid")).process();
        supervisor.ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().get(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            } catch (java.util.concurrent.TimeoutException _) {
                process.destroyForcibly();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        int leftovers = endLeftovers();
        return supervisor.isPresent() || leftovers > 0;
    }

    /** Ends what a killed supervisor left behind. */
    int endLeftovers() {
        return new Leftovers(home.run(), home.state()).end(Duration.ofSeconds(15));
    }
}
