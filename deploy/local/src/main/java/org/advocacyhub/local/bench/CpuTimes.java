package org.advocacyhub.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * Processor time used so far: by all parts of a suite with their descendants, by referral-service alone, by this program,
 * and by everybody on the machine.
 *
 * @param machineMicros 0 where the system does not tell
 */
record CpuTimes(long nanos, long suiteMicros, long referralServiceMicros, long ownMicros, long machineMicros) {

    private static final long MICROS_PER_TICK = 10_000;

    static CpuTimes of(Suite suite) throws IOException {
        long all = 0;
        long referral = 0;
        for (var part : suite.status().parts().entrySet()) {
            long used = ProcessHandle.of(part.getValue().pid())
                    .map(CpuTimes::withDescendants)
                    .orElse(0L);
            all += used;
            referral += part.getKey() == Part.REFERRAL ? used : 0;
        }
        return new CpuTimes(System.nanoTime(), all, referral, micros(ProcessHandle.current()), machine());
    }

    private static long withDescendants(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(CpuTimes::micros)
                .sum();
    }

    private static long micros(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1000;
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
        return new CpuTimes(
                nanos - before.nanos,
                suiteMicros - before.suiteMicros,
                referralServiceMicros - before.referralServiceMicros,
                ownMicros - before.ownMicros,
                machineMicros - before.machineMicros);
    }

    /** Share of all processors that other programs used meanwhile, 0 to 1. */
    double othersShare() {
        double available = nanos / 1000.0 * Runtime.getRuntime().availableProcessors();
        return Math.max(0, machineMicros - suiteMicros - ownMicros) / available;
    }
}
