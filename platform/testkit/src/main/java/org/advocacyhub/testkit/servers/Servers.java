package org.advocacyhub.testkit.servers;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Where the servers of this test run are. They start together, once per JVM, and end with it. The addresses are kept as
 * system properties because Quarkus loads this class once for each class loader.
 *
 * @param adminUrl JDBC address with the superuser's name and password, for looking behind row-level security
 * @param databaseUrl JDBC address without a role
 * @param signingKey the issuer's private key, PKCS#8 in Base64
 */
public record Servers(
        String adminUrl, String databaseUrl, String bootstrapServers, String issuerUrl, String signingKey) {

    public static final String OWNER = "hub_owner";
    public static final String APP = "hub_app";
    /** Nobody logs in as this role; the application takes it on to read equality answers. */
    public static final String EQUALITY = "hub_equality";
    /** Password of both roles: the servers listen on the loopback address and live as long as the tests. */
    public static final String PASSWORD = "for-tests-only";

    private static final String PREFIX = "hub.testkit.";

    /** The running servers; the first call starts them. */
    public static synchronized Servers running() {
        if (System.getProperty(PREFIX + "issuer-url") == null) {
            start().remember();
        }
        return new Servers(
                known("admin-url"),
                known("database-url"),
                known("bootstrap-servers"),
                known("issuer-url"),
                known("key"));
    }

    /** The configuration by which a service finds the servers. */
    public Map<String, String> configuration() {
        return Map.of(
                "hub.database.url", databaseUrl,
                "hub.database.app-role", APP,
                "hub.database.app-password", PASSWORD,
                "hub.database.owner-role", OWNER,
                "hub.database.owner-password", PASSWORD,
                "hub.database.equality-role", EQUALITY,
                "kafka.bootstrap.servers", bootstrapServers,
                "quarkus.oidc.auth-server-url", issuerUrl);
    }

    private static Servers start() {
        var infrastructure = Infrastructure.chosen();
        var database = CompletableFuture.supplyAsync(
                () -> DatabaseRoles.prepare(infrastructure.startPostgres()), Servers::aside);
        var broker = CompletableFuture.supplyAsync(() -> Topics.create(infrastructure.startKafka()), Servers::aside);
        var issuer = TokenIssuer.start();
        var postgres = database.join();
        return new Servers(
                postgres.adminUrl("hub"), postgres.url("hub"), broker.join(), issuer.url(), issuer.signingKey());
    }

    /** Kafka finds classes by the thread's class loader: it has to be the one that loaded Kafka. */
    private static void aside(Runnable start) {
        var thread = new Thread(start, "test-servers");
        thread.setContextClassLoader(Servers.class.getClassLoader());
        thread.start();
    }

    private void remember() {
        System.setProperty(PREFIX + "admin-url", adminUrl);
        System.setProperty(PREFIX + "database-url", databaseUrl);
        System.setProperty(PREFIX + "bootstrap-servers", bootstrapServers);
        System.setProperty(PREFIX + "key", signingKey);
        System.setProperty(PREFIX + "issuer-url", issuerUrl);
    }

    private static String known(String name) {
        return System.getProperty(PREFIX + name);
    }
}
