package org.advocacyhub.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One sample of each event as it stands on the wire: a change to the wire shows as a difference in a JSON file. */
class PublishedEventsTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @ParameterizedTest
    @MethodSource("org.advocacyhub.contracts.PublishedFiles#types")
    void a_sample_is_read_and_written_back_unchanged(String type) throws JsonProcessingException {
        var data = PublishedFiles.sample(type).get("data");
        var event = PublishedLanguage.find(type).orElseThrow();

        var written = Json.WIRE.readTree(Json.WIRE.writeValueAsString(Json.WIRE.treeToValue(data, event)));

        assertEquals(Json.pretty(data), Json.pretty(written));
    }

    @ParameterizedTest
    @MethodSource("org.advocacyhub.contracts.PublishedFiles#types")
    void a_sample_is_valid(String type) {
        assertEquals(
                List.of(), errors(schemaOf(type), PublishedFiles.sample(type).get("data")));
    }

    @ParameterizedTest
    @MethodSource("org.advocacyhub.contracts.PublishedFiles#types")
    void a_sample_stands_in_the_envelope_that_is_promised(String type) throws JsonProcessingException {
        var sample = PublishedFiles.sample(type);
        var event = PublishedLanguage.find(type).orElseThrow();
        var audience = AsyncApiWriter.AUDIENCES.get(PublishedLanguage.topicOf(event));

        assertEquals(List.of(), errors(envelope(), sample));
        assertEquals(type, sample.get("type").asText());
        assertEquals("/advocacy-hub/" + audience.tells(), sample.get("source").asText());
        assertEquals(
                Json.WIRE.treeToValue(sample.get("data"), event).key(),
                sample.get("subject").asText());
    }

    @ParameterizedTest
    @MethodSource("org.advocacyhub.contracts.PublishedFiles#types")
    void a_sample_shows_every_component(String type) throws JsonProcessingException {
        var schema = new SchemaWriter().schemaOf(PublishedLanguage.find(type).orElseThrow());
        var data = PublishedFiles.sample(type).get("data");

        schema.get("properties").fieldNames().forEachRemaining(name -> assertTrue(data.has(name), name));
    }

    @ParameterizedTest
    @MethodSource("org.advocacyhub.contracts.PublishedFiles#types")
    void a_schema_is_itself_valid(String type) {
        var draft = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertEquals(
                List.of(),
                errors(
                        draft,
                        new SchemaWriter().schemaOf(PublishedLanguage.find(type).orElseThrow())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mary Example", "", "a b"})
    void a_name_does_not_pass_for_a_reference(String name) {
        assertFalse(errors(schemaOf("case.opened.v1"), changed("case.opened.v1", "advocateId", name))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ME15 6XX", "me15", "Maidstone"})
    void a_whole_postcode_does_not_pass_for_an_outcode(String postcode) {
        var data = (ObjectNode)
                PublishedFiles.sample("referral.received.v1").get("data").deepCopy();
        data.withObject("/facts/place").put("homeOutcode", postcode);

        assertFalse(errors(schemaOf("referral.received.v1"), data).isEmpty());
    }

    @Test
    void a_code_that_is_not_on_the_list_is_invalid() {
        assertFalse(errors(schemaOf("case.closed.v1"), changed("case.closed.v1", "reason", "BORED"))
                .isEmpty());
    }

    private static JsonNode changed(String type, String property, String value) {
        return ((ObjectNode) PublishedFiles.sample(type).get("data").deepCopy()).put(property, value);
    }

    private static Schema schemaOf(String type) {
        return SCHEMAS.getSchema(Json.pretty(
                new SchemaWriter().schemaOf(PublishedLanguage.find(type).orElseThrow())));
    }

    private static Schema envelope() {
        return SCHEMAS.getSchema(Json.pretty(new AsyncApiWriter().envelope()));
    }

    private static List<String> errors(Schema schema, JsonNode data) {
        return schema.validate(data.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
