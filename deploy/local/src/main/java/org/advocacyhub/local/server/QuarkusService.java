package org.advocacyhub.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.local.process.Program;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Plan;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Secrets;

/** One of the four services, from its packaged jar. */
public final class QuarkusService implements Server {

    /** The quick compiler alone has little room for its code, and metaspace starts small: each limit costs collections of the whole heap. */
    private static final List<String> QUICK_START = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:MetaspaceSize=160m");

    private static final List<String> IN_THE_LONG_RUN = List.of("-Xmx512m", "-XX:+UseParallelGC");

    private final Part part;
    private final Plan plan;
    private final Secrets secrets;

    public QuarkusService(Part part, Plan plan, Secrets secrets) {
        this.part = part;
        this.plan = plan;
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

    @Override
    public void prepare() throws IOException {
        if (!Files.exists(plan.home().serviceJar(part))) {
            throw new IOException("not built: " + plan.home().serviceJar(part) + " is missing");
        }
    }

    @Override
    public Program program() {
        var home = plan.home();
        var command = new ArrayList<>(List.of(Home.java()));
        command.addAll(plan.isMeasured() ? IN_THE_LONG_RUN : QUICK_START);
        command.addAll(List.of(
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dhub.state=" + home.state(),
                "-Dquarkus.profile=" + plan.profile()));
        if (plan.profile().equals("demo")) {
            command.add("-Dhub.demo-clock.file=" + home.demoClock());
        }
        command.addAll(List.of("-jar", home.serviceJar(part).toString()));
        var environment = new HashMap<>(environment(part, plan.ports(), secrets));
        if (part == Part.REFERRAL) {
            environment.put("HUB_DOCUMENTS_DIRECTORY", home.documents().toString());
        }
        environment.putAll(plan.settings());
        return new Program(part.id(), command, environment, home.root(), home.log(part), "TERM");
    }

    /** What a service needs to know of its surroundings; {@code ./hub infra} prints the same for dev mode. */
    public static Map<String, String> environment(Part service, Ports ports, Secrets secrets) {
        var database = service.shortId();
        var environment = new HashMap<>(Map.of(
                "HUB_DATABASE_URL", Postgres.url(ports, database),
                "HUB_DATABASE_APP_ROLE", database + "_app",
                "HUB_DATABASE_APP_PASSWORD", secrets.databasePassword(database + "_app"),
                "HUB_DATABASE_OWNER_ROLE", database + "_owner",
                "HUB_DATABASE_OWNER_PASSWORD", secrets.databasePassword(database + "_owner"),
                "KAFKA_BOOTSTRAP_SERVERS", Broker.bootstrap(ports),
                "QUARKUS_OIDC_AUTH_SERVER_URL", Keycloak.issuer(ports),
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"));
        environment.put("HUB_PAGES_SIGN_IN", "true");
        environment.put("HUB_ELSEWHERE_REFERRALS", ports.url(Part.REFERRAL));
        environment.put("HUB_ELSEWHERE_TRIAGE_CASES", ports.url(Part.TRIAGE));
        environment.put("HUB_ELSEWHERE_CASES", ports.url(Part.PROVIDER));
        environment.put("HUB_ELSEWHERE_CONTRACTS", ports.url(Part.MONITORING));
        environment.put("QUARKUS_OIDC_PAGES_CLIENT_ID", Realm.PAGES_CLIENT);
        environment.put("QUARKUS_OIDC_PAGES_CREDENTIALS_SECRET", secrets.clientSecret(Realm.PAGES_CLIENT));
        if (service == Part.REFERRAL) {
            environment.put("HUB_DATABASE_EQUALITY_ROLE", database + "_equality");
            environment.put("HUB_PERSON_KEY_SECRET", secrets.personKey());
        }
        if (service == Part.REFERRAL || service == Part.PROVIDER) {
            environment.put("HUB_MASTER_KEYS_CURRENT", "local");
            environment.put("HUB_MASTER_KEYS_KEY_LOCAL", secrets.masterKey());
        }
        if (service == Part.PROVIDER) {
            environment.put("HUB_MASTER_KEYS_CURRENT", "local");
            environment.put("HUB_MASTER_KEYS_KEY_LOCAL", secrets.providerMasterKey());
            environment.put("HUB_WEBHOOKS_ALLOW_ANYWHERE", "true"); // a partner's system on this machine
        }
        return environment;
    }

    @Override
    public boolean answers() throws Exception {
        return Http.isOk(plan.ports().url(part) + "/q/health/ready");
    }
}
