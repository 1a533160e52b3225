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
import org.advocacyhub.local.suite.Plan;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service from its image has what it needs and no more. */
class ServiceContainerTest {

    @TempDir
    Path state;

    @Test
    void a_container_has_no_rights_and_may_write_nowhere_but_where_its_documents_are() throws Exception {
        var command = container(Part.REFERRAL, Optional.empty()).command();

        assertTrue(command.contains("--read-only"), command.toString());
        assertSays(command, "--cap-drop", "ALL");
        assertSays(command, "--security-opt", "no-new-privileges");
        assertSays(command, "--network", "host");
        var folder = Files.getAttribute(state, "unix:uid") + ":" + Files.getAttribute(state, "unix:gid");
        assertSays(command, "--user", folder);
        assertSays(command, "--volume", inPlace("documents"));
        assertEquals("advocacy-hub/referral-service:test", command.getLast());
        assertFalse(container(Part.TRIAGE, Optional.empty()).command().contains("--volume"));
    }

    @Test
    void a_command_shows_no_secret() throws Exception {
        for (var part : Part.SERVICES) {
            var program = container(part, Optional.empty());
            var shown = String.join(" ", program.command());
            var secrets = program.environment().keySet().stream()
                    .filter(name -> name.matches(".*(PASSWORD|SECRET|MASTER_KEYS_KEY_.*)"))
                    .toList();

            assertTrue(secrets.size() >= 2, secrets.toString());
            for (var secret : secrets) {
                assertSays(program.command(), "--env", secret);
                assertFalse(shown.contains(program.environment().get(secret)), secret);
            }
        }
    }

    @Test
    void what_the_suite_is_told_reaches_its_services_and_the_demo_its_clock() throws Exception {
        var real = container(Part.TRIAGE, Optional.empty());
        var demo = program(Part.TRIAGE, Optional.empty(), "demo");

        assertEquals("prod", real.environment().get("QUARKUS_PROFILE"));
        assertEquals("demo", demo.environment().get("QUARKUS_PROFILE"));
        assertEquals("2s", real.environment().get("HUB_TOLD"));
        assertSays(real.command(), "--env", "HUB_TOLD");
        assertSays(demo.command(), "--volume", inPlace("clock") + ":ro");
        assertEquals(inPlace("clock").split(":")[0], demo.environment().get("HUB_DEMO_CLOCK_FILE"));
        assertFalse(real.command().contains(inPlace("clock") + ":ro"));
    }

    private static void assertSays(List<String> command, String... words) {
        assertTrue(Collections.indexOfSubList(command, List.of(words)) > 0, () -> List.of(words) + ": " + command);
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
        return program(part, lessons, "prod");
    }

    private Program program(Part part, Optional<Path> lessons, String profile) throws Exception {
        var home = new Home(state, state);
        var images = new Containers("advocacy-hub", "test", lessons);
        var plan =
                Plan.whole(home, Ports.free(), profile).with("HUB_TOLD", "2s").from(images);
        return new ServiceContainer(part, plan, images, Secrets.of(home)).program();
    }

    /** A place that is called the same outside and inside. */
    private String inPlace(String name) {
        var place = state.resolve(name).toAbsolutePath().normalize();
        return place + ":" + place;
    }
}
