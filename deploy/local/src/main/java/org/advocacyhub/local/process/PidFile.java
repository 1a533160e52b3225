package org.advocacyhub.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers a process across launcher runs: its pid and when it started, so that a reused pid is not mistaken for it. */
public final class PidFile {

    private final Path file;

    private PidFile(Path file) {
        this.file = file;
    }

    /** Notes a living process under a name. */
    public static PidFile write(Path directory, String name, ProcessHandle process) throws IOException {
        Files.createDirectories(directory);
        var file = directory.resolve(name + ".pid");
        Files.writeString(file, process.pid() + " " + startedAt(process) + "\n");
        return new PidFile(file);
    }

    public static PidFile at(Path file) {
        return new PidFile(file);
    }

    /** The process when it is still the one that was noted. */
    public Optional<ProcessHandle> process() {
        try {
            var parts = Files.readString(file).strip().split(" ");
            long startedAt = Long.parseLong(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process) == startedAt);
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // no file, or one that a crash left half written: no process to be found by it
        }
    }

    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long startedAt(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> start.getEpochSecond())
                .orElse(0L);
    }
}
