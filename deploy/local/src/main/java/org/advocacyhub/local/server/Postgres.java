package org.advocacyhub.local.server;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
 * One PostgreSQL server with a database for each service and one for Keycloak. Every service has two roles: an owner that
 * migrates, and an application role that row-level security binds. The one with the equality answers has a third, which its
 * application takes on for them alone.
 */
public final class Postgres implements Server {

    public static final String SUPERUSER = "postgres";

    private static final List<String> BESIDE_EVERYTHING = List.of("shared_buffers=128MB");

    private static final List<String> OF_ITS_OWN = List.of("shared_buffers=1GB", "max_wal_size=4GB");

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final PostgresBinaries binaries;
    private final boolean forBenchmark;

    /** @param forBenchmark with memory and log as a server of its own would have them, not as one beside everything else */
    public Postgres(Home home, Ports ports, Secrets secrets, boolean forBenchmark) {
        this.forBenchmark = forBenchmark;
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.binaries = new PostgresBinaries(home.built());
    }

    @Override
    public Part part() {
        return Part.POSTGRES;
    }

    @Override
    public Set<Part> needs() {
        return Set.of();
    }

    @Override
    public void prepare() throws Exception {
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
    }

    private Path data() {
        return home.data(Part.POSTGRES).resolve("data");
    }

    private void initialise() throws Exception {
        Files.createDirectories(home.data(Part.POSTGRES));
        Files.createDirectories(home.logs());
        var passwordFile = Files.createTempFile(
                home.data(Part.POSTGRES),
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, secrets.databasePassword(SUPERUSER));
            var command = asOrdinaryUser(List.of(
                    binaries.bin().resolve("initdb").toString(),
                    "--pgdata=" + data(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-instructions"));
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(home.log(Part.POSTGRES).toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("initdb ended with exit code " + exit);
            }
        } finally {
            Files.delete(passwordFile);
        }
    }

    @Override
    public Program program() {
        try {
            var command = new ArrayList<>(List.of(
                    binaries.bin().resolve("postgres").toString(),
                    "-D",
                    data().toString(),
                    "-p",
                    Integer.toString(ports.of(Part.POSTGRES)),
                    "-c",
                    "listen_addresses=localhost",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "max_connections=200",
                    "-c",
                    "log_min_messages=warning"));
            (forBenchmark ? OF_ITS_OWN : BESIDE_EVERYTHING).forEach(setting -> command.addAll(List.of("-c", setting)));
            return new Program(part().id(), asOrdinaryUser(command), Map.of(), home.root(), home.log(part()), "INT");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is. */
    private static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    @Override
    public boolean answers() throws SQLException {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        }
    }

    @Override
    public void furnish() throws SQLException {
        try (var connection = connect("postgres")) {
            for (var service : Part.SERVICES) {
                var database = service.shortId();
                makeRole(connection, database + "_owner");
                makeRole(connection, database + "_app");
                makeDatabase(connection, database, database + "_owner");
            }
            makeEqualityRole(connection, Part.REFERRAL.shortId());
            makeRole(connection, "keycloak");
            makeDatabase(connection, "keycloak", "keycloak");
        }
    }

    private void makeRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            try (var statement = connection.createStatement()) {
                // a role's name and password cannot be bound; both are made by the launcher and hold no quote
                statement.execute("create role " + role + " login password '" + secrets.databasePassword(role) + "'");
            }
        }
    }

    /** Without a password: nobody logs in as it. Without inheritance: the application has its rights only where it asks. */
    private static void makeEqualityRole(Connection connection, String database) throws SQLException {
        var role = database + "_equality";
        try (var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                statement.execute("create role " + role + " nologin");
            }
            statement.execute("grant " + role + " to " + database + "_app with inherit false, set true");
        }
    }

    private static void makeDatabase(Connection connection, String database, String owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
            try (var statement = connection.createStatement()) {
                statement.execute("create database " + database + " owner " + owner);
                statement.execute("revoke connect, temporary on database " + database + " from public");
                if (!owner.equals(database)) {
                    statement.execute("grant connect on database " + database + " to " + database + "_app");
                }
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    /** A superuser's connection: for making databases and for the reconciliation's view past row-level security. */
    private Connection connect(String database) throws SQLException {
        return connect(ports, secrets, database);
    }

    /** The same for those who look into the databases of a running suite. */
    public static Connection connect(Ports ports, Secrets secrets, String database) throws SQLException {
        return DriverManager.getConnection(url(ports, database), SUPERUSER, secrets.databasePassword(SUPERUSER));
    }

    public static String url(Ports ports, String database) {
        return "jdbc:postgresql://localhost:" + ports.of(Part.POSTGRES) + "/" + database;
    }
}
