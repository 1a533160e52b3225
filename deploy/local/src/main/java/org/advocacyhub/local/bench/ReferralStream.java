package org.advocacyhub.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.server.Broker;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Ports;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Many referrals on their topic. A few are told by referral-service itself; the stream repeats their events with other ids,
 * references and people.
 */
final class ReferralStream implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final String TOPIC = "referrals";
    private static final String RECEIVED = "referral.received.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Template> templates;
    private int sent;

    /** A told event, and what of it is another for each referral. */
    private record Template(String envelope, String eventId, String referralId, String referralRef, String personKey) {

        static Template of(ConsumerRecord<String, byte[]> told) {
            var text = new String(told.value(), StandardCharsets.UTF_8);
            var envelope = read(text);
            var data = envelope.get("data");
            return new Template(
                    text,
                    envelope.get("id").asText(),
                    data.get("referralId").asText(),
                    data.get("referralRef").asText(),
                    data.get("personKey").asText());
        }

        ProducerRecord<String, byte[]> another(int number) {
            var id = UUID.randomUUID().toString();
            var event = envelope.replace(eventId, UUID.randomUUID().toString())
                    .replace(referralId, id)
                    .replace(referralRef, "R-%d-X".formatted(9_000_000_000L + number))
                    .replace(personKey, "%064x".formatted(number));
            return new ProducerRecord<>(TOPIC, id, event.getBytes(StandardCharsets.UTF_8));
        }
    }

    ReferralStream(Ports ports) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Broker.bootstrap(ports), "linger.ms", "5", "batch.size", "131072"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Broker.bootstrap(ports), "max.partition.fetch.bytes", "8388608"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.templates = new ArrayList<>();
    }

    /** Refers a few people through the front door and takes what is told of them as the pattern. */
    void learn(Callers callers) {
        var forms = List.of(community(), careAct(), imha());
        forms.forEach(form ->
                callers.as("referrer").post(Part.REFERRAL, "/referrals", form).expect(201));
        templates.addAll(told(forms.size()));
    }

    private List<Template> told(int referrals) {
        var found = new ArrayList<Template>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        consumer.assign(partitions(TOPIC));
        consumer.seekToBeginning(consumer.assignment());
        while (found.size() < referrals && System.nanoTime() < end) {
            for (var told : consumer.poll(Duration.ofMillis(100))) {
                if (read(new String(told.value(), StandardCharsets.UTF_8))
                        .get("type")
                        .asText()
                        .equals(RECEIVED)) {
                    found.add(Template.of(told));
                }
            }
        }
        if (found.size() < referrals) {
            throw new IllegalStateException("referral-service told of " + found.size() + " referrals of " + referrals);
        }
        return found;
    }

    /** Sends so many more; returns when the broker has them. */
    void send(int referrals) {
        for (int number = 0; number < referrals; number++) {
            producer.send(templates.get(sent % templates.size()).another(sent));
            sent++;
        }
        producer.flush();
    }

    /** Where a topic ends now. */
    Map<TopicPartition, Long> ends(String topic) {
        return consumer.endOffsets(partitions(topic));
    }

    /** Hands over what a topic got since. */
    void since(Map<TopicPartition, Long> start, Consumer<ConsumerRecord<String, byte[]>> taker) {
        var ends = consumer.endOffsets(start.keySet());
        var left = new HashMap<TopicPartition, Long>(ends);
        consumer.assign(start.keySet());
        start.forEach(consumer::seek);
        left.entrySet().removeIf(end -> end.getValue() <= start.get(end.getKey()));
        while (!left.isEmpty()) {
            for (var told : consumer.poll(Duration.ofMillis(100))) {
                taker.accept(told);
            }
            left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new IllegalStateException("the broker holds something else than events", notJson);
        }
    }

    static ObjectNode community() {
        var form = form("COMMUNITY", "1980-03-04");
        var need = (ObjectNode) form.get("need");
        need.put("clientGroup", "AUTISM").put("issueSummary", "Wants help to speak with the landlord.");
        need.withArray("/specialisms").add("AUTISM");
        return form;
    }

    private static ObjectNode careAct() {
        var form = form("CARE_ACT", "1948-06-07");
        ((ObjectNode) form.get("person")).put("socialCareId", "EX-0001");
        ((ObjectNode) form.get("referrer"))
                .put("referrerType", "SOCIAL_WORKER_LA")
                .put("referrerTeamCode", "ASHFORD-OPMH");
        ((ObjectNode) form.get("need"))
                .put("clientGroup", "OLDER_PEOPLE")
                .put("issueSummary", "A needs assessment is planned for next week.");
        form.putObject("careAct")
                .put("process", "NEEDS_ASSESSMENT")
                .put("substantialDifficulty", "Y")
                .put("appropriatePerson", "NONE")
                .withArray("/difficultyAreas")
                .add("RETAIN");
        return form;
    }

    private static ObjectNode imha() {
        var form = form("IMHA", "1990-01-02");
        ((ObjectNode) form.get("person"))
                .put("settingType", "MH_HOSPITAL_NHS")
                .put("currentPostcode", "ME14 1XX")
                .put("wardUnit", "Willow ward");
        ((ObjectNode) form.get("referrer")).put("referrerType", "WARD_STAFF");
        ((ObjectNode) form.get("need"))
                .put("clientGroup", "MENTAL_HEALTH")
                .put("issueSummary", "Wants to know what the section means and how to appeal.");
        form.putObject("imha")
                .put("mhaStatus", "S3")
                .put("sectionStart", "2016-04-20")
                .put("sectionExpiry", "2016-10-19")
                .put("responsibleClinician", "A consultant psychiatrist")
                .put("hospitalInArea", "Y");
        return form;
    }

    private static ObjectNode form(String type, String birthday) {
        var form = KentData.referral();
        form.put("channel", "PROFESSIONAL_API").put("requestedType", type);
        ((ObjectNode) form.get("person"))
                .put("givenName", "Robin")
                .put("familyName", "Triage")
                .put("dateOfBirth", birthday)
                .put("homeAddress", "1 Example Road")
                .put("homePostcode", "ME15 9XX")
                .put("phone", "01632 960001");
        ((ObjectNode) form.get("authority")).put("consentDate", "2016-05-01");
        ((ObjectNode) form.get("referrer"))
                .put("referrerType", "GP")
                .put("name", "Surgery")
                .put("phone", "01632 961002")
                .put("referrerTeamCode", "KENT-GP");
        return form;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
