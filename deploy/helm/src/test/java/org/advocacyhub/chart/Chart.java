package org.advocacyhub.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The chart and its examples, rendered by the real Helm as release {@code hub} in namespace {@code advocacy}. */
final class Chart {

    static final List<String> EXAMPLES = List.of("laptop", "small-council", "large-region");
    static final List<String> SERVICES = List.of("referral", "triage", "provider", "monitoring");

    static final Path ROOT = Path.of(System.getProperty("hub.root"));

    private static final Path HELM = ROOT.resolve("deploy/helm");
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Path WITH_HOOKS = withHooksAsOrdinaryManifests();
    private static final Map<String, Rendered> RENDERED = new ConcurrentHashMap<>();

    private Chart() {}

    /** The manifests of an example, each a tree. */
    record Rendered(String text, List<JsonNode> manifests) {

        List<JsonNode> ofKind(String kind) {
            return manifests.stream()
                    .filter(manifest -> manifest.path("kind").asText().equals(kind))
                    .toList();
        }

        /** The manifest of a kind that belongs to a service, for example the Deployment of {@code referral}. */
        JsonNode of(String kind, String service) {
            return ofKind(kind).stream()
                    .filter(manifest -> manifest.at("/metadata/name").asText().equals("hub-" + service))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + kind + " of " + service));
        }

        /** Containers of all pods, init containers included. */
        List<JsonNode> containers() {
            return pods().flatMap(pod -> Stream.of("initContainers", "containers")
                            .flatMap(list -> children(pod.path(list)).stream()))
                    .toList();
        }

        Stream<JsonNode> pods() {
            return Stream.concat(
                    ofKind("Deployment").stream().map(deployment -> deployment.at("/spec/template/spec")),
                    ofKind("Pod").stream().map(pod -> pod.path("spec")));
        }
    }

    static Rendered example(String name) {
        return RENDERED.computeIfAbsent(name, _ -> render(name, Map.of()));
    }

    /** An example with some values changed. */
    static Rendered render(String example, Map<String, Object> values) {
        var command = new Helm(WITH_HOOKS)
                .template()
                .withName("hub")
                .withNamespace("advocacy")
                .withKubeVersion("1.30.0")
                .withValuesFile(HELM.resolve("examples/" + example + ".yaml"));
        values.forEach(command::set);
        var text = command.call();
        return new Rendered(text, parse(text));
    }

    /** The library leaves hooks out of what it renders; in this copy the pod of {@code helm test} is none. */
    private static Path withHooksAsOrdinaryManifests() {
        var copy = ROOT.resolve("deploy/helm/target/with-hooks/advocacy-hub");
        try {
            forget(copy);
            copyTo(copy);
            var pod = copy.resolve("templates/tests/services-answer.yaml");
            Files.writeString(pod, Files.readString(pod).replace("helm.sh/hook", "was.helm.sh/hook"));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static void copyTo(Path copy) throws IOException {
        try (var files = Files.walk(directory())) {
            for (var file : files.toList()) {
                var target = copy.resolve(directory().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static LintResult lint(Path chart) {
        return new Helm(chart).lint().call();
    }

    static Path directory() {
        return HELM.resolve("advocacy-hub");
    }

    static List<JsonNode> parse(String text) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return documents.readAll().stream()
                    .filter(document -> !document.isNull() && !document.isMissingNode())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> children(JsonNode list) {
        var all = new ArrayList<JsonNode>();
        list.forEach(all::add);
        return all;
    }

    static List<String> texts(JsonNode list) {
        return children(list).stream().map(JsonNode::asText).toList();
    }

    /** One field of each entry of a list. */
    static List<String> texts(JsonNode list, String field) {
        return children(list).stream().map(entry -> entry.path(field).asText()).toList();
    }
}
