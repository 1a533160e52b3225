package org.advocacyhub.provider;

import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.provider.PublishedOperations.Operation;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One partner tries everything that the OpenAPI file publishes on another's offers, cases and all the rest: they don't exist
 * for it, and nothing of them changes. An operation that comes new is tried as well; one with an id that this test has none
 * of makes it fail until somebody says which id that is.
 */
@HubTest
class PartnerIsolationTest {

    /** They make something of the caller's own and take no id that could be another's. */
    private static final Set<String> MAKE_ONES_OWN = Set.of("POST /webhooks");

    private String owner;
    private OfferMade offer;
    private String caseId;
    private String webhookId;
    private String intruder;

    @BeforeEach
    void one_partner_with_an_offer_and_a_case_and_another() {
        TestClock.set(Hub.NOW);
        owner = Hub.aPartner();
        caseId = Hub.anOpenCase(owner);
        offer = Hub.anOpenOffer(owner);
        webhookId = Hub.partner(owner)
                .body("{\"url\":\"http://localhost:9/\",\"types\":[\"OFFER_LAPSED\"]}")
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.webhookId");
        intruder = Hub.aPartner();
    }

    /** Ids of the one partner, by the names that path parameters have. */
    private Map<String, String> ids() {
        return Map.of(
                "partnerId", owner,
                "advocateId", Hub.ADVOCATE,
                "offerId", offer.offerId().toString(),
                "caseId", caseId,
                "webhookId", webhookId);
    }

    @Test
    void no_published_operation_finds_or_moves_what_belongs_to_another() {
        var before = rowsOf(owner);
        var differences = new ArrayList<String>();
        var tried = new ArrayList<String>();

        for (var operation : PublishedOperations.all()) {
            if (!operation.isPublic() && !MAKE_ONES_OWN.contains(operation.toString())) {
                callers().forEach((who, caller) -> {
                    var found = tryOut(operation, who, caller);
                    if (found != null) {
                        differences.add(found);
                    }
                });
                tried.add(operation.toString());
            }
        }

        assertEquals(List.of(), differences);
        assertEquals(before, rowsOf(owner));
        assertTrue(tried.size() > 25, () -> "only tried: " + tried);
    }

    @Test
    void nothing_of_another_partner_is_listed() {
        callers().values().forEach(caller -> {
            for (var list :
                    new String[] {"/offers", "/offers?state=OPEN", "/cases", "/cases?state=OPEN_ALLOCATED", "/feed"}) {
                caller.get().get(list).then().statusCode(200).body("items", empty());
            }
        });
    }

    @Test
    void a_partners_token_without_a_partner_is_let_in_nowhere() {
        Hub.as(Tokens.of("partner")).get("/offers").then().statusCode(403);
        Hub.as(Tokens.of("partner")).get("/feed").then().statusCode(403);
        Hub.as(Tokens.of("partner")).get("/webhooks").then().statusCode(403);
        Hub.as(Tokens.of("advocate")).get("/cases").then().statusCode(403);
    }

    /** What is wrong; null when all is well. */
    private String tryOut(Operation operation, String role, Supplier<RequestSpecification> caller) {
        var unknown = operation.parameters().stream()
                .filter(parameter -> operation.isForPartners() && !ids().containsKey(parameter))
                .toList();
        if (!unknown.isEmpty()) {
            return operation + ": this test knows no id for " + unknown;
        }
        var answer = call(operation, caller.get());
        if (!operation.roles().contains(role)) {
            return expect(operation, role, answer, 403);
        }
        if (!operation.parameters().isEmpty()) {
            return expect(operation, role, answer, 404);
        }
        var text = answer.asString();
        return Stream.of(
                        owner,
                        caseId,
                        webhookId,
                        offer.offerId().toString(),
                        offer.referralId().toString())
                .filter(text::contains)
                .findFirst()
                .map(id -> operation + " as " + role + " tells " + id)
                .orElseGet(() -> operation.verb().equals("GET") ? expect(operation, role, answer, 200) : null);
    }

    private static String expect(Operation operation, String role, Response answer, int status) {
        return answer.statusCode() == status
                ? null
                : "%s as %s: %d, not %d: %s".formatted(operation, role, answer.statusCode(), status, answer.asString());
    }

    private Response call(Operation operation, RequestSpecification request) {
        var path = operation.path();
        for (var id : ids().entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        path = path.replaceAll("\\{\\w+}", "1");
        request.header("If-Match", "\"0\"");
        return (operation.body() == null ? request : request.body(operation.body())).request(operation.verb(), path);
    }

    private Map<String, Supplier<RequestSpecification>> callers() {
        return Map.of(
                "partner", () -> Hub.as(Tokens.partner(intruder)),
                "advocate", () -> Hub.as(Tokens.advocate(intruder, "ADV-01")));
    }

    /** A hash of all rows that a partner has, by table. */
    private static Map<String, Object> rowsOf(String partner) {
        var rows = new TreeMap<String, Object>();
        SecuredTables.all()
                .forEach((table, column) -> rows.put(
                        table,
                        Database.rows(
                                        "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '-') as hash from "
                                                + table + " t where " + column + " = ?",
                                        partner)
                                .getFirst()
                                .get("hash")));
        return rows;
    }
}
