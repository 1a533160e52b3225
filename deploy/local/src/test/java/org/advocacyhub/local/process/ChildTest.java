package org.advocacyhub.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path directory;

    @Test
    void a_program_that_ignores_the_request_to_stop_is_killed() {
        var child = start("trap '' TERM; echo ready; while true; do sleep 1; done");
        awaitLog("ready");

        child.stop(SHORT);

        assertFalse(child.isAlive());
        assertFalse(Files.exists(directory.resolve("run/stubborn.pid")));
    }

    @Test
    void what_a_killed_supervisor_left_behind_is_found_by_its_pid_file_and_ended() {
        var child = start("echo ready; exec sleep 600");
        awaitLog("ready");

        int ended = new Leftovers(directory.resolve("run"), directory).end(Duration.ofSeconds(5));

        assertTrue(ended >= 1);
        assertFalse(child.isAlive());
    }

    @Test
    void a_pid_that_belongs_to_another_process_by_now_is_left_alone() throws Exception {
        var self = ProcessHandle.current();
        Files.createDirectories(directory.resolve("run"));
        Files.writeString(directory.resolve("run/other.pid"), self.pid() + " 12345\n");

        assertEquals(0, new Leftovers(directory.resolve("run"), directory).end(SHORT));
    }

    private Child start(String script) {
        return Child.start(
                new Program(
                        "stubborn",
                        List.of("sh", "-c", script),
                        Map.of(),
                        directory,
                        directory.resolve("logs/stubborn.log"),
                        "TERM"),
                directory.resolve("run"));
    }

    private void awaitLog(String word) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            try {
                if (Files.readString(directory.resolve("logs/stubborn.log")).contains(word)) {
                    return;
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the program did not start");
    }
}
