package org.advocacyhub.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every alert says what to do, and looks at a figure that there is. */
class AlertsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OURS = Pattern.compile("\\bhub_[a-z_]+");
    private static final Pattern REGISTERED = Pattern.compile(
            "(?:Gauge\\.builder|metrics\\.gauge|metrics\\.counter|registry\\.counter)\\(\"(hub\\.[a-z.]+)\"");
    private static final Pattern NAME = Pattern.compile("`(Hub[A-Z][A-Za-z]+)`");
    private static final Pattern ROW = Pattern.compile("^\\| (`hub_.*?`) \\|", Pattern.MULTILINE);

    private static List<JsonNode> alerts() {
        return Chart.children(Chart.example("small-council")
                .ofKind("PrometheusRule")
                .getFirst()
                .at("/spec/groups/0/rules"));
    }

    @Test
    void every_alert_has_a_runbook_with_its_four_parts() throws IOException {
        assertThat(alerts()).hasSizeGreaterThanOrEqualTo(12);
        for (var alert : alerts()) {
            var address = alert.at("/annotations/runbook_url").asText();
            var runbook = Chart.ROOT.resolve("deploy/docs/runbooks" + address.substring(address.lastIndexOf('/')));
            assertThat(runbook).exists();
            assertThat(Files.readString(runbook)).contains("## Meaning", "## Impact", "## Diagnosis", "## Mitigation");
            assertThat(alert.path("for").asText()).isNotEmpty();
            assertThat(alert.at("/annotations/summary").asText()).isNotEmpty();
        }
    }

    /** Whoever is woken finds the page by the alert's name, and no page speaks of an alert that there is not. */
    @Test
    void every_alert_stands_in_the_runbooks_first_page_and_in_its_own() throws IOException {
        var pages = Chart.ROOT.resolve("deploy/docs/runbooks");
        var first = Files.readString(pages.resolve("README.md"));
        var named = new TreeSet<String>();
        for (var alert : alerts()) {
            var name = alert.path("alert").asText();
            var address = alert.at("/annotations/runbook_url").asText();
            var page = address.substring(address.lastIndexOf('/') + 1);
            named.add(name);
            assertThat(first.lines())
                    .anyMatch(line ->
                            line.startsWith("|") && line.contains("`" + name + "`") && line.contains("(" + page + ")"));
            assertThat(Files.readString(pages.resolve(page)))
                    .containsPattern("(?s)Alerts?:.*`" + name + "`.*## Meaning");
        }
        try (var all = Files.list(pages)) {
            for (var page : all.toList()) {
                assertThat(NAME.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                        .as("%s", page)
                        .allMatch(named::contains);
            }
        }
    }

    /** A database that hangs and one that refuses leave every other figure without a value: only its silence is one. */
    @Test
    void a_database_that_no_replica_reaches_is_told_by_its_silence() {
        var rule = alerts().stream()
                .filter(alert -> alert.path("alert").asText().equals("HubDatabaseAway"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.path("expr").asText())
                .isEqualTo("min by (namespace, app_kubernetes_io_component) "
                        + "(hub_database_silence_seconds{namespace=\"advocacy\"}) > 60");
        assertThat(rule.at("/labels/severity").asText()).isEqualTo("critical");
    }

    /** Lag that keda leaves unread on purpose is no alarm. */
    @Test
    void nobody_is_woken_for_the_lag_that_scaling_aims_at() throws IOException {
        for (var example : Chart.EXAMPLES) {
            var rendered = Chart.example(example);
            var behind = rendered.ofKind("PrometheusRule").stream()
                    .flatMap(rule -> Chart.children(rule.at("/spec/groups/0/rules")).stream())
                    .filter(alert -> alert.path("alert").asText().equals("HubConsumerLag"))
                    .map(alert -> alert.path("expr").asText())
                    .map(expression -> Integer.parseInt(expression.substring(expression.lastIndexOf(' ') + 1)))
                    .findFirst();
            rendered.ofKind("ScaledObject").stream()
                    .flatMap(scaled -> scaled.findValuesAsText("lagThreshold").stream())
                    .forEach(left -> assertThat(behind).get(INTEGER).isGreaterThan(Integer.parseInt(left)));
        }
    }

    @Test
    void every_figure_that_an_alert_or_the_page_names_is_one_that_a_service_gives() throws IOException {
        var given = registered();
        var asked = new TreeSet<String>();
        alerts().forEach(alert ->
                OURS.matcher(alert.path("expr").asText()).results().forEach(found -> asked.add(found.group())));
        assertThat(asked).hasSizeGreaterThanOrEqualTo(2);
        var shown = expressions(dashboard());
        assertThat(shown).hasSizeGreaterThanOrEqualTo(20);
        shown.forEach(expression -> OURS.matcher(expression).results().forEach(found -> asked.add(found.group())));
        var page = Files.readString(Chart.ROOT.resolve("deploy/README.md"));
        ROW.matcher(page)
                .results()
                .forEach(row -> OURS.matcher(row.group(1)).results().forEach(found -> asked.add(found.group())));
        assertThat(asked).allMatch(given::contains);
    }

    @Test
    void every_panel_of_the_dashboard_says_what_it_shows_and_stands_beside_the_others() throws IOException {
        var places = new TreeSet<String>();
        for (var panel : dashboard().path("panels")) {
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(places.add(panel.at("/gridPos/y").asInt() + "/"
                            + panel.at("/gridPos/x").asInt()))
                    .isTrue();
            if (!panel.path("type").asText().equals("row")) {
                assertThat(panel.path("description").asText()).endsWith(".");
                assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${source}");
                panel.path("targets")
                        .forEach(target ->
                                assertThat(target.path("expr").asText()).contains("namespace=\"$namespace\""));
            }
        }
    }

    private static JsonNode dashboard() throws IOException {
        var config = Chart.example("small-council").ofKind("ConfigMap").stream()
                .filter(map -> map.at("/metadata/name").asText().endsWith("-dashboards"))
                .findFirst()
                .orElseThrow();
        assertThat(config.at("/metadata/labels/grafana_dashboard").asText()).isEqualTo("1");
        return JSON.readTree(config.at("/data/advocacy-hub.json").asText());
    }

    private static List<String> expressions(JsonNode dashboard) {
        var expressions = new ArrayList<String>();
        dashboard.path("panels").forEach(panel -> panel.path("targets")
                .forEach(target -> expressions.add(target.path("expr").asText())));
        return expressions;
    }

    /** Names as Prometheus shows them: a counter ends in total, an age in its unit. */
    private static Set<String> registered() {
        var names = new TreeSet<String>();
        for (var service : Chart.SERVICES) {
            Settings.sourcesWithPlatformOf(service)
                    .forEach(source -> REGISTERED.matcher(source).results().forEach(found -> {
                        var name = found.group(1).replace('.', '_');
                        names.add(found.group().contains("counter") ? name + "_total" : name);
                        names.add(name + "_seconds");
                    }));
        }
        return names;
    }

    @Test
    void the_monitor_reads_the_four_services() {
        var monitor = Chart.example("small-council")
                .ofKind("ServiceMonitor")
                .getFirst()
                .path("spec");
        assertThat(Chart.texts(monitor.at("/selector/matchExpressions/1/values")))
                .containsExactlyInAnyOrderElementsOf(Chart.SERVICES);
        assertThat(monitor.at("/endpoints/0/path").asText()).isEqualTo("/q/metrics");
    }
}
