package org.advocacyhub.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes of a state directory whose supervisor is gone. */
public final class Leftovers {

    private final Path pids;
    private final Path state;

    public Leftovers(Path pids, Path state) {
        this.pids = pids;
        this.state = state;
    }

    /** Every living process that a pid file names, or whose command line names the state directory, with descendants. */
    public Set<ProcessHandle> find() {
        var found = new HashSet<ProcessHandle>();
        for (var file : pidFiles()) {
            PidFile.at(file).process().ifPresent(found::add);
        }
        var mark = "hub.state=" + state;
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> names(process, mark)
                        || names(process, state.resolve("postgres").toString()))
                .forEach(found::add);
        List.copyOf(found).forEach(process -> process.descendants().forEach(found::add));
        return found;
    }

    /** Ends them: politely first, for certain after {@code patience}. Returns how many there were. */
    public int end(Duration patience) {
        var found = find();
        found.forEach(ProcessHandle::destroy);
        var ends = found.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            found.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        pidFiles().forEach(file -> PidFile.at(file).remove());
        return found.size();
    }

    private static boolean names(ProcessHandle process, String mark) {
        var info = process.info();
        return info.commandLine().filter(line -> endsAtMark(line, mark)).isPresent();
    }

    /** The mark must end there: {@code .hub} must not find the processes of {@code .hub/demo}. */
    private static boolean endsAtMark(String line, String mark) {
        int at = line.indexOf(mark);
        int end = at + mark.length();
        return at >= 0
                && (end == line.length()
                        || Character.isWhitespace(line.charAt(end))
                        || (mark.endsWith("postgres") && line.charAt(end) == '/'));
    }

    private List<Path> pidFiles() {
        if (!Files.isDirectory(pids)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(pids)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
