package org.advocacyhub.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.advocacyhub.chart.Chart.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Who reaches whom: ways in by the services' own API files, ways out by name, the databases' roles, the realm's. */
class SurroundingsTest {

    static final List<String> EXAMPLES = Chart.EXAMPLES;

    private static final Set<String> INSIDE_ONLY = Set.of("/dead-letters", "/rebuilds");
    private static final Pattern RESOURCE = Pattern.compile("^@Path\\(\"([^\"]+)\"\\)", Pattern.MULTILINE);

    /** First segments of all that a service answers: its API, its pages, and what these are styled with. */
    private static Set<String> segments(String service) throws IOException {
        var main = Chart.ROOT.resolve(service + "-service/src/main");
        var segments = new TreeSet<String>();
        Chart.yaml(main.resolve("openapi/openapi.yaml"))
                .path("paths")
                .propertyStream()
                .forEach(path -> segments.add(first(path.getKey())));
        Settings.sourcesOf(service)
                .forEach(source ->
                        RESOURCE.matcher(source).results().forEach(found -> segments.add(first(found.group(1)))));
        var pages = main.resolve("resources/META-INF/resources");
        if (Files.exists(pages)) {
            try (var files = Files.list(pages)) {
                files.forEach(file -> segments.add("/" + file.getFileName()));
            }
        }
        segments.removeAll(INSIDE_ONLY);
        return segments;
    }

    private static String first(String path) {
        return path.replaceFirst("^(/[^/]*).*", "$1");
    }

    @ParameterizedTest
    @CsvSource({"small-council, Ingress", "large-region, HTTPRoute"})
    void the_outside_reaches_every_path_of_the_api_and_nothing_else(String example, String kind) throws IOException {
        for (var service : Chart.SERVICES) {
            var way = Chart.example(example).of(kind, service);
            var open = new TreeSet<>(
                    kind.equals("Ingress")
                            ? Chart.texts(way.at("/spec/rules/0/http/paths"), "path")
                            : way.path("spec").findValuesAsText("value"));
            assertThat(open).as(service).isEqualTo(segments(service));
            for (var path : way.findParents("pathType")) {
                assertThat(path.path("pathType").asText())
                        .isEqualTo(path.path("path").asText().equals("/") ? "Exact" : "Prefix");
            }
        }
    }

    @Test
    void a_route_has_no_more_matches_than_the_gateway_api_takes() {
        for (var route : Chart.example("large-region").ofKind("HTTPRoute")) {
            assertThat(route.at("/spec/rules").size()).isLessThanOrEqualTo(16);
            assertThat(Chart.children(route.at("/spec/rules")))
                    .allMatch(rule -> rule.path("matches").size() <= 8);
        }
    }

    @Test
    void nothing_is_reached_from_outside_unless_somebody_says_so() {
        assertThat(Chart.example("laptop").ofKind("Ingress")).isEmpty();
        assertThat(Chart.example("laptop").ofKind("HTTPRoute")).isEmpty();
        assertThat(Chart.example("laptop").ofKind("Service"))
                .allMatch(service -> service.at("/spec/type").isMissingNode());
    }

    private static Set<Integer> portsOut(Rendered rendered, String service) {
        var ports = new TreeSet<Integer>();
        for (var flow : rendered.of("NetworkPolicy", service).at("/spec/egress")) {
            assertThat(flow.path("to").size())
                    .as("a flow to nobody named is one to everybody")
                    .isPositive();
            assertThat(flow.path("ports").size()).isPositive();
            flow.path("ports").forEach(port -> ports.add(port.path("port").asInt()));
        }
        return ports;
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void every_pod_of_the_services_is_closed_but_for_named_flows(String example) {
        for (var service : Chart.SERVICES) {
            var policy = Chart.example(example).of("NetworkPolicy", service).path("spec");
            assertThat(Chart.texts(policy.path("policyTypes"))).containsExactly("Ingress", "Egress");
            assertThat(Chart.children(policy.path("ingress"))).allSatisfy(flow -> {
                assertThat(flow.path("from").size()).isPositive();
                assertThat(flow.at("/ports/0/port").asText()).isEqualTo("http");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "laptop        | referral   | 53 5432 8080 9093",
                "laptop        | triage     | 53 5432 8080 9093",
                "laptop        | provider   | 53 443 5432 8080 8443 9093",
                "laptop        | monitoring | 53 5432 8080 9093",
                "small-council | referral   | 53 443 587 3310 5432 9093",
                "small-council | triage     | 53 443 5432 9093",
                "large-region  | referral   | 53 443 3310 4318 5432 9093",
                "large-region  | monitoring | 53 443 4318 5432 9093",
            })
    void a_service_reaches_what_it_needs(String example, String service, String ports) {
        assertThat(portsOut(Chart.example(example), service).stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(ports);
    }

    @Test
    void webhooks_never_reach_a_private_network() {
        var policy = Chart.example("small-council").of("NetworkPolicy", "provider");
        var outside = Chart.children(policy.at("/spec/egress")).stream()
                .flatMap(flow -> Chart.children(flow.path("to")).stream())
                .map(peer -> peer.path("ipBlock"))
                .filter(block -> block.path("cidr").asText().equals("0.0.0.0/0"))
                .toList();
        assertThat(outside).hasSize(1);
        assertThat(Chart.texts(outside.getFirst().path("except")))
                .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16");
    }

    @Test
    void without_policies_none_is_made() {
        assertThat(Chart.render("laptop", Map.of("networkPolicy.enabled", false))
                        .ofKind("NetworkPolicy"))
                .isEmpty();
    }

    /** domain.md H.1, ADR 0036: a role works, another owns, and the one of the equality answers logs in nowhere. */
    @Test
    void each_service_has_a_database_an_owner_and_a_role_that_works() {
        var rendered = Chart.example("small-council");
        var cluster = rendered.ofKind("Cluster").getFirst().path("spec");
        var roles = Chart.children(cluster.at("/managed/roles")).stream()
                .collect(Collectors.toMap(role -> role.path("name").asText(), role -> role));
        assertThat(roles).hasSize(2 * Chart.SERVICES.size() + 1);
        for (var service : Chart.SERVICES) {
            var settings = rendered.of("ConfigMap", service).path("data");
            var database = rendered.ofKind("Database").stream()
                    .filter(made -> made.at("/spec/name").asText().equals(service))
                    .findFirst()
                    .orElseThrow();
            assertThat(settings.path("HUB_DATABASE_URL").asText()).contains("/" + service + "?sslmode=verify-full");
            assertThat(database.at("/spec/owner")).isEqualTo(settings.path("HUB_DATABASE_OWNER_ROLE"));
            assertThat(database.at("/spec/databaseReclaimPolicy").asText()).isEqualTo("retain");
            assertThat(roles).containsKeys(service + "_owner", service + "_app");
            assertThat(roles.get(service + "_app").path("inherit").asBoolean(true))
                    .isFalse();
            assertThat(Chart.texts(cluster.at("/postgresql/pg_hba")))
                    .contains("hostssl " + service + " " + service + "_owner," + service + "_app all scram-sha-256");
        }
        assertThat(Chart.texts(cluster.at("/postgresql/pg_hba"))).last().isEqualTo("host all all all reject");
        assertThat(roles.get("referral_equality").path("login").asBoolean(true)).isFalse();
        assertThat(Chart.texts(roles.get("referral_app").path("inRoles"))).containsExactly("referral_equality");
        assertThat(cluster.path("enableSuperuserAccess").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"laptop, 100", "small-council, 300"})
    void the_server_takes_the_connections_of_all_replicas_and_one_more_of_each(String example, int most) {
        int wanted = 0;
        for (var service : Chart.SERVICES) {
            var replicas = Chart.example(example)
                    .of("Deployment", service)
                    .at("/spec/replicas")
                    .asInt();
            var each = Chart.example(example)
                    .of("ConfigMap", service)
                    .at("/data/QUARKUS_DATASOURCE_JDBC_MAX_SIZE")
                    .asInt();
            wanted += (replicas + 1) * each;
        }
        assertThat(wanted).isLessThan(most);
    }

    @Test
    void the_realm_has_the_roles_and_clients_of_the_one_that_the_tests_run_with() throws IOException {
        var ours =
                Chart.example("laptop").ofKind("KeycloakRealmImport").getFirst().at("/spec/realm");
        var tested = new ObjectMapper()
                .readTree(Chart.ROOT
                        .resolve("deploy/local/src/main/resources/realm.json")
                        .toFile());
        assertThat(names(ours.at("/roles/realm"), "name")).isEqualTo(names(tested.at("/roles/realm"), "name"));
        var clients = names(tested.path("clients"), "clientId");
        clients.remove("hub-cli"); // of people at their own machine, with passwords
        clients.addAll(List.of("SEAP", "ADVOCACY-FOR-ALL", "SUPPORT-4-SIGHT", "SANDBOX"));
        assertThat(names(ours.path("clients"), "clientId")).isEqualTo(clients);
        assertThat(Chart.children(ours.path("clients"))).allSatisfy(client -> {
            assertThat(names(client.path("protocolMappers"), "name")).contains("audience");
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        });
        assertThat(Chart.children(ours.path("users"))).allMatch(user -> user.has("serviceAccountClientId"));
        var partner = Chart.children(ours.path("clients")).stream()
                .filter(client -> client.path("clientId").asText().equals("SEAP"))
                .findFirst()
                .orElseThrow();
        assertThat(partner.findValuesAsText("claim.value")).containsExactly("SEAP");
    }

    private static Set<String> names(JsonNode list, String field) {
        return Chart.children(list).stream()
                .map(entry -> entry.path(field).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
