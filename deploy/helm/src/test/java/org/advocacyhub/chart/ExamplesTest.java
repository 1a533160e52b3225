package org.advocacyhub.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What Helm itself says: every example lints and renders, and a mistake in a value is named and refused. */
class ExamplesTest {

    static final List<String> EXAMPLES = Chart.EXAMPLES;

    /** Helm lints the chart with values of its own file, so the example's take their place in a copy. */
    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void an_example_lints_without_a_warning(String example, @TempDir Path copy) throws IOException {
        Chart.copyTo(copy.resolve("advocacy-hub"));
        var values = (ObjectNode) Chart.yaml(copy.resolve("advocacy-hub/values.yaml"));
        merge(values, Chart.yaml(Chart.ROOT.resolve("deploy/helm/examples/" + example + ".yaml")));
        Files.writeString(copy.resolve("advocacy-hub/values.yaml"), new ObjectMapper().writeValueAsString(values));

        var result = Chart.lint(copy.resolve("advocacy-hub"));

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
        assertThat(result.getMessages()).noneMatch(message -> message.contains("WARN") || message.contains("ERROR"));
    }

    private static void merge(ObjectNode into, JsonNode from) {
        from.properties().forEach(entry -> {
            if (into.get(entry.getKey()) instanceof ObjectNode object
                    && entry.getValue().isObject()) {
                merge(object, entry.getValue());
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void an_example_has_the_four_services(String example) {
        for (var service : Chart.SERVICES) {
            for (var kind :
                    List.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget", "NetworkPolicy")) {
                assertThat(Chart.example(example).of(kind, service)).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "servicess.referral.host, x.example.org",
        "services.referal.host, x.example.org",
        "services.referral.hots, x.example.org",
        "services.triage.masterKeys.current, first",
        "defaults.autoscaling.maximum, 4",
        "postgres.backup.enable, true",
        "networkPolicy.toOIDC, none",
    })
    void a_typo_is_refused(String value, String content) {
        assertThatThrownBy(() -> Chart.render("laptop", Map.of(value, content)))
                .hasMessageContaining("additional properties");
    }

    @ParameterizedTest
    @CsvSource({
        "defaults.replicas, two",
        "defaults.autoscaling.kind, cpu",
        "database.port, 70000",
        "database.sslMode, always",
        "strimzi.create, maybe",
        "strimzi.partitions, 11",
        "services.referral.documents.store, ftp",
        "services.referral.masterKeys.current, Not-A-Name",
        "services.provider.image.digest, sha256:short",
        "defaults.env.HUB_PERSON_KEY_SECRET, a-secret-in-a-value",
        "defaults.env.PATH, /bin",
    })
    void a_wrong_type_or_content_is_refused(String value, String content) {
        assertThatThrownBy(() -> Chart.render("laptop", Map.of(value, content)))
                .hasMessageContaining("values don't meet the specifications of the schema");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "laptop | oidc.authServerUrl | '' | oidc.authServerUrl: say where the OIDC issuer is",
                "large-region | database.host | '' | database.host: say where PostgreSQL is",
                "large-region | kafka.bootstrapServers | '' | kafka.bootstrapServers: say where the brokers are",
                "laptop | services.provider.feedbackUrl | '' | links to the feedback page need a host",
                "large-region | services.referral.documents.s3.bucket | '' | name the bucket",
                "large-region | services.referral.masterKeys.current | third | names third, which is not among keys",
                "large-region | defaults.autoscaling.min | 13 | min 13 is more than max 12",
                "large-region | defaults.rollout.graceSeconds | 44 | graceSeconds is 44, and has to be at least drainSeconds + 30",
                "large-region | kafka.protocol | SASL_SSL | reads lag with the service's client certificate",
                "large-region | exposure.gateway.name | '' | exposure.gateway.name: name the Gateway",
            })
    void what_is_missing_is_named(String example, String value, String content, String message) {
        assertThatThrownBy(() -> Chart.render(example, Map.of(value, content))).hasMessageContaining(message);
    }

    @Test
    void the_schema_names_every_value_and_no_other() {
        var schema = Chart.yaml(Chart.directory().resolve("values.schema.json"));
        var open = new ArrayList<String>();
        collectOpenObjects(schema, "", open);
        assertThat(open).containsExactly("/properties/global");
        assertThat(names(Chart.yaml(Chart.directory().resolve("values.yaml"))))
                .isSubsetOf(names(schema.path("properties")));
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static void collectOpenObjects(JsonNode node, String at, List<String> open) {
        if (node.path("type").asText().equals("object") && !node.has("additionalProperties")) {
            open.add(at);
        }
        node.properties().forEach(entry -> collectOpenObjects(entry.getValue(), at + "/" + entry.getKey(), open));
    }

    /** A line of {@code values.yaml} that holds a value has a comment right above it or above its block of neighbours. */
    @Test
    void every_value_is_explained() throws IOException {
        var lines = Files.readAllLines(Chart.directory().resolve("values.yaml"));
        var silent = new ArrayList<String>();
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.strip().startsWith("#") || line.strip().startsWith("- ") || line.endsWith(":")) {
                continue;
            }
            if (!isExplained(lines, i)) {
                silent.add((i + 1) + ": " + line);
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean isExplained(List<String> lines, int at) {
        int indent = indent(lines.get(at));
        for (int i = at - 1; i >= 0 && !lines.get(i).isBlank(); i--) {
            if (lines.get(i).strip().startsWith("#")) {
                return true;
            }
            if (indent(lines.get(i)) < indent && !lines.get(i - 1).strip().startsWith("#")) {
                return false;
            }
        }
        return false;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
