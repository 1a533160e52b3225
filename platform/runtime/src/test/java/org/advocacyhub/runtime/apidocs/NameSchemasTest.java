package org.advocacyhub.runtime.apidocs;

import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names of schemas do not go by the order in which types are met (ADR 0126). */
class NameSchemasTest {

    private final NameSchemas filter = new NameSchemas();
    private final List<Schema> references = new ArrayList<>();

    @AfterEach
    void forget() {
        System.clearProperty(NameSchemas.NAMES);
    }

    @Test
    void what_a_property_refers_to_is_called_as_listed_and_may_own_the_next() {
        System.setProperty(NameSchemas.NAMES, "Plan.warnings:PlanWarning,PlanWarning.code:PlanWarningCode");

        var named = named(Map.of(
                "Plan", createSchema().addProperty("warnings", createSchema().items(reference("Warning1"))),
                "Warning", createSchema().addProperty("code", reference("Code")),
                "Warning1", createSchema().addProperty("code", reference("Code1")),
                "Code", createSchema(),
                "Code1", createSchema()));

        assertEquals("[Code, Plan, PlanWarning, PlanWarningCode, Warning]", named);
        assertEquals(
                List.of("Code", "PlanWarning", "PlanWarningCode"),
                references.stream().map(NameSchemasTest::shortly).sorted().toList());
    }

    @Test
    void a_page_is_called_after_what_it_holds() {
        var named = named(Map.of(
                "Team", createSchema(),
                "PageTeamView1",
                        createSchema()
                                .addProperty("items", createSchema().items(reference("Team")))
                                .addProperty("nextCursor", createSchema()),
                "PageCount", createSchema().addProperty("items", createSchema().items(reference("Team")))));

        assertEquals("[PageCount, Team, TeamPage]", named);
    }

    @Test
    void what_is_not_there_and_what_is_there_twice_stop_the_build() {
        var schemas = Map.of("Team", createSchema().addProperty("kind", reference("Kind")), "Kind", createSchema());

        System.setProperty(NameSchemas.NAMES, "Team.state:TeamState");
        assertThrows(IllegalStateException.class, () -> named(schemas));
        System.setProperty(NameSchemas.NAMES, "Team.kind:Team");
        assertThrows(IllegalStateException.class, () -> named(schemas));
    }

    private Schema reference(String name) {
        var reference = createSchema().ref("#/components/schemas/" + name);
        references.add(reference);
        return reference;
    }

    private static String shortly(Schema reference) {
        return reference.getRef().substring("#/components/schemas/".length());
    }

    private String named(Map<String, Schema> schemas) {
        var document = createOpenAPI().components(createComponents().schemas(schemas));
        Stream.concat(schemas.values().stream(), references.stream()).forEach(filter::filterSchema);
        filter.filterOpenAPI(document);
        return document.getComponents().getSchemas().keySet().toString();
    }
}
