package org.advocacyhub.local.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {

    private static final Instant NOON = Instant.parse("2016-04-01T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void steps_run_by_time_and_may_plan_further_ones() {
        var done = new ArrayList<String>();
        var timeline = new Timeline();
        timeline.plan(NOON.plusSeconds(20), () -> done.add("later"));
        timeline.plan(NOON, () -> {
            done.add("first");
            timeline.plan(NOON.plusSeconds(10), () -> done.add("planned on the way"));
        });
        timeline.plan(NOON, () -> done.add("second at the same time"));
        timeline.plan(NOON.plusSeconds(60), () -> done.add("after the end"));

        timeline.run(new DemoClock(directory.resolve("clock")), NOON.plusSeconds(60));

        assertEquals(List.of("first", "second at the same time", "planned on the way", "later"), done);
    }

    @Test
    void the_clock_file_holds_milliseconds_big_endian() throws Exception {
        var file = directory.resolve("clock");

        new DemoClock(file).set(NOON);

        assertEquals(
                NOON.toEpochMilli(), ByteBuffer.wrap(Files.readAllBytes(file)).getLong());
    }

    @Test
    void time_does_not_go_back() {
        var clock = new DemoClock(directory.resolve("clock"));
        clock.set(NOON);

        assertThrows(IllegalArgumentException.class, () -> clock.set(NOON.minusMillis(1)));
    }
}
