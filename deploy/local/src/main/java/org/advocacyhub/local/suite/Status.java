package org.advocacyhub.local.suite;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a suite, as its supervisor last wrote it.
 *
 * @param profile {@code prod}, or {@code demo} when time is played
 * @param ports port by name
 * @param parts state by part
 */
public record Status(long supervisor, String profile, Map<Port, Integer> ports, Map<Part, PartStatus> parts) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Where a part stands. */
    public enum State {
        WAITING,
        STARTING,
        READY,
        CRASHED,
        FAILED,
        STOPPED
    }

    /**
     * @param pid 0 while there is no process
     * @param millis how long the last start took until it was ready
     * @param restarts how often it was started again after a crash
     * @param remark what a person should know, for example the exit code
     */
    public record PartStatus(State state, long pid, long millis, int restarts, String remark) {

        static PartStatus waiting() {
            return new PartStatus(State.WAITING, 0, 0, 0, "");
        }

        PartStatus to(State next, long newPid, long newMillis, String newRemark) {
            return new PartStatus(next, newPid, newMillis, restarts, newRemark);
        }

        PartStatus restarted(String newRemark) {
            return new PartStatus(State.CRASHED, 0, 0, restarts + 1, newRemark);
        }
    }

    static Path file(Home home) {
        return home.run().resolve("suite.json");
    }

    /** The last written status; empty when there never was a suite or its file is unreadable. */
    public static Optional<Status> read(Home home) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(home)), Status.class));
        } catch (IOException _) {
            return Optional.empty(); // none yet
        }
    }

    void write(Home home) {
        try {
            Files.createDirectories(home.run());
            var next = home.run().resolve("suite.json.next");
            Files.write(next, JSON.writeValueAsBytes(this));
            Files.move(next, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Status with(Part part, PartStatus next) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(part, next);
        return new Status(supervisor, profile, ports, changed);
    }

    @JsonIgnore
    public Ports portTable() {
        return new Ports(ports);
    }

    /** Every part answers. */
    @JsonIgnore
    public boolean isReady() {
        return parts.values().stream().allMatch(part -> part.state() == State.READY);
    }

    /** Whether the services are left to somebody else, as to dev mode. */
    @JsonIgnore
    public boolean isServersAlone() {
        return parts.keySet().stream().noneMatch(Part::isService);
    }

    /** Some part could not be started at all. */
    @JsonIgnore
    public boolean hasFailed() {
        return parts.values().stream().anyMatch(part -> part.state() == State.FAILED);
    }
}
