package org.advocacyhub.local.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.local.process.Child;
import org.advocacyhub.local.process.Program;
import org.advocacyhub.local.server.QuarkusService;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/** A service from its packaged jar with the options of its image, beside servers that run already; on Linux. */
final class Replica implements AutoCloseable {

    /** What the image chooses for {@code JAVA_TOOL_OPTIONS}, with a small heap. */
    private static final List<String> CHOSEN = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TO_WRITE_A_CACHE = Duration.ofMinutes(4);
    private static final long BETWEEN_LOOKS_MILLIS = 5;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double KIBIBYTES_PER_MEBIBYTE = 1024;

    private final Part part;
    private final Suite servers;
    private final Child child;
    private final long startedAt;

    private Replica(Part part, Suite servers, Child child, long startedAt) {
        this.part = part;
        this.servers = servers;
        this.child = child;
        this.startedAt = startedAt;
    }

    /** When and by how much processor time, in seconds, readiness answered 200. */
    record Ready(double seconds, double cpuSeconds) {}

    /** Resident memory, and that part of it which belongs to no file, in MiB. */
    record Memory(double resident, double privately) {}

    /**
     * Starts it and returns at once.
     *
     * @param cache an option of the virtual machine, for its cache
     * @param settings beside those that every service gets
     */
    static Replica start(Suite servers, Part part, List<String> cache, Map<String, String> settings)
            throws IOException {
        var home = servers.home();
        Files.createDirectories(home.documents());
        var command = new ArrayList<>(List.of(Home.java()));
        command.addAll(CHOSEN);
        command.add("@" + home.root().resolve("deploy/image/java.options"));
        command.addAll(cache);
        command.addAll(List.of("-jar", home.serviceJar(part).toString()));
        var environment = new HashMap<>(QuarkusService.environment(part, servers.ports(), servers.secrets()));
        if (part == Part.REFERRAL) {
            environment.put("HUB_DOCUMENTS_DIRECTORY", home.documents().toString());
        }
        environment.putAll(settings);
        long now = System.nanoTime();
        var program = new Program(part.id(), command, environment, home.root(), home.log(part), "TERM");
        return new Replica(part, servers, Child.start(program, home.run()), now);
    }

    /** Asks until readiness answers 200. */
    Ready awaitReady() throws InterruptedException, IOException {
        var pause = new CountDownLatch(1);
        while (status("/q/health/ready") != 200) {
            if (!child.isAlive() || seconds() > PATIENCE.toSeconds()) {
                throw new IOException(
                        part.title() + " is not ready: see " + servers.home().log(part));
            }
            pause.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        }
        double seconds = seconds();
        var used = ProcessHandle.of(child.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return new Ready(seconds, used.toNanos() / NANOS_PER_SECOND);
    }

    private double seconds() {
        return (System.nanoTime() - startedAt) / NANOS_PER_SECOND;
    }

    /** Status of an answer; 0 when nobody listens. A bare socket, since it is asked so often beside what is measured. */
    int status(String path) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), servers.ports().of(part)));
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ", 3)[1]);
        } catch (IOException notYet) {
            return 0;
        }
    }

    Memory memory() throws IOException {
        var lines = Files.readAllLines(Path.of("/proc", Long.toString(child.pid()), "status"));
        return new Memory(mebibytes(lines, "VmRSS:"), mebibytes(lines, "RssAnon:"));
    }

    private static double mebibytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIBIBYTES_PER_MEBIBYTE)
                .findFirst()
                .orElseThrow();
    }

    /** Ends it in good order and waits for what it writes last. */
    void end() {
        child.stop(TO_WRITE_A_CACHE);
    }

    /** Ends it at once. */
    @Override
    public void close() {
        child.stop(Duration.ZERO);
    }
}
