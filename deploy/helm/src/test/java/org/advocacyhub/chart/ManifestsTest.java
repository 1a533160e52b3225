package org.advocacyhub.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every manifest is what the cluster and the operators accept, and runs with no more rights than it needs. */
class ManifestsTest {

    static final List<String> EXAMPLES = Chart.EXAMPLES;

    private static final int SECONDS_UNTIL_PROXIES_KNOW = 5;

    /** Ten for the events in hand, five for the relay, and a little for bells and pools. */
    private static final int SECONDS_FOR_THE_BATCHES = 20;

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void every_field_is_one_of_its_kind(String example) {
        for (var manifest : Chart.example(example).manifests()) {
            assertThat(StrictModels.mistakes(manifest))
                    .as("%s %s", manifest.path("kind"), manifest.at("/metadata/name"))
                    .isEmpty();
        }
    }

    /** The check itself finds what it is there for. */
    @ParameterizedTest
    @CsvSource({
        "Deployment, /spec/template/spec/containers/0/readinessProbe/httpGet, paths",
        "Deployment, /spec/template/spec, serviceAcountName",
        "NetworkPolicy, /spec/egress/0, form",
        "Kafka, /spec/kafka/listeners/0, tlss",
        "KafkaUser, /spec/authorization/acls/0, operation_s",
        "KafkaNodePool, /spec/storage/volumes/0, sizes",
        "KafkaTopic, /spec, partition",
        "Cluster, /spec/managed/roles/0, logins",
        "Database, /spec, owners",
        "ScheduledBackup, /spec, schedules",
        "ExternalSecret, /spec/target, template_",
        "KeycloakRealmImport, /spec/realm/clients/0, clientID",
        "ServiceMonitor, /spec/endpoints/0, intervall",
        "PrometheusRule, /spec/groups/0/rules/0, exprs",
        "Ingress, /spec/rules/0/http/paths/0, pathtype",
    })
    void a_field_that_does_not_exist_is_found(String kind, String at, String typo) {
        var manifest = Chart.example("small-council").ofKind(kind).getFirst().deepCopy();
        ((ObjectNode) manifest.at(at)).put(typo, "1");
        assertThat(StrictModels.mistakes(manifest)).isNotEmpty();
    }

    /** What those who run a cluster have rules about. */
    @Test
    void an_installation_says_where_its_pods_run_what_they_are_called_and_what_else_they_see() {
        var preferred = "defaults.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0]";
        var rendered = Chart.render(
                "laptop",
                Map.of(
                        "defaults.podLabels.team",
                        "advocacy",
                        "defaults.priorityClassName",
                        "important",
                        preferred + ".weight",
                        1,
                        preferred + ".preference.matchExpressions[0].key",
                        "disk",
                        preferred + ".preference.matchExpressions[0].operator",
                        "Exists",
                        "defaults.volumes[0].name",
                        "authorities",
                        "defaults.volumes[0].configMap.name",
                        "council-authorities",
                        "defaults.volumeMounts[0].name",
                        "authorities",
                        "defaults.volumeMounts[0].mountPath",
                        "/etc/authorities"));
        for (var service : Chart.SERVICES) {
            var deployment = rendered.of("Deployment", service);
            assertThat(StrictModels.mistakes(deployment)).isEmpty();
            var template = deployment.at("/spec/template");
            assertThat(template.at("/metadata/labels/team").asText()).isEqualTo("advocacy");
            assertThat(deployment.at("/spec/selector/matchLabels").has("team")).isFalse();
            assertThat(template.at("/spec/priorityClassName").asText()).isEqualTo("important");
            assertThat(template.at("/spec/affinity/nodeAffinity").findValuesAsText("key"))
                    .containsExactly("disk");
            assertThat(template.at("/spec/volumes").findValuesAsText("name")).contains("council-authorities");
            assertThat(template.at("/spec/containers/0/volumeMounts").findValuesAsText("mountPath"))
                    .contains("/etc/authorities", "/tmp");
        }
    }

    @Test
    void a_value_of_another_type_is_found() {
        var replicas = Chart.example("laptop").of("Deployment", "triage").deepCopy();
        ((ObjectNode) replicas.path("spec")).put("replicas", "1");
        assertThat(StrictModels.mistakes(replicas)).isNotEmpty();

        var label = Chart.example("laptop").of("Service", "triage").deepCopy();
        ((ObjectNode) label.at("/metadata/labels")).put("year", 2026);
        assertThat(StrictModels.mistakes(label)).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void no_name_is_given_twice(String example) {
        var seen = new HashSet<String>();
        for (var manifest : Chart.example(example).manifests()) {
            assertThat(seen.add(manifest.path("kind") + " " + manifest.at("/metadata/name")))
                    .as("%s", manifest.at("/metadata/name"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void every_container_is_an_ordinary_user_that_writes_nowhere_but_in_volumes(String example) {
        var containers = Chart.example(example).containers();
        assertThat(containers).hasSize(4 + 4 + 1);
        for (var container : containers) {
            var security = container.path("securityContext");
            assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(Chart.texts(security.at("/capabilities/drop"))).containsExactly("ALL");
            assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            assertThat(Chart.children(container.path("volumeMounts")))
                    .anyMatch(mount -> mount.path("mountPath").asText().equals("/tmp"));
        }
        assertThat(Chart.example(example).pods()).allSatisfy(pod -> {
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            // else a Service called hub-... would give every pod variables that look like settings
            assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
        });
    }

    /** Helm 4 applies on the server's side, which takes a port without a protocol for another one. */
    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void every_port_names_its_protocol(String example) {
        var ports = new ArrayList<JsonNode>();
        Chart.example(example).manifests().stream()
                .filter(manifest -> !manifest.path("kind").asText().equals("Ingress"))
                .forEach(manifest -> manifest.findValues("ports").forEach(list -> ports.addAll(Chart.children(list))));
        assertThat(ports)
                .hasSizeGreaterThan(20)
                .allSatisfy(port -> assertThat(port.path("protocol").asText()).isIn("TCP", "UDP"));
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void a_stop_leaves_time_for_the_drain_and_for_the_batch_in_hand(String example) {
        for (var service : Chart.SERVICES) {
            var pod = Chart.example(example).of("Deployment", service).at("/spec/template/spec");
            int drain = drainSeconds(pod.at("/containers/0")).orElseThrow();
            assertThat(drain).isGreaterThanOrEqualTo(SECONDS_UNTIL_PROXIES_KNOW);
            assertThat(pod.path("terminationGracePeriodSeconds").asInt())
                    .isGreaterThanOrEqualTo(drain + Settings.shutdownSeconds() + SECONDS_FOR_THE_BATCHES);
        }
    }

    /** A pod that is asked to end must know it at once, to say so on each connection while callers are led elsewhere (ADR 0106). */
    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void the_service_itself_drains_and_the_migration_does_not_wait(String example) {
        for (var service : Chart.SERVICES) {
            var deployment = Chart.example(example).of("Deployment", service);
            var pod = deployment.at("/spec/template/spec");
            assertThat(pod.at("/containers/0/lifecycle").isMissingNode()).isTrue();
            assertThat(drainSeconds(pod.at("/initContainers/0"))).isEmpty();
            assertThat(pod.at("/containers/0/readinessProbe/httpGet/path").asText())
                    .isEqualTo("/q/health/ready");
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(1))
                    .isZero();
        }
    }

    private static OptionalInt drainSeconds(JsonNode container) {
        return Chart.children(container.path("env")).stream()
                .filter(setting -> setting.path("name").asText().equals("QUARKUS_SHUTDOWN_DELAY"))
                .mapToInt(setting ->
                        Integer.parseInt(setting.path("value").asText().replace("S", "")))
                .findFirst();
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void a_selector_finds_the_pods_of_its_service_and_no_other(String example) {
        var rendered = Chart.example(example);
        for (var service : Chart.SERVICES) {
            var selector = rendered.of("Service", service).at("/spec/selector");
            assertThat(rendered.ofKind("Deployment").stream()
                            .filter(deployment -> isSelected(selector, deployment.at("/spec/template/metadata/labels")))
                            .map(deployment -> deployment.at("/metadata/name").asText()))
                    .containsExactly("hub-" + service);
            assertThat(rendered.of("PodDisruptionBudget", service).at("/spec/selector/matchLabels"))
                    .isEqualTo(selector);
            assertThat(rendered.of("NetworkPolicy", service).at("/spec/podSelector/matchLabels"))
                    .isEqualTo(selector);
        }
    }

    private static boolean isSelected(JsonNode selector, JsonNode labels) {
        return selector.propertyStream().allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())));
    }

    @Test
    void another_setting_rolls_the_pods_of_its_service_and_of_no_other() {
        var changed = Chart.render("laptop", Map.of("services.triage.env.HUB_TRIAGE_SCORES_EVERY", "30s"));
        for (var service : Chart.SERVICES) {
            var checksum = "/spec/template/metadata/annotations/checksum~1settings";
            var before = Chart.example("laptop").of("Deployment", service).at(checksum);
            var after = changed.of("Deployment", service).at(checksum);
            assertThat(after.equals(before)).isEqualTo(!service.equals("triage"));
        }
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void the_number_of_replicas_is_said_by_one_alone(String example) {
        var rendered = Chart.example(example);
        var scaled = new HashSet<String>();
        for (var kind : List.of("HorizontalPodAutoscaler", "ScaledObject")) {
            rendered.ofKind(kind)
                    .forEach(scaler ->
                            scaled.add(scaler.at("/spec/scaleTargetRef/name").asText()));
        }
        for (var deployment : rendered.ofKind("Deployment")) {
            assertThat(deployment.path("spec").has("replicas"))
                    .isEqualTo(!scaled.contains(deployment.at("/metadata/name").asText()));
        }
    }
}
