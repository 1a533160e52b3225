package org.advocacyhub.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A running program, noted in a pid file as long as it lives. */
public final class Child {

    private static final long LOG_LIMIT = 20L * 1024 * 1024;

    private final Program program;
    private final Process process;
    private final PidFile pidFile;

    private Child(Program program, Process process, PidFile pidFile) {
        this.program = program;
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts the program and notes its pid in {@code pids}. */
    public static Child start(Program program, Path pids) {
        try {
            Files.createDirectories(program.log().getParent());
            keepLogSmall(program.log());
            var builder = new ProcessBuilder(program.command())
                    .directory(program.directory().toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(program.log().toFile()));
            builder.environment().putAll(program.environment());
            var process = builder.start();
            return new Child(program, process, PidFile.write(pids, program.name(), process.toHandle()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + program.name() + ": " + e.getMessage(), e);
        }
    }

    private static void keepLogSmall(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end and returns the exit code; 128 + n after signal n. */
    public int awaitEnd() throws InterruptedException {
        int exit = process.waitFor();
        pidFile.remove();
        return exit;
    }

    /** Asks the program to stop, waits, and kills it with all its descendants when it has not ended by then. */
    public void stop(Duration patience) {
        try {
            Signals.send(program.stopSignal(), process.toHandle());
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                process.waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
        pidFile.remove();
    }

    /** Kills the program at once, as a fault would: it gets no chance to tidy up. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
