package org.advocacyhub.runtime.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Reads from {@code /proc} how much processor time this JVM, PostgreSQL and the broker used, and how much others did. */
final class CpuMeter {

    private static final Path PROC = Path.of("/proc");
    private static final long MICROS_PER_TICK = 10_000; // USER_HZ is 100 on every Linux that we run on
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final long postmaster;
    private final long broker;

    /**
     * @param postgresBackend pid of any backend of the server; its parent is the postmaster
     * @param broker pid of the broker, 0 when it lives in this JVM
     */
    CpuMeter(long postgresBackend, long broker) {
        this.postmaster = stat(postgresBackend)[PARENT];
        this.broker = broker;
    }

    /** Processor time in microseconds, of ours and of everybody, at a moment. */
    record Reading(long ours, long everybody, long nanos) {

        /** Ours since {@code earlier}. */
        long microsSince(Reading earlier) {
            return ours - earlier.ours;
        }

        /** Share of the machine's cores that other processes used since {@code earlier}, 0 to 1. */
        double othersSince(Reading earlier) {
            var others = everybody - earlier.everybody - microsSince(earlier);
            return Math.max(0, others / ((nanos - earlier.nanos) / 1000.0 * CORES));
        }
    }

    Reading read() {
        var ticks = used(ProcessHandle.current().pid(), false)
                + used(postmaster, true)
                + (broker == 0 ? 0 : used(broker, false));
        for (var child : children(postmaster)) {
            ticks += used(child, false);
        }
        return new Reading(ticks * MICROS_PER_TICK, everybody() * MICROS_PER_TICK, System.nanoTime());
    }

    // places in /proc/<pid>/stat, counted behind the name
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private static long used(long pid, boolean withDeadChildren) {
        var stat = stat(pid);
        return stat[USER] + stat[SYSTEM] + (withDeadChildren ? stat[CHILDREN_USER] + stat[CHILDREN_SYSTEM] : 0);
    }

    private static Set<Long> children(long parent) {
        try (Stream<Path> processes = Files.list(PROC)) {
            var children = new LinkedHashSet<Long>();
            processes
                    .map(process -> process.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .filter(pid -> stat(pid)[PARENT] == parent)
                    .forEach(children::add);
            return children;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long[] stat(long pid) {
        try {
            var line = Files.readString(PROC.resolve(pid + "/stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).strip().split(" ");
            return Stream.of(fields).limit(20).mapToLong(CpuMeter::number).toArray();
        } catch (IOException ended) {
            return new long[20];
        }
    }

    private static long number(String field) {
        return field.chars().allMatch(c -> Character.isDigit(c) || c == '-') ? Long.parseLong(field) : 0;
    }

    private static long everybody() {
        try (var lines = Files.lines(PROC.resolve("stat"))) {
            var fields = lines.findFirst().orElseThrow().split(" +");
            var sum = 0L;
            for (var field = 1; field < Math.min(fields.length, 9); field++) {
                sum += field == 4 || field == 5 ? 0 : Long.parseLong(fields[field]); // idle and waiting for disks
            }
            return sum;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
