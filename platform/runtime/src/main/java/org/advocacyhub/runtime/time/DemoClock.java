package org.advocacyhub.runtime.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The demo's time: the player writes epoch milliseconds (8 bytes, big-endian) into a file that all services map. */
final class DemoClock extends Clock {

    private static final VarHandle MILLIS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final ByteBuffer file;
    private final ZoneId zone;

    private DemoClock(ByteBuffer file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    static DemoClock readingFrom(Path file, ZoneId zone) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < Long.BYTES) {
                throw new IllegalStateException("This service does not start: " + file + " is no clock of the demo.");
            }
            return new DemoClock(channel.map(MapMode.READ_ONLY, 0, Long.BYTES), zone);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("This service does not start: " + file + " cannot be read.", unreadable);
        }
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli((long) MILLIS.getVolatile(file, 0));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(file, other);
    }
}
