package org.advocacyhub.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who runs the suite on a Docker host is woken for the same as in a cluster: deploy/compose/alerts.yaml and prometheus.yaml. */
class DockerAlertsTest {

    private static JsonNode file(String name) {
        return Chart.yaml(Compose.DIRECTORY.resolve(name));
    }

    private static List<Map<String, Object>> rules(JsonNode groups) {
        return Chart.children(groups.at("/0/rules")).stream()
                .map(rule -> Map.<String, Object>of(
                        "alert", rule.path("alert").asText(),
                        "expr", rule.path("expr").asText().replace("\"advocacy\"", "\"advocacy-hub\""),
                        "for", rule.path("for").asText(),
                        "labels", rule.path("labels"),
                        "annotations", rule.path("annotations")))
                .toList();
    }

    @Test
    void the_alerts_are_the_charts() {
        var chart = Chart.render("laptop", Map.of("monitoring.rules", true))
                .ofKind("PrometheusRule")
                .getFirst();

        assertThat(rules(file("alerts.yaml").path("groups")))
                .hasSizeGreaterThanOrEqualTo(14)
                .containsExactlyElementsOf(rules(chart.at("/spec/groups")));
    }

    @Test
    void prometheus_reads_each_service_under_the_names_that_the_alerts_ask_for() {
        var prometheus = file("prometheus.yaml");
        assertThat(Chart.texts(prometheus.path("rule_files"))).containsExactly("alerts.yaml");
        var job = prometheus.at("/scrape_configs/0");
        assertThat(job.path("metrics_path").asText()).isEqualTo("/q/metrics");
        assertThat(Chart.children(job.path("static_configs"))).hasSameSizeAs(Chart.SERVICES);
        for (var config : job.path("static_configs")) {
            var service = config.at("/labels/app_kubernetes_io_component").asText();
            assertThat(Chart.SERVICES).contains(service);
            assertThat(Chart.texts(config.path("targets")))
                    .containsExactly(service + ":" + Settings.ofApplication(service, "quarkus.http.port"));
            assertThat(config.at("/labels/namespace").asText()).isEqualTo("advocacy-hub");
        }
    }
}
