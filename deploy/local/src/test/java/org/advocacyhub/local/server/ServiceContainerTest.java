package org.advocacyhub.local.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.local.process.Program;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Secrets;
import org.advocacyhub.local.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service from its image has what it needs and no more. */
class ServiceContainerTest {

    @TempDir
    Path state;

    @Test
    void a_container_may_write_nowhere_and_its_command_shows_no_secret() throws Exception {
        var program = container(Part.REFERRAL, Optional.empty());
        var command = program.command();

        assertTrue(command.containsAll(List.of("--read-only", "--cap-drop", "no-new-privileges")), command.toString());
        assertEquals("advocacy-hub/referral-service:test", command.getLast());
        var password = program.environment().get("HUB_DATABASE_APP_PASSWORD");
        assertFalse(password.isEmpty());
        assertFalse(String.join(" ", command).contains(password));
        assertTrue(Collections.indexOfSubList(command, List.of("--env", "HUB_DATABASE_APP_PASSWORD")) > 0);
        assertTrue(command.contains(documents() + ":" + documents()));
        assertFalse(container(Part.TRIAGE, Optional.empty()).command().contains(documents() + ":" + documents()));
    }

    @Test
    void who_learns_leaves_the_lessons_in_a_folder_of_its_own() throws Exception {
        var lessons = state.resolve("lessons");
        var command = container(Part.TRIAGE, Optional.of(lessons)).command();

        assertTrue(command.contains(lessons.resolve("triage-service") + ":/lessons"), command.toString());
        assertEquals(
                List.of("@java.options", "-XX:AOTCacheOutput=/lessons/app.aot", "-jar", "quarkus-run.jar"),
                command.subList(command.size() - 4, command.size()));
        assertEquals("advocacy-hub/triage-service:test", command.get(command.size() - 5));
    }

    @Test
    void the_image_is_made_for_the_same_options_as_it_learned_with() throws Exception {
        var file = Files.readString(Path.of("../image/Dockerfile"));

        assertTrue(file.contains("\"@java.options\", \"-XX:AOTCache=app.aot\", \"-jar\", \"quarkus-run.jar\""), file);
        assertTrue(file.contains("USER 10001:10001"), file);
    }

    @Test
    void an_installation_chooses_collector_and_heap() throws Exception {
        var fixed = Files.readString(Path.of("../image/java.options"));
        var chosen = Files.readString(Path.of("../image/Dockerfile"));

        assertFalse(fixed.contains("GC"), "two collectors are refused, and what stands here wins");
        assertFalse(fixed.contains("-XX:MaxRAMPercentage"), fixed);
        assertTrue(
                chosen.contains(
                        "ENV JAVA_TOOL_OPTIONS=\"-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxRAMPercentage=40\""),
                chosen);
    }

    private Program container(Part part, Optional<Path> lessons) throws Exception {
        var home = new Home(state, state);
        var images = new Containers("advocacy-hub", "test", lessons);
        var plan = Suite.Plan.whole(home, Ports.free(), "prod").from(images);
        return new ServiceContainer(part, plan, images, Secrets.of(home)).program();
    }

    private Path documents() {
        return state.resolve("documents").toAbsolutePath().normalize();
    }
}
