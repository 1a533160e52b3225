package org.advocacyhub.runtime.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {

    @TempDir
    Path directory;

    @Test
    void it_shows_what_the_player_writes() throws IOException {
        var file = directory.resolve("clock");
        var first = Instant.parse("2016-04-01T08:00:00Z");
        var later = Instant.parse("2016-06-30T16:59:59.999Z");
        write(file, first);
        var clock = DemoClock.readingFrom(file, HubClock.LONDON);

        assertEquals(first, clock.instant());
        write(file, later);
        assertEquals(later, clock.instant());
        assertEquals(later, clock.withZone(HubClock.LONDON).instant());
    }

    @Test
    void without_a_clock_file_there_is_no_demo() throws IOException {
        var tooShort = Files.write(directory.resolve("short"), new byte[7]);

        assertThrows(
                UncheckedIOException.class, () -> DemoClock.readingFrom(directory.resolve("none"), HubClock.LONDON));
        assertThrows(IllegalStateException.class, () -> DemoClock.readingFrom(tooShort, HubClock.LONDON));
    }

    private static void write(Path file, Instant instant) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(
                    ByteBuffer.allocate(Long.BYTES)
                            .putLong(instant.toEpochMilli())
                            .flip(),
                    0);
        }
    }
}
