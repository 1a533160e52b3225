package org.advocacyhub.provider.directory;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public directory, held against a schema that was written by hand from the published profile (resources). */
@HubTest
class DirectoryResourceTest {

    private static final Map<String, String> KINDS = Map.of(
            "services", "service",
            "organizations", "organization",
            "taxonomies", "taxonomy",
            "taxonomy_terms", "taxonomy_term");

    private String name;

    @BeforeEach
    void a_partner_is_in_the_directory() {
        TestClock.set(Hub.NOW);
        name = "Advocates of " + UUID.randomUUID();
        Hub.manager()
                .body(Hub.terms(10).replace("Advocacy for All", name))
                .put("/partners/" + "D-"
                        + UUID.randomUUID().toString().substring(0, 8).toUpperCase())
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        get("/services?search=" + name.substring(13)).extract().<Integer>path("total_items") == 2);
    }

    @Test
    void everything_has_the_form_of_the_standard() {
        conforms("about", "/");
        KINDS.forEach((list, kind) -> {
            conformsAsPage(kind, "/" + list);
            conformsAsPage(kind, "/" + list + "?per_page=1");
            conformsAsPage(kind, "/" + list + "?page=99");
            conforms(kind, "/" + list + "/" + get("/" + list).extract().<String>path("contents[0].id"));
        });
    }

    @Test
    void a_partner_shows_with_the_kinds_that_it_is_contracted_for() {
        var services = get("/services?search=" + name.substring(13))
                .body("total_items", equalTo(2))
                .body("contents.name", hasItem("Care Act advocacy, " + name))
                .extract();

        get("/services/" + services.path("contents.find { it.name.startsWith('Care') }.id"))
                .body("organization.name", equalTo(name))
                .body("status", equalTo("active"))
                .body("accreditations", containsString("Core and Care act"))
                .body("service_areas.name", equalTo(List.of("District E07000110")))
                .body("attributes.taxonomy_term.code", equalTo(List.of("CARE_ACT", "LEARNING_DISABILITY")));
    }

    @Test
    void a_partners_own_token_changes_nothing_of_what_it_sees() {
        var everybody = get("/organizations?per_page=100").extract().<Integer>path("total_items");

        Hub.partner("ELSEWHERE")
                .get("/organizations?per_page=100")
                .then()
                .statusCode(200)
                .body("total_items", equalTo(everybody));
    }

    @Test
    void caches_may_keep_it_and_ask_whether_it_still_holds() {
        var tag = get("/taxonomies")
                .header("Cache-Control", containsString("public"))
                .header("Cache-Control", containsString("max-age=300"))
                .header("Access-Control-Allow-Origin", "*")
                .extract()
                .header("ETag");

        Http.anonymous()
                .header("If-None-Match", tag)
                .get("/taxonomies")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        Http.anonymous()
                .header("If-None-Match", "\"another\"")
                .get("/taxonomies")
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_of_a_person_or_a_price_is_in_it() {
        for (var address : List.of("/services?per_page=100", "/organizations?per_page=100")) {
            var text = get(address).extract().asString();
            for (var never :
                    List.of("Advocate One", "ADV-01", "capacity", "shareBasisPoints", "share_basis", "KENT-ADV-2016")) {
                assertFalse(text.contains(never), never);
            }
        }
    }

    @Test
    void a_page_or_an_id_that_cannot_be_is_refused() {
        for (var query : List.of("page=0", "page=x", "per_page=0", "per_page=101")) {
            Http.anonymous().get("/services?" + query).then().statusCode(400);
        }
        Http.anonymous().get("/services?organization_id=nobody").then().statusCode(400);
        Http.anonymous().get("/services/" + UUID.randomUUID()).then().statusCode(404);
        get("/services?organization_id=" + UUID.randomUUID())
                .body("contents", empty())
                .body("contents", hasSize(0));
    }

    private static ValidatableResponse get(String address) {
        return Http.anonymous().get(address).then().statusCode(200);
    }

    private static void conforms(String kind, String address) {
        conforms(schema(kind, null), address);
    }

    private static void conformsAsPage(String kind, String address) {
        conforms(schema("page", kind), address);
    }

    private static void conforms(Schema schema, String address) {
        assertEquals(
                List.of(),
                schema.validate(get(address).extract().asString(), InputFormat.JSON).stream()
                        .map(Object::toString)
                        .toList(),
                address);
    }

    /** The definition of that name; of a page, with contents of a kind. */
    private static Schema schema(String name, String contents) {
        try (var file = DirectoryResourceTest.class.getResourceAsStream("/hsds-uk-3.0.json")) {
            var whole = (ObjectNode) new ObjectMapper().readTree(file);
            whole.put("$ref", "#/$defs/" + name);
            if (contents != null) {
                ((ObjectNode) whole.at("/$defs/page/properties/contents/items")).put("$ref", "#/$defs/" + contents);
            }
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(whole.toString());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
