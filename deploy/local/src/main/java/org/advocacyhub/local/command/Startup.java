package org.advocacyhub.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Port;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Status;
import org.advocacyhub.local.suite.Status.PartStatus;
import org.advocacyhub.local.suite.Status.State;

/** Starting a suite and watching it become ready, with a line for each part. */
final class Startup {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int WIDEST = 240;

    private final Home home;
    private final Supervisor supervisor;
    private final PrintStream out;
    private final Map<Part, PartStatus> shown = new EnumMap<>(Part.class);

    Startup(Home home, PrintStream out) {
        this.home = home;
        this.supervisor = new Supervisor(home);
        this.out = out;
    }

    /** Starts the suite when it does not run, waits until all of it is ready, and returns its status. */
    Status begin(String profile, boolean serversOnly) throws IOException, InterruptedException {
        boolean first = !home.hasData();
        long startedAt = System.nanoTime();
        if (supervisor.isRunning()) {
            if (!serversOnly) {
                refuseServersAlone();
            }
            out.println("The suite of " + home.state() + " is up already.");
        } else {
            supervisor.endLeftovers();
            refuseTakenPorts();
            out.println("Starting in " + home.state()
                    + (first ? " (first start: databases and realm are made, about a minute)" : ""));
            supervisor.start(profile, serversOnly);
        }
        var status = awaitReady();
        long seconds = Duration.ofNanos(System.nanoTime() - startedAt).toSeconds();
        out.println("Ready after " + seconds + " s.");
        return status;
    }

    /** {@code ./hub infra} leaves the services to dev mode; they would not be there, and nobody would be told. */
    private void refuseServersAlone() {
        if (supervisor.status().filter(Status::isServersAlone).isPresent()) {
            throw new IllegalStateException("PostgreSQL, Kafka and Keycloak run alone, as ./hub infra started them."
                    + " Stop them first with ./hub down (their data stays), then ./hub up");
        }
    }

    /** Refuses when a port is in use, before anything is started or emptied. */
    void refuseTakenPorts() {
        var ports = Ports.from(System.getenv());
        refuseBesideAnotherSuite(ports);
        refuseTakenPorts(ports);
    }

    /** The other suite of this repository may still be on its way to the ports. */
    private void refuseBesideAnotherSuite(Ports ports) {
        var ordinary = Home.ofRepository();
        var other = new Supervisor(home.isDemo() ? ordinary : ordinary.demo());
        if (other.isRunning()
                && other.status()
                        .filter(status -> ports.sharedWith(status.portTable()).isEmpty())
                        .isEmpty()) {
            throw new IllegalStateException("The " + (home.isDemo() ? "ordinary suite" : "demo's suite")
                    + " runs and has the ports. Stop it first with"
                    + " ./hub down (its data stays), or start beside it, for example: "
                    + Ports.OFFSET_VARIABLE + "=1000 ./hub " + (home.isDemo() ? "demo" : "up"));
        }
    }

    private static void refuseTakenPorts(Ports ports) {
        var taken = ports.taken();
        if (!taken.isEmpty()) {
            var lines = new StringBuilder();
            for (Port port : taken) {
                lines.append("Port ")
                        .append(ports.of(port))
                        .append(" (")
                        .append(port)
                        .append(") is taken by another");
                lines.append(" program. Move it with ").append(port.variable()).append("=<port>\n");
            }
            throw new IllegalStateException(
                    lines + "or move all ports, for example " + Ports.OFFSET_VARIABLE + "=1000 ./hub up");
        }
    }

    private Status awaitReady() throws InterruptedException {
        var pause = new CountDownLatch(1);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var status = supervisor.status();
            status.ifPresent(this::show);
            if (status.filter(Status::isReady).isPresent()) {
                return status.get();
            }
            if (status.filter(Status::hasFailed).isPresent()) {
                throw new IllegalStateException(failure(status.get()));
            }
            pause.await(100, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("Not ready after " + PATIENCE.toSeconds() + " s; see " + home.logs());
    }

    private void show(Status status) {
        status.parts().forEach((part, now) -> {
            var before = shown.put(part, now);
            if (before == null || before.state() != now.state()) {
                if (now.state() == State.READY) {
                    out.printf("  %-20s ready after %4.1f s%n", part.title(), now.millis() / 1000.0);
                } else if (now.state() == State.CRASHED || now.state() == State.FAILED) {
                    out.printf("  %-20s %s: %s%n", part.title(), now.state(), now.remark());
                }
            }
        });
    }

    private String failure(Status status) {
        var lines = new StringBuilder();
        status.parts().forEach((part, now) -> {
            if (now.state() == State.FAILED) {
                lines.append(part.title())
                        .append(" does not start: ")
                        .append(now.remark())
                        .append('\n');
                lastLines(part)
                        .forEach(line -> lines.append("    ").append(line).append('\n'));
                lines.append("The whole log: ").append(home.log(part)).append('\n');
            }
        });
        return lines.append("Stop the rest with ./hub down").toString();
    }

    private List<String> lastLines(Part part) {
        try {
            var all = Files.readAllLines(home.log(part));
            return all.subList(Math.max(0, all.size() - 15), all.size()).stream()
                    .map(line -> line.length() > WIDEST ? line.substring(0, WIDEST) + " ..." : line)
                    .toList();
        } catch (IOException _) {
            return List.of(); // no log, nothing to show
        }
    }
}
