package org.advocacyhub.local.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Writes the instant that every service of a demo suite takes for now: eight bytes shared through a file. */
public final class DemoClock {

    private final MappedByteBuffer shared;
    private Instant now = Instant.EPOCH;

    /** Opens the clock file, which is made when it is missing. */
    public DemoClock(Path file) {
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                this.shared = channel.map(MapMode.READ_WRITE, 0, Long.BYTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the demo's clock", e);
        }
    }

    /** @throws IllegalArgumentException when time would go back */
    public void set(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("time does not go back from " + now + " to " + instant);
        }
        now = instant;
        shared.putLong(0, instant.toEpochMilli());
    }

    public Instant now() {
        return now;
    }
}
