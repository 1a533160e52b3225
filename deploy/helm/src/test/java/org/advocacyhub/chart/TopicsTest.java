package org.advocacyhub.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rights and topics of the broker are those of the published language and of the code, no more and no less. */
class TopicsTest {

    private static final String DEAD_LETTERS = "dead-letters";
    private static final Pattern INCOMING = Pattern.compile("@Incoming\\(\"([a-z-]+)\"\\)");

    private static final JsonNode ASYNCAPI =
            Chart.yaml(Chart.ROOT.resolve("platform/contracts/src/main/resources/asyncapi.yaml"));

    /** Topics of a service by AsyncAPI: {@code tells} or {@code hears}. */
    private static Set<String> topics(String service, String verb) {
        var topics = new TreeSet<String>();
        ASYNCAPI.path("operations").propertyStream().map(Map.Entry::getKey).forEach(operation -> {
            var start = service + "-service." + verb + ".";
            if (operation.startsWith(start)) {
                topics.add(operation.substring(start.length()));
            }
        });
        return topics;
    }

    private static Set<String> consumed(String service) {
        var topics = new TreeSet<String>();
        Settings.sourcesOf(service)
                .forEach(source -> INCOMING.matcher(source).results().forEach(found -> topics.add(found.group(1))));
        return topics;
    }

    /** Names by right of a service's KafkaUser, for a kind of resource. */
    private static Map<String, Set<String>> rights(String service, String type) {
        var rights = new TreeMap<String, Set<String>>();
        for (var rule : Chart.example("laptop").of("KafkaUser", service).at("/spec/authorization/acls")) {
            if (rule.at("/resource/type").asText().equals(type)) {
                assertThat(rule.at("/resource/patternType").asText()).isEqualTo("literal");
                for (var operation : rule.path("operations")) {
                    rights.computeIfAbsent(operation.asText(), _ -> new TreeSet<>())
                            .add(rule.at("/resource/name").asText());
                }
            }
        }
        return rights;
    }

    @Test
    void a_service_reads_what_it_hears_and_writes_what_it_tells() {
        for (var service : Chart.SERVICES) {
            var tells = topics(service, "tells");
            tells.add(DEAD_LETTERS);
            assertThat(topics(service, "hears")).as(service).isEqualTo(consumed(service));

            var rights = rights(service, "topic");
            assertThat(rights).containsOnlyKeys("Describe", "Read", "Write");
            assertThat(rights.get("Write")).as(service).isEqualTo(tells);
            assertThat(rights.get("Read")).as(service).isEqualTo(consumed(service));
            assertThat(rights(service, "group").get("Read")).containsExactly(service + "-service");
            assertThat(rights(service, "cluster")).isEmpty();
        }
    }

    /** {@code POST /rebuilds} of monitoring-service reads every topic again, beside its group. */
    @Test
    void the_rebuild_may_read_all() {
        var all = new TreeSet<>(ASYNCAPI.path("channels")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList());
        all.remove(DEAD_LETTERS);
        assertThat(rights("monitoring", "topic").get("Read")).containsAll(all);
    }

    @Test
    void every_topic_is_made_and_kept_for_ever() {
        var channels = new TreeSet<>(ASYNCAPI.path("channels")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList());
        channels.add(DEAD_LETTERS);
        var topics = new TreeMap<String, JsonNode>();
        Chart.example("small-council")
                .ofKind("KafkaTopic")
                .forEach(topic -> topics.put(topic.at("/metadata/name").asText(), topic));
        assertThat(topics.keySet()).isEqualTo(channels);
        topics.forEach((name, topic) -> {
            boolean isKeyed = !List.of("contracts", DEAD_LETTERS).contains(name);
            assertThat(topic.at("/spec/partitions").asInt()).as(name).isEqualTo(isKeyed ? 12 : 1);
            assertThat(topic.at("/spec/config/retention.ms").asInt()).isEqualTo(-1);
            assertThat(topic.at("/spec/config/cleanup.policy").asText()).isEqualTo("delete");
            assertThat(topic.at("/metadata/annotations/helm.sh~1resource-policy")
                            .asText())
                    .isEqualTo("keep");
        });
    }

    @Test
    void the_brokers_take_certificates_only_and_make_no_topic_by_themselves() {
        var kafka = Chart.example("small-council").ofKind("Kafka").getFirst().at("/spec/kafka");
        assertThat(Chart.children(kafka.path("listeners"))).hasSize(1).allSatisfy(listener -> {
            assertThat(listener.path("tls").asBoolean()).isTrue();
            assertThat(listener.at("/authentication/type").asText()).isEqualTo("tls");
        });
        assertThat(kafka.at("/authorization/type").asText()).isEqualTo("simple");
        assertThat(kafka.at("/config/auto.create.topics.enable").asBoolean(true))
                .isFalse();
    }

    @Test
    void lag_is_watched_on_every_topic_that_is_heard_and_in_the_right_group() {
        for (var service : List.of("triage", "provider", "monitoring")) {
            var triggers =
                    Chart.example("large-region").of("ScaledObject", service).at("/spec/triggers");
            var watched = new TreeSet<String>();
            for (var trigger : triggers) {
                watched.add(trigger.at("/metadata/topic").asText());
                assertThat(trigger.at("/metadata/consumerGroup").asText()).isEqualTo(service + "-service");
            }
            assertThat(watched).isEqualTo(consumed(service));
        }
    }

    @Test
    void a_service_that_calls_scale_is_scaled_by_cpu() {
        var scaler = Chart.example("large-region").of("HorizontalPodAutoscaler", "referral");
        assertThat(scaler.at("/spec/metrics/0/resource/target/averageUtilization")
                        .asInt())
                .isEqualTo(60);
        assertThat(scaler.at("/spec/maxReplicas").asInt()).isEqualTo(12);
    }
}
