package org.advocacyhub.provider;

import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HostileRequests;
import org.advocacyhub.testkit.HostileRequests.Sender;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.PublishedOperations;
import org.advocacyhub.testkit.PublishedOperations.Operation;
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
    private static final Set<String> MAKE_ONES_OWN = Set.of(
            "POST /webhooks",
            "POST /activities",
            "POST /activity-imports",
            "POST /systemic-issues",
            "POST /complaints",
            "POST /compliments");

    /** What these name is everybody's: the codes of a contract. */
    private static final Set<String> EVERYBODYS = Set.of("contractRef", "list", "code");

    private String owner;
    private OfferMade offer;
    private String caseId;
    private String webhookId;
    private Map<String, String> more;
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
        more = new HashMap<>();
        made("activityId", "/cases/" + caseId + "/activities", """
                {"advocateId":"ADV-01","workedOn":"2016-04-05","category":"TRAVEL","minutes":5}""");
        made("processId", "/cases/" + caseId + "/processes", """
                {"process":"NEEDS_ASSESSMENT","startedOn":"2016-04-05"}""");
        made("reportId", "/cases/" + caseId + "/concern-reports", """
                {"reportedOn":"2016-04-05"}""");
        made("disclosureId", "/cases/" + caseId + "/disclosures", """
                {"recipient":"-","what":"-","legalGround":"CHILD_AT_RISK","necessity":"-","personInformed":false,"informedBecause":"-"}""");
        made("goalId", "/cases/" + caseId + "/goals", """
                {"words":"-","baseline":1}""");
        made("issueId", "/systemic-issues", """
                {"contractRef":"KENT-ADV-2016","theme":"LATE_REFERRALS","subject":"COUNCIL_ADULTS","raisedOn":"2016-04-05"}""");
        made("complaintId", "/complaints", """
                {"contractRef":"KENT-ADV-2016","about":"DELAY","receivedOn":"2016-04-05"}""");
        made("transferId", "/cases/" + Hub.anOpenCase(owner) + "/transfer", """
                {"toPartner":"%s","reason":"PATCH_MOVED","authorityBasis":"CONSENT","authorityOn":"2016-04-05","handoverNote":"-"}""".formatted(Hub.aPartner()));
        keep("noteId", Hub.as(Tokens.advocate(owner, Hub.ADVOCATE)).body("""
                {"happenedOn":"2016-04-05","text":"-"}""").post("/cases/" + caseId + "/notes"));
        more.put("importId", checkedImport());
        more.put("requestId", timeRequest());
        made("tieId", "/partners/" + owner + "/advocates/" + Hub.ADVOCATE + "/ties", """
                {"kind":"CASE_ROLE_AT_BODY","districts":["E07000110"],"since":"2016-04-05"}""");
        more.put("from", plannedAbsence());
        intruder = Hub.aPartner();
    }

    /** The first day of an absence of the owner's advocate, by which it is named. */
    private String plannedAbsence() {
        var advocate = "/partners/" + owner + "/advocates/" + Hub.ADVOCATE;
        Hub.partner(owner)
                .header("If-Match", Hub.partner(owner).get(advocate).header("ETag"))
                .body("{\"from\":\"2016-08-01\",\"to\":\"2016-08-12\",\"kind\":\"LEAVE\"}")
                .post(advocate + "/absences")
                .then()
                .statusCode(200);
        return "2016-08-01";
    }

    private void made(String parameter, String path, String body) {
        keep(parameter, Hub.partner(owner).body(body).post(path));
    }

    /** The id of what was made, under the name by which addresses ask for it. */
    private void keep(String parameter, Response made) {
        more.put(parameter, made.then().statusCode(201).extract().path(parameter));
    }

    private String checkedImport() {
        var id = UUID.randomUUID();
        Database.execute(
                "insert into activity_import (id, partner_id, content_hash, row_count, minutes, checked_by, checked_at)"
                        + " values (?, ?, 'x', 1, 5, 'somebody', now())",
                id,
                owner);
        return id.toString();
    }

    /** As if cases of the type had a cap, which would be everybody's. */
    private String timeRequest() {
        var id = UUID.randomUUID();
        Database.execute("""
                insert into time_request (id, case_id, partner_id, referral_ref, service_type, minutes, until_on, sealed_why, cap_minutes,
                    asked_counted, asked_allowed, asked_by, asked_at, state, version)
                values (?, ?::uuid, ?, '-', 'CARE_ACT', 60, '2016-09-30', '', 60, 0, 60, 'somebody', now(), 'WAITING', 0)
                """, id, caseId, owner);
        return id.toString();
    }

    /** Ids of the one partner, by the names that path parameters have. */
    private Map<String, String> ids() {
        var ids = new HashMap<>(more);
        ids.putAll(Map.of(
                "partnerId", owner,
                "advocateId", Hub.ADVOCATE,
                "offerId", offer.offerId().toString(),
                "caseId", caseId,
                "webhookId", webhookId));
        return ids;
    }

    @Test
    void no_published_operation_finds_or_moves_what_belongs_to_another() {
        var before = rowsOf(owner);
        var differences = new ArrayList<String>();
        var tried = new ArrayList<String>();

        for (var operation : PublishedOperations.all()) {
            if (!operation.isPublic()
                    && !MAKE_ONES_OWN.contains(operation.toString())
                    && operation.parameters().stream().noneMatch(EVERYBODYS::contains)) {
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

    /** Sent by the partner itself, where a partner may: so it comes as far as it can. */
    @Test
    void what_nobody_means_well_with_is_refused_and_leaves_nothing() {
        var sender = new Sender(ids(), operation -> {
            if (operation.roles().contains("partner")) {
                return Tokens.partner(owner);
            }
            return operation.roles().contains("advocate")
                    ? Tokens.advocate(owner, Hub.ADVOCATE)
                    : Tokens.of(operation.roles().stream().sorted().findFirst().orElseThrow());
        });

        assertEquals(List.of(), HostileRequests.complaints(2016, 20, sender));
    }

    @Test
    void nothing_of_another_partner_is_listed() {
        callers().values().forEach(caller -> {
            for (var list : new String[] {
                "/offers", "/offers?state=OPEN", "/cases", "/cases?state=OPEN_ALLOCATED", "/feed", "/time-requests"
            }) {
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
        if (operation.media() != null) {
            request.contentType(operation.media()).body(operation.body());
        }
        return request.request(operation.verb(), path);
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
