package org.advocacyhub.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.advocacyhub.chart.Chart.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the chart tells a service is what the service listens to; secrets are told by reference only. */
class SettingsTest {

    static final List<String> EXAMPLES = Chart.EXAMPLES;

    private static final Pattern SECRET =
            Pattern.compile("PASSWORD|_SECRET$|SECRET_KEY|ACCESS_KEY|MASTER_KEYS_KEY|JAAS_CONFIG|MAILER_USERNAME");

    /** Every variable of a container with its source: {@code value}, {@code secret} or {@code settings}. */
    private static Map<String, String> environment(Rendered rendered, String service, String list) {
        var variables = new TreeMap<String, String>();
        rendered.of("ConfigMap", service)
                .path("data")
                .propertyStream()
                .forEach(setting -> variables.put(setting.getKey(), "settings"));
        for (var variable : container(rendered, service, list).path("env")) {
            variables.put(
                    variable.path("name").asText(),
                    variable.at("/valueFrom/secretKeyRef/name").isMissingNode() ? "value" : "secret");
        }
        return variables;
    }

    private static JsonNode container(Rendered rendered, String service, String list) {
        return rendered.of("Deployment", service).at("/spec/template/spec/" + list + "/0");
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void a_service_knows_every_setting_that_it_is_told(String example) {
        for (var service : Chart.SERVICES) {
            var known = Settings.knownBy(service);
            for (var list : List.of("initContainers", "containers")) {
                assertThat(environment(Chart.example(example), service, list).keySet())
                        .as(service)
                        .hasSizeGreaterThan(12)
                        .allMatch(known);
            }
        }
    }

    @Test
    void an_issuer_may_be_vouched_for_by_an_authority_of_ones_own() {
        var rendered = Chart.render("laptop", Map.of("oidc.ca.secret", "council-authority", "oidc.ca.key", "root.pem"));
        for (var service : Chart.SERVICES) {
            var settings = rendered.of("ConfigMap", service).path("data");
            assertThat(settings.path("QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME").asText())
                    .isEqualTo("issuer");
            var file = settings.path("QUARKUS_TLS_ISSUER_TRUST_STORE_PEM_CERTS").asText();
            for (var list : List.of("initContainers", "containers")) {
                assertThat(environment(rendered, service, list).keySet()).allMatch(Settings.knownBy(service));
                assertThat(Chart.children(container(rendered, service, list).path("volumeMounts")))
                        .as("the file is read at each start")
                        .anySatisfy(mount -> {
                            assertThat(mount.path("name").asText()).isEqualTo("issuer-ca");
                            assertThat(file).isEqualTo(mount.path("mountPath").asText() + "/root.pem");
                        });
            }
            assertThat(Chart.children(rendered.of("Deployment", service).at("/spec/template/spec/volumes")))
                    .anySatisfy(volume ->
                            assertThat(volume.at("/secret/secretName").asText()).isEqualTo("council-authority"));
        }
        assertThat(Chart.example("laptop").text()).doesNotContain("issuer-ca");
    }

    @Test
    void a_setting_that_no_service_has_would_be_found() {
        assertThat(Settings.knownBy("triage")).rejects("HUB_DATABASE_URI", "HUB_PERSON_KEY_SECRET", "KAFKA_BOOTSTRAP");
        assertThat(Settings.knownBy("referral"))
                .accepts("HUB_DOCUMENTS_S3_PATH_STYLE", "HUB_MASTER_KEYS_KEY_2027", "HUB_OUTBOX_POLL");
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void a_service_is_told_all_that_it_needs(String example) {
        for (var service : Chart.SERVICES) {
            var told = Stream.of("initContainers", "containers")
                    .flatMap(list -> environment(Chart.example(example), service, list).keySet().stream())
                    .toList();
            assertThat(Settings.mandatoryFor(service))
                    .as(service)
                    .hasSizeGreaterThanOrEqualTo(7)
                    .allMatch(name -> name.endsWith("_KEY_")
                            ? told.stream().anyMatch(given -> given.startsWith(name))
                            : told.contains(name));
        }
    }

    /** The service that serves could not change its tables if it were taken over (ADR 0084). */
    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void the_owners_password_is_in_the_step_that_migrates_alone(String example) {
        for (var service : Chart.SERVICES) {
            var rendered = Chart.example(example);
            assertThat(environment(rendered, service, "initContainers"))
                    .containsEntry("HUB_DATABASE_OWNER_PASSWORD", "secret")
                    .containsEntry("QUARKUS_INIT_AND_EXIT", "value")
                    .doesNotContainKey("QUARKUS_FLYWAY_MIGRATE_AT_START");
            assertThat(environment(rendered, service, "containers"))
                    .doesNotContainKeys("HUB_DATABASE_OWNER_PASSWORD", "QUARKUS_INIT_AND_EXIT")
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "value");
            assertThat(container(rendered, service, "initContainers").path("image"))
                    .isEqualTo(container(rendered, service, "containers").path("image"));
        }
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void a_secret_is_told_by_reference_only(String example) {
        var rendered = Chart.example(example);
        assertThat(rendered.ofKind("Secret")).isEmpty();
        for (var service : Chart.SERVICES) {
            for (var list : List.of("initContainers", "containers")) {
                environment(rendered, service, list).entrySet().stream()
                        .filter(variable -> SECRET.matcher(variable.getKey()).find())
                        .forEach(variable -> assertThat(variable.getValue())
                                .as(variable.getKey())
                                .isEqualTo("secret"));
            }
        }
        for (var realm : rendered.ofKind("KeycloakRealmImport")) {
            assertThat(realm.findValuesAsText("secret").stream().filter(secret -> !secret.isEmpty()))
                    .isNotEmpty()
                    .allMatch(secret -> secret.matches("\\$\\{SECRET_OF_[A-Z0-9_]+}"));
        }
    }

    /** ADR 0119: the realm has the client, by the same Secret as the services, and it leads back to their pages alone. */
    @Test
    void people_sign_in_where_a_secret_is_named_for_it() {
        var rendered = Chart.example("small-council");
        var realm = rendered.ofKind("KeycloakRealmImport").getFirst();
        var client = client(realm, "hub-pages").orElseThrow();

        assertThat(Chart.texts(client.path("redirectUris")))
                .containsExactly(
                        "https://referrals.hub.example.org/*",
                        "https://triage.hub.example.org/*",
                        "https://partners.hub.example.org/*",
                        "https://contracts.hub.example.org/*");
        assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(client.path("protocolMappers").findValuesAsText("name"))
                .containsExactly("partner_id", "advocate_id", "audience");
        assertThat(realm.at("/spec/placeholders/SECRET_OF_HUB_PAGES/secret").toString())
                .isEqualTo("{\"key\":\"client-secret\",\"name\":\"hub-pages\"}");
        for (var service : Chart.SERVICES) {
            assertThat(rendered.of("ConfigMap", service)
                            .at("/data/HUB_PAGES_SIGN_IN")
                            .asText())
                    .isEqualTo("true");
            assertThat(environment(rendered, service, "containers"))
                    .containsEntry("QUARKUS_OIDC_PAGES_CREDENTIALS_SECRET", "secret");
        }
    }

    /** ADR 0136: from the start page of each service to those of the others. */
    @Test
    void each_service_is_told_where_the_pages_of_the_others_are() {
        var rendered = Chart.example("small-council");
        for (var service : Chart.SERVICES) {
            var told = rendered.of("ConfigMap", service).path("data");
            assertThat(told.path("HUB_ELSEWHERE_REFERRALS").asText()).isEqualTo("https://referrals.hub.example.org");
            assertThat(told.path("HUB_ELSEWHERE_TRIAGE_CASES").asText()).isEqualTo("https://triage.hub.example.org");
            assertThat(told.path("HUB_ELSEWHERE_CASES").asText()).isEqualTo("https://partners.hub.example.org");
            assertThat(told.path("HUB_ELSEWHERE_CONTRACTS").asText()).isEqualTo("https://contracts.hub.example.org");
        }
        assertThat(Chart.example("laptop")
                        .of("ConfigMap", "triage")
                        .path("data")
                        .has("HUB_ELSEWHERE_CONTRACTS"))
                .isFalse();
    }

    @Test
    void nobody_signs_in_without_and_an_address_can_be_another_than_a_host() {
        var without = Chart.example("laptop");
        assertThat(client(without.ofKind("KeycloakRealmImport").getFirst(), "hub-pages"))
                .isEmpty();
        assertThat(without.of("ConfigMap", "triage").path("data").has("HUB_PAGES_SIGN_IN"))
                .isFalse();

        var nowhere = Map.<String, Object>of("oidc.pages.secret", "hub-pages");
        assertThatThrownBy(() -> Chart.render("laptop", nowhere)).hasMessageContaining("oidc.pages");
        var forwarded = Chart.render(
                "laptop",
                Map.of("oidc.pages.secret", "hub-pages", "oidc.pages.addresses[0]", "http://localhost:8082/"));
        assertThat(Chart.texts(client(forwarded.ofKind("KeycloakRealmImport").getFirst(), "hub-pages")
                        .orElseThrow()
                        .path("redirectUris")))
                .containsExactly("http://localhost:8082/*");
    }

    private static Optional<JsonNode> client(JsonNode realm, String id) {
        return Chart.children(realm.at("/spec/realm/clients")).stream()
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst();
    }

    /** Every Secret that a pod, KEDA or the realm reads is one that an operator makes or that an ExternalSecret asks for. */
    @Test
    void no_secret_is_left_for_somebody_to_guess() {
        var rendered = Chart.example("small-council");
        var made = new TreeSet<String>();
        rendered.ofKind("ExternalSecret").forEach(secret -> Chart.children(secret.at("/spec/data"))
                .forEach(entry -> made.add(secret.at("/spec/target/name").asText() + "/"
                        + entry.path("secretKey").asText())));
        Chart.SERVICES.forEach(service -> made.add("hub-" + service + "/user.password")); // Strimzi's
        made.add("hub-kafka-cluster-ca-cert/ca.password");
        made.addAll(List.of("smtp/username", "smtp/password")); // of the example's own
        for (var reference : rendered.manifests().stream()
                .flatMap(manifest -> manifest.findValues("secretKeyRef").stream())
                .toList()) {
            assertThat(made)
                    .contains(reference.path("name").asText() + "/"
                            + reference.path("key").asText());
        }
        for (var placeholder : rendered.ofKind("KeycloakRealmImport").getFirst().at("/spec/placeholders")) {
            assertThat(made)
                    .contains(placeholder.at("/secret/name").asText() + "/"
                            + placeholder.at("/secret/key").asText());
        }
        for (var role : rendered.ofKind("Cluster").getFirst().at("/spec/managed/roles")) {
            if (role.path("login").asBoolean()) {
                assertThat(made).contains(role.at("/passwordSecret/name").asText() + "/password");
            }
        }
    }

    @Test
    void the_key_that_is_current_is_given_and_an_old_one_stays() {
        var rendered = Chart.example("large-region");
        assertThat(environment(rendered, "referral", "containers"))
                .containsEntry("HUB_MASTER_KEYS_KEY_2026", "secret")
                .containsEntry("HUB_MASTER_KEYS_KEY_2027", "secret");
        assertThat(rendered.of("ConfigMap", "referral")
                        .at("/data/HUB_MASTER_KEYS_CURRENT")
                        .asText())
                .isEqualTo("2027");
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void ports_and_names_are_those_of_the_services(String example) {
        for (var service : Chart.SERVICES) {
            var rendered = Chart.example(example);
            var port = Settings.ofApplication(service, "quarkus.http.port");
            assertThat(Settings.ofApplication(service, "quarkus.application.name"))
                    .isEqualTo(service + "-service");
            assertThat(rendered.of("Service", service).at("/spec/ports/0/port").asText())
                    .isEqualTo(port);
            assertThat(container(rendered, service, "containers")
                            .at("/ports/0/containerPort")
                            .asText())
                    .isEqualTo(port);
            assertThat(rendered.of("ConfigMap", service)
                            .at("/data/QUARKUS_HTTP_PORT")
                            .asText())
                    .isEqualTo(port);
        }
    }

    /** A file that a setting names lies in a volume that is mounted. */
    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void every_file_that_a_setting_names_is_mounted(String example) {
        for (var service : Chart.SERVICES) {
            var rendered = Chart.example(example);
            var container = container(rendered, service, "containers");
            var places = Chart.children(container.path("volumeMounts")).stream()
                    .map(mount -> mount.path("mountPath").asText())
                    .toList();
            rendered.of("ConfigMap", service).path("data").forEach(setting -> Pattern.compile(
                            "(?:^|=)(/(?:etc|var)/[^&]+)")
                    .matcher(setting.asText())
                    .results()
                    .forEach(file -> assertThat(places).as(file.group(1)).anyMatch(place -> file.group(1)
                            .startsWith(place))));
            var volumes = Chart.children(rendered.of("Deployment", service).at("/spec/template/spec/volumes")).stream()
                    .map(volume -> volume.path("name").asText())
                    .toList();
            assertThat(Chart.children(container.path("volumeMounts")))
                    .allMatch(mount -> volumes.contains(mount.path("name").asText()));
        }
    }
}
