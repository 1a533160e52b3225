package org.advocacyhub.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.local.process.Program;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Plan;
import org.advocacyhub.local.suite.Secrets;

/**
 * One of the four services, from its image: no rights, nothing to write but {@code /tmp} and what is mounted, as in a cluster. It uses the
 * machine's network, where the other parts are.
 */
public final class ServiceContainer implements Server {

    private static final int SECONDS_TO_REMOVE = 60;

    private final Part part;
    private final Plan plan;
    private final Containers images;
    private final Secrets secrets;

    public ServiceContainer(Part part, Plan plan, Containers images, Secrets secrets) {
        this.part = part;
        this.plan = plan;
        this.images = images;
        this.secrets = secrets;
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public Set<Part> needs() {
        return Set.of(Part.POSTGRES, Part.BROKER);
    }

    /** A container that outlived its launcher would hold name and port. */
    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(plan.home().documents());
        if (images.lessons().isPresent()) {
            Files.createDirectories(images.lessonsOf(part).getParent());
        }
        var removal = new ProcessBuilder("docker", "rm", "--force", name())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!removal.waitFor(SECONDS_TO_REMOVE, TimeUnit.SECONDS)) {
            removal.destroyForcibly();
            throw new IOException("the Docker engine does not answer");
        }
    }

    @Override
    public Program program() {
        var environment = new TreeMap<>(QuarkusService.environment(part, plan.ports(), secrets));
        environment.put("QUARKUS_PROFILE", plan.profile());
        if (part == Part.REFERRAL) {
            environment.put("HUB_DOCUMENTS_DIRECTORY", plan.home().documents().toString());
        }
        if (plan.profile().equals("demo")) {
            environment.put("HUB_DEMO_CLOCK_FILE", plan.home().demoClock().toString());
        }
        if (images.lessons().isPresent()) {
            environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"); // as in earnest
        }
        environment.putAll(plan.settings());
        return new Program(
                part.id(),
                command(environment.keySet()),
                new HashMap<>(environment),
                plan.home().root(),
                plan.home().log(part),
                "TERM");
    }

    /** Names of settings only: a command line would show their values to everybody. */
    private List<String> command(Set<String> settings) {
        var command = new ArrayList<>(List.of("docker", "run", "--rm", "--name", name(), "--network", "host"));
        command.addAll(
                List.of("--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"));
        command.addAll(List.of("--user", owner()));
        if (part == Part.REFERRAL) {
            command.addAll(List.of("--volume", inPlace(plan.home().documents())));
        }
        if (plan.profile().equals("demo")) {
            command.addAll(List.of("--volume", inPlace(plan.home().demoClock()) + ":ro"));
        }
        settings.forEach(setting -> command.addAll(List.of("--env", setting)));
        if (images.lessons().isPresent()) {
            command.addAll(
                    List.of("--volume", images.lessonsOf(part).getParent() + ":/lessons", "--entrypoint", "java"));
            command.add(images.image(part));
            command.addAll(List.of("@java.options", "-XX:AOTCacheOutput=/lessons/app.aot", "-jar", "quarkus-run.jar"));
        } else {
            command.add(images.image(part));
        }
        return command;
    }

    private static String inPlace(Path file) {
        return file + ":" + file;
    }

    private String name() {
        return "hub-" + plan.ports().of(part) + "-" + part.id();
    }

    /** Whoever owns the suite's data, so that what a container writes there is theirs. */
    private String owner() {
        try {
            var state = plan.home().state();
            return Files.getAttribute(state, "unix:uid") + ":" + Files.getAttribute(state, "unix:gid");
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot see whose " + plan.home().state() + " is", unreadable);
        }
    }

    @Override
    public boolean answers() throws Exception {
        return Http.isOk(plan.ports().url(part) + "/q/health/ready");
    }
}
