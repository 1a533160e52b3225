package org.advocacyhub.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the AsyncAPI 3.0 document of the whole suite: topics, who tells and hears them, envelopes, examples. */
final class AsyncApiWriter {

    /** Who writes a topic, and who reads it (architecture: one writer per fact). */
    record Audience(String tells, List<String> hear) {}

    static final Map<String, Audience> AUDIENCES = new TreeMap<>(Map.of(
            "referrals",
                    new Audience(
                            "referral-service", List.of("triage-service", "provider-service", "monitoring-service")),
            "allocations",
                    new Audience(
                            "triage-service", List.of("referral-service", "provider-service", "monitoring-service")),
            "cases",
                    new Audience(
                            "provider-service", List.of("referral-service", "triage-service", "monitoring-service")),
            "partners", new Audience("provider-service", List.of("triage-service", "monitoring-service")),
            "contracts",
                    new Audience(
                            "monitoring-service",
                            List.of("triage-service", "provider-service", "monitoring-service"))));

    private static final int PARTITIONS = 12;

    private final Javadocs javadocs = Javadocs.read();

    ObjectNode document() {
        var document = Json.WIRE.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Advocacy Hub events")
                .put("version", "1")
                .put("description", """
                        What the four services tell each other, as CloudEvents 1.0 in structured JSON. Readers ignore \
                        properties and skip types that they do not know. Delivery is at least once: the id is the same \
                        each time. Order is kept per key. Written by the build of platform/contracts; do not edit.\
                        """);
        document.put("defaultContentType", "application/cloudevents+json; charset=UTF-8");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var components = document.putObject("components");
        components.putObject("schemas").putObject("CloudEvent").put("$ref", "./" + PublishedFiles.ENVELOPE);
        var messages = components.putObject("messages");
        for (var family : PublishedLanguage.families()) {
            var topic = PublishedLanguage.topicOf(family);
            channels.set(topic, channel(topic, family));
            addOperations(operations, topic);
            PublishedLanguage.eventsOf(family)
                    .forEach(event -> messages.set(PublishedLanguage.typeOf(event), message(event)));
        }
        return document;
    }

    private static ObjectNode channel(String topic, Class<? extends IntegrationEvent> family) {
        var channel = Json.WIRE.createObjectNode().put("address", topic);
        var messages = channel.putObject("messages");
        PublishedLanguage.eventsOf(family).map(PublishedLanguage::typeOf).forEach(type -> messages.putObject(type)
                .put("$ref", "#/components/messages/" + type));
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", topic.equals("contracts") ? 1 : PARTITIONS);
        kafka.putObject("topicConfiguration").put("retention.ms", -1);
        return channel;
    }

    private static void addOperations(ObjectNode operations, String topic) {
        var audience = AUDIENCES.get(topic);
        operations.set(audience.tells() + ".tells." + topic, operation("send", topic));
        audience.hear().forEach(service -> operations.set(service + ".hears." + topic, operation("receive", topic)));
    }

    private static ObjectNode operation(String action, String topic) {
        var operation = Json.WIRE.createObjectNode().put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + topic);
        return operation;
    }

    private ObjectNode message(Class<? extends IntegrationEvent> event) {
        var type = PublishedLanguage.typeOf(event);
        var message = Json.WIRE.createObjectNode().put("name", type).put("title", event.getSimpleName());
        javadocs.of(event).ifPresent(text -> message.put("summary", text));
        var parts = message.putObject("payload").putArray("allOf");
        parts.addObject().put("$ref", "#/components/schemas/CloudEvent");
        var properties = parts.addObject().put("type", "object").putObject("properties");
        properties.putObject("type").put("const", type);
        properties.putObject("data").put("$ref", "./" + PublishedFiles.schema(type));
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("description", "the CloudEvents subject");
        message.putArray("examples").addObject().put("name", type).set("payload", PublishedFiles.sample(type));
        return message;
    }

    /** The schema of what stands around the data of every event. */
    ObjectNode envelope() {
        var schema = Json.WIRE
                .createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:advocacyhub:envelope")
                .put("title", "CloudEvents 1.0 as this suite uses it")
                .put("type", "object");
        var properties = schema.putObject("properties");
        properties.putObject("specversion").put("const", "1.0");
        text(properties, "id", "the same event has the same id however often it arrives")
                .put("format", "uuid");
        text(properties, "source", "the service that tells").put("pattern", "^/advocacy-hub/[a-z]+-service$");
        text(properties, "type", "wire type; decides the schema of data");
        text(properties, "subject", "the Kafka key").put("pattern", CodeLists.REFERENCE);
        text(properties, "time", "when the sender recorded it").put("format", "date-time");
        properties.putObject("datacontenttype").put("const", "application/json");
        text(properties, "traceparent", "W3C trace context of the sender; may be absent");
        properties.putObject("data").put("type", "object");
        var required = schema.putArray("required");
        List.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data")
                .forEach(required::add);
        return schema;
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
