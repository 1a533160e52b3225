package org.advocacyhub.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * Processor time used so far: by each part of a suite with its descendants, by this program with what it ran, and by
 * everybody on the machine.
 *
 * @param machineMicros 0 where the system does not tell
 */
record CpuTimes(long nanos, Map<Part, Long> partMicros, long ownMicros, long machineMicros) {

    private static final long MICROS_PER_TICK = 10_000;

    // places in /proc/<pid>/stat, counted behind the name: what children used that have ended
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    static CpuTimes of(Suite suite) throws IOException {
        var parts = new EnumMap<Part, Long>(Part.class);
        for (var part : suite.status().parts().entrySet()) {
            long used = ProcessHandle.of(part.getValue().pid())
                    .map(CpuTimes::withDescendants)
                    .orElse(0L);
            parts.put(part.getKey(), used);
        }
        var own = ProcessHandle.current();
        return new CpuTimes(System.nanoTime(), parts, micros(own) + ofEndedChildren(own), machine());
    }

    private static long withDescendants(ProcessHandle process) {
        return ofEndedChildren(process)
                + Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(CpuTimes::micros)
                        .sum();
    }

    private static long micros(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1000;
    }

    /** A server process of PostgreSQL ends with its connection; 0 where the system does not tell. */
    private static long ofEndedChildren(ProcessHandle process) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[ENDED_USER]) + Long.parseLong(fields[ENDED_SYSTEM])) * MICROS_PER_TICK;
        } catch (IOException _) {
            return 0;
        }
    }

    private static long machine() throws IOException {
        var stat = Path.of("/proc/stat");
        if (!Files.isReadable(stat)) {
            return 0;
        }
        try (var lines = Files.lines(stat)) {
            var fields = lines.findFirst().orElseThrow().trim().split("\\s+");
            long busy = Arrays.stream(fields).skip(1).mapToLong(Long::parseLong).sum()
                    - Long.parseLong(fields[4])
                    - Long.parseLong(fields[5]);
            return busy * MICROS_PER_TICK;
        }
    }

    CpuTimes since(CpuTimes before) {
        var parts = new EnumMap<Part, Long>(Part.class);
        partMicros.forEach((part, micros) -> parts.put(part, micros - before.of(part)));
        return new CpuTimes(
                nanos - before.nanos, parts, ownMicros - before.ownMicros, machineMicros - before.machineMicros);
    }

    /** The sum of two spans. */
    CpuTimes plus(CpuTimes other) {
        var parts = new EnumMap<Part, Long>(Part.class);
        partMicros.forEach((part, micros) -> parts.put(part, micros + other.of(part)));
        return new CpuTimes(
                nanos + other.nanos, parts, ownMicros + other.ownMicros, machineMicros + other.machineMicros);
    }

    long of(Part part) {
        return partMicros.getOrDefault(part, 0L);
    }

    long suiteMicros() {
        return partMicros.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Share of all processors that other programs used meanwhile, 0 to 1. */
    double othersShare() {
        double available = nanos / 1000.0 * Runtime.getRuntime().availableProcessors();
        return Math.max(0, machineMicros - suiteMicros() - ownMicros) / available;
    }
}
