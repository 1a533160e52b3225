package org.advocacyhub.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No change to a released event breaks a reader; and the check itself finds each kind of breaking change. */
class CompatibilityTest {

    private static final String RECEIVED = "referral.received.v1";

    static Stream<String> releasedTypes() throws IOException {
        try (var files = Files.list(PublishedFiles.RELEASED)) {
            return files
                    .map(file -> file.getFileName().toString().replaceAll("\\.json$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("releasedTypes")
    void a_released_event_still_reads_and_is_still_read(String type) {
        var event = PublishedLanguage.find(type);
        assertTrue(
                event.isPresent(), type + " was released and is no longer told: that takes an ADR and a deprecation");

        assertEquals(List.of(), Compatibility.breaks(released(type), new SchemaWriter().schemaOf(event.get())));
    }

    static Stream<Arguments> breakingChanges() {
        return Stream.of(
                change("data.referralRef: removed", schema -> properties(schema).remove("referralRef")),
                change("data.receivedAt: format was \"date-time\"", schema -> property(schema, "receivedAt")
                        .put("format", "date")),
                change("data.referralId: type was \"string\"", schema -> property(schema, "referralId")
                        .put("type", "integer")),
                change("data.personKey: pattern was", schema -> property(schema, "personKey")
                        .put("pattern", "^[0-9]+$")),
                change("data.urgent: now required", schema -> required(schema).add("urgent")),
                change("data.contractRef: no longer required", schema -> required(schema)
                        .remove(2)),
                change(
                        "data.facts.channel: code WEB removed",
                        schema -> facts(schema, "channel").withArray("enum").remove(0)),
                change("data.facts.referrerTeamCode: any code was allowed", schema -> facts(schema, "referrerTeamCode")
                        .putArray("enum")
                        .add("ONE")),
                change("data.facts.need.specialisms[]: code AUTISM removed", schema -> definition(schema, "Need")
                        .withObject("/properties/specialisms/items")
                        .withArray("enum")
                        .remove(1)),
                change("data.facts.keyDates[].fixed: removed", schema -> definition(schema, "KeyDate")
                        .withObject("/properties")
                        .remove("fixed")),
                change("data.facts.ageYears: minimum raised", schema -> facts(schema, "ageYears")
                        .put("minimum", 16)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakingChanges")
    void a_breaking_change_is_found(String complaint, Consumer<ObjectNode> change) {
        var changed = (ObjectNode) released(RECEIVED).deepCopy();
        change.accept(changed);

        var breaks = Compatibility.breaks(released(RECEIVED), changed);

        assertEquals(1, breaks.size(), breaks::toString);
        assertTrue(breaks.getFirst().startsWith(complaint), breaks::toString);
    }

    static Stream<Arguments> harmlessChanges() {
        return Stream.of(
                change(
                        "another optional property",
                        schema -> properties(schema).putObject("urgency").put("type", "string")),
                change(
                        "another code",
                        schema -> facts(schema, "channel").withArray("enum").add("FAX")),
                change("other words", schema -> schema.put("description", "changed")),
                change("a lower minimum", schema -> facts(schema, "ageYears").put("minimum", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmlessChanges")
    void a_harmless_change_passes(String what, Consumer<ObjectNode> change) {
        var changed = (ObjectNode) released(RECEIVED).deepCopy();
        change.accept(changed);

        assertEquals(List.of(), Compatibility.breaks(released(RECEIVED), changed), what);
    }

    @Test
    void the_wording_of_a_reason_may_not_become_shorter() {
        var type = "allocation.ended.v1";
        var changed = (ObjectNode) released(type).deepCopy();
        property(changed, "reason").put("maxLength", 10);

        assertEquals(List.of("data.reason: maxLength lowered"), Compatibility.breaks(released(type), changed));
    }

    private static JsonNode released(String type) {
        return Json.read(PublishedFiles.RELEASED.resolve(type + ".json"));
    }

    private static Arguments change(String what, Consumer<ObjectNode> change) {
        return Arguments.of(what, change);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return schema.withObject("/properties");
    }

    private static ObjectNode property(ObjectNode schema, String name) {
        return schema.withObject("/properties/" + name);
    }

    private static ObjectNode definition(ObjectNode schema, String name) {
        return schema.withObject("/$defs/" + name);
    }

    private static ObjectNode facts(ObjectNode schema, String name) {
        return definition(schema, "ReferralFacts").withObject("/properties/" + name);
    }

    private static ArrayNode required(ObjectNode schema) {
        return schema.withArray("required");
    }
}
