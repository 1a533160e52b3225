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

    private static final String PLACE = """
            {"name":"Maidstone office","address1":"1 Example Street","city":"Maidstone","county":"Kent","postcode":"ME15 9XX",
            "latitude":51.27,"longitude":0.52,"stepFree":true,
            "hours":[{"days":["MONDAY","THURSDAY"],"opensAt":"09:00","closesAt":"17:00"}]}""";

    private static final Map<String, String> KINDS = Map.of(
            "services", "service",
            "organizations", "organization",
            "service_at_locations", "service_at_location",
            "taxonomies", "taxonomy",
            "taxonomy_terms", "taxonomy_term");

    private String name;
    private String partner;

    @BeforeEach
    void a_partner_is_in_the_directory() {
        TestClock.set(Hub.NOW);
        name = "Advocates of " + UUID.randomUUID();
        partner = "D-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        Hub.manager()
                .body(Hub.terms(10).replace("Advocacy for All", name))
                .put("/partners/" + partner)
                .then()
                .statusCode(201);
        places(null, "{\"places\":[" + PLACE + "]}").statusCode(200).header("ETag", "\"0\"");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/services?search=" + name.substring(13))
                                        .extract()
                                        .<Integer>path("total_items")
                                == 2
                        && locations().extract().jsonPath().getList("locations").size() == 1);
    }

    @Test
    void a_place_shows_with_its_hours_wherever_it_is_looked_for() {
        var organization = locations()
                .body("locations[0].addresses[0].postal_code", equalTo("ME15 9XX"))
                .body("locations[0].schedules[0].byday", equalTo("MO,TH"))
                .body("locations[0].schedules[0].opens_at", equalTo("09:00:00+01:00"))
                .extract()
                .<String>path("id");

        get("/service_at_locations?organization_id=" + organization).body("total_items", equalTo(2));
        get("/services/"
                        + get("/services?organization_id=" + organization)
                                .extract()
                                .path("contents[0].id"))
                .body("service_at_locations[0].location.name", equalTo("Maidstone office"));
    }

    @Test
    void a_change_of_a_place_shows_as_a_change_of_the_services_that_are_offered_there() {
        TestClock.set("2016-04-06T09:00:00Z");
        var later = "&modified_after=2016-04-06T08:59:59Z";
        get("/services?search=" + name.substring(13) + later).body("total_items", equalTo(0));
        places("\"0\"", "{\"places\":[" + PLACE.replace("17:00", "16:00") + "]}")
                .statusCode(200);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/services?search=" + name.substring(13) + later)
                                .extract()
                                .<Integer>path("total_items")
                        == 2);
        get("/services?search=" + name.substring(13))
                .body("contents.last_modified", equalTo(List.of("2016-04-06T09:00:00Z", "2016-04-06T09:00:00Z")));
        get("/services?search=" + name.substring(13) + "&modified_after=2016-04-06")
                .body("total_items", equalTo(2));
        get("/services?search=" + name.substring(13) + "&modified_after=2016-04-07")
                .body("total_items", equalTo(0));
        Http.anonymous().get("/services?modified_after=yesterday").then().statusCode(400);
    }

    @Test
    void places_are_the_partners_own_or_the_hubs_and_have_a_version() {
        places(null, "{\"places\":[]}").statusCode(428);
        places("\"7\"", "{\"places\":[]}").statusCode(412);
        places("\"0\"", "{\"places\":[" + PLACE.replace("17:00", "08:00") + "]}")
                .statusCode(400)
                .body("errors.field", equalTo(List.of("places[0].hours[0]")));
        places("\"0\"", "{\"places\":[" + PLACE.replace("ME15 9XX", "somewhere") + "]}")
                .statusCode(400);
        Hub.partner(Hub.aPartner())
                .header("If-Match", "\"0\"")
                .body("{\"places\":[]}")
                .put("/partners/" + partner + "/places")
                .then()
                .statusCode(404);
        Hub.manager()
                .header("If-Match", "\"0\"")
                .body("{\"places\":[]}")
                .put("/partners/" + partner + "/places")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    private ValidatableResponse places(String ifMatch, String body) {
        var request = Hub.partner(partner).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/partners/" + partner + "/places")
                .then();
    }

    /** The partner's organisation, whole. */
    private ValidatableResponse locations() {
        return get("/organizations/"
                + get("/services?search=" + name.substring(13)).extract().path("contents[0].organization_id"));
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
            for (var never : List.of(
                    "Advocate One", "ADV-01", "\"capacity\"", "shareBasisPoints", "share_basis", "KENT-ADV-2016")) {
                assertFalse(text.contains(never), never);
            }
        }
    }

    @Test
    void a_filter_that_it_does_not_have_is_refused_and_a_wish_for_more_or_less_detail_is_left_aside() {
        Http.anonymous()
                .get("/services?taxonomy_id=" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("taxonomy_id")));
        get("/services?full=true&minimal=false&format=json");
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
