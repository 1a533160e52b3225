package org.advocacyhub.local.server;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.local.process.Program;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Secrets;

/**
 * Keycloak from its distribution, with the realm of {@link Realm} and its data in our PostgreSQL. The distribution is
 * unpacked and optimised once for all suites of a repository; each suite has a home of links to it, so that nothing of a
 * suite is written outside of its state directory.
 */
public final class Keycloak implements Server {

    public static final String REALM = "advocacy-hub";

    /** Options that Keycloak bakes into its optimised form. */
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--features-disabled=kerberos,ciba");

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;

    public Keycloak(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** Where tokens come from, as it stands in them. */
    public static String issuer(Ports ports) {
        return ports.url(Part.KEYCLOAK) + "/realms/" + REALM;
    }

    @Override
    public Part part() {
        return Part.KEYCLOAK;
    }

    @Override
    public Set<Part> needs() {
        return Set.of(Part.POSTGRES);
    }

    @Override
    public void prepare() throws Exception {
        Files.createDirectories(home.logs());
        optimiseOnce();
        linkHome();
        new Realm(secrets).writeTo(keycloakHome().resolve("data/import/" + REALM + "-realm.json"));
    }

    private Path keycloakHome() {
        return home.data(Part.KEYCLOAK);
    }

    private Path distribution() throws IOException {
        try (var unpacked = Files.list(home.built().resolve("keycloak"))) {
            return unpacked.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IOException("Keycloak is not unpacked in " + home.built()));
        }
    }

    private void optimiseOnce() throws Exception {
        var distribution = distribution();
        if (isOptimised(distribution)) {
            return;
        }
        var lockFile = home.built().resolve("keycloak.lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !isOptimised(distribution)) {
                optimise(distribution);
                Files.writeString(note(distribution), optimisedForm(distribution));
            }
        }
    }

    private static Path note(Path distribution) {
        return distribution.resolve(".optimised");
    }

    /** What our options made of this distribution; unpacking it again undoes that, which its file's time tells. */
    private static String optimisedForm(Path distribution) throws IOException {
        return BUILD + " " + Files.getLastModifiedTime(distribution.resolve("lib/quarkus/quarkus-application.dat"));
    }

    private static boolean isOptimised(Path distribution) throws IOException {
        return Files.exists(note(distribution))
                && Files.readString(note(distribution)).equals(optimisedForm(distribution));
    }

    private void optimise(Path distribution) throws IOException, InterruptedException {
        var command = new ArrayList<>(java(distribution, distribution));
        command.addAll(BUILD);
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.log(Part.KEYCLOAK).toFile()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("preparing Keycloak ended with exit code " + exit);
        }
    }

    private void linkHome() throws IOException {
        Files.createDirectories(keycloakHome().resolve("data/import"));
        for (var shared : List.of("lib", "conf", "providers", "themes")) {
            var link = keycloakHome().resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution().resolve(shared));
        }
    }

    /** What Keycloak's own script would start, without the shell in between. */
    private List<String> java(Path distribution, Path keycloakHome) {
        return List.of(
                Home.java(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:MetaspaceSize=160m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.security.egd=file:/dev/urandom",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.language=en",
                "-Dhub.state=" + home.state(),
                "-Dkc.home.dir=" + keycloakHome,
                "-Djboss.server.config.dir=" + keycloakHome.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    @Override
    public Program program() {
        try {
            var command = new ArrayList<>(java(distribution(), keycloakHome()));
            command.addAll(List.of("start", "--optimized", "--import-realm"));
            return new Program(part().id(), command, environment(), home.root(), home.log(part()), "TERM");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", Postgres.url(ports, "keycloak")),
                Map.entry("KC_DB_USERNAME", "keycloak"),
                Map.entry("KC_DB_PASSWORD", secrets.databasePassword("keycloak")),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(ports.of(Part.KEYCLOAK))),
                Map.entry("KC_HOSTNAME", ports.url(Part.KEYCLOAK)),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("admin")),
                Map.entry("KC_LOG_LEVEL", "info"));
    }

    @Override
    public boolean answers() throws Exception {
        return Http.isOk(issuer(ports) + "/.well-known/openid-configuration");
    }
}
