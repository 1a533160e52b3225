package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.WholeDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handover notes and summaries of closures, class PD4 (domain.md H.2): sealed, also where an earlier version left them in clear. */
@HubTest
class SealClearWordsTest {

    private static final String CLOSURE =
            "{\"closedOn\":\"2016-04-05\",\"reason\":\"DIED\",\"summary\":\"Mimsy ending\",\"feedbackOffered\":false}";

    @Inject
    SealClearWords sealClearWords;

    private String partner;
    private String other;
    private String caseId;

    @BeforeEach
    void a_case() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        other = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
    }

    @Test
    void pd4_neither_is_in_any_row_and_both_are_read_by_whom_they_are_for() {
        var transfer = proposed();
        Hub.partner(partner)
                .body("{}")
                .post("/transfers/" + transfer + "/withdrawal")
                .then()
                .statusCode(200);
        closed();

        WholeDatabase.assertNowhere("mimsy");
        Hub.partner(partner).get("/transfers/" + transfer).then().body("handoverNote", equalTo("Mimsy note"));
        Hub.partner(partner).get("/cases/" + caseId).then().body("closureSummary", equalTo("Mimsy ending"));
        Hub.partner(partner).get("/cases").then().body("items[0].closureSummary", nullValue());
        assertEquals(
                1,
                Database.number("select count(*) from data_key where owner_id = ?::uuid", caseId),
                "one key for all that is said of a case");
    }

    @Test
    void what_lies_there_in_clear_is_sealed_whether_the_case_has_a_key_or_not() {
        var transfer = proposed();
        Hub.partner(partner)
                .body("{}")
                .post("/transfers/" + transfer + "/withdrawal")
                .then()
                .statusCode(200);
        closed();
        var keyless = Hub.anOpenCase(partner);
        Hub.partner(partner)
                .body(CLOSURE)
                .post("/cases/" + keyless + "/closure")
                .then()
                .statusCode(200);
        Database.execute("delete from data_key where owner_id = ?::uuid", keyless);
        Database.execute(
                "update case_transfer set sealed_note = null, handover_note = 'Mimsy old note' where id = ?::uuid",
                transfer);
        Database.execute(
                "update advocacy_case set sealed_summary = null, closure_summary = 'Mimsy old ending' where id in (?::uuid, ?::uuid)",
                caseId,
                keyless);

        sealClearWords.seal();

        WholeDatabase.assertNowhere("mimsy");
        Hub.partner(partner).get("/transfers/" + transfer).then().body("handoverNote", equalTo("Mimsy old note"));
        for (var one : new String[] {caseId, keyless}) {
            Hub.partner(partner).get("/cases/" + one).then().body("closureSummary", equalTo("Mimsy old ending"));
        }
    }

    @Test
    void who_reads_a_handover_note_is_kept_with_what_gave_access() {
        var transfer = proposed();
        Hub.partner(partner).get("/transfers/" + transfer).then().body("handoverNote", equalTo("Mimsy note"));
        Hub.partner(other).get("/transfers/" + transfer).then().body("handoverNote", nullValue());
        Hub.partner(other)
                .body("{\"advocateId\":\"" + ADVOCATE + "\"}")
                .post("/transfers/" + transfer + "/acceptance")
                .then()
                .statusCode(200);
        Hub.partner(other).get("/transfers/" + transfer).then().body("handoverNote", equalTo("Mimsy note"));
        Hub.as(Tokens.of("hub-manager")).get("/transfers/" + transfer).then().body("handoverNote", nullValue());

        assertEquals(
                "[" + partner + " GIVING_PARTNER, " + other + " TAKING_PARTNER]",
                Database.rows(
                                "select partner_id, seen_as from case_view where case_id = ?::uuid and what = 'HANDOVER' order by id",
                                caseId)
                        .stream()
                        .map(seen -> seen.get("partner_id") + " " + seen.get("seen_as"))
                        .toList()
                        .toString());
    }

    private String proposed() {
        return Hub.partner(partner)
                .header("Idempotency-Key", "hand-over-" + caseId)
                .body("""
                        {"toPartner":"%s","reason":"PATCH_MOVED","authorityBasis":"CONSENT","authorityOn":"2016-04-05",
                        "handoverNote":"Mimsy note"}""".formatted(other))
                .post("/cases/" + caseId + "/transfer")
                .then()
                .statusCode(201)
                .body("handoverNote", nullValue())
                .extract()
                .path("transferId");
    }

    private void closed() {
        Hub.partner(partner)
                .header("Idempotency-Key", "closing-" + caseId)
                .body(CLOSURE)
                .post("/cases/" + caseId + "/closure")
                .then()
                .statusCode(200)
                .body("closureSummary", nullValue());
    }
}
