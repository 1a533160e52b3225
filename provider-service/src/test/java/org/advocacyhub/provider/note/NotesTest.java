package org.advocacyhub.provider.note;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.ActivityRecorded;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.WholeDatabase;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.LogWatch;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Case notes, class PD4 (domain.md H.2, H.6): sealed, for two kinds of people, never told. */
@HubTest
class NotesTest {

    private static final String SUPERVISOR = "SUP-01";
    private static final String COLLEAGUE = "ADV-02";

    private String partner;
    private String caseId;

    @BeforeEach
    void a_case_of_one_advocate_with_a_colleague_and_a_supervisor() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        Hub.anAdvocate(partner, COLLEAGUE, 25);
        Hub.anAdvocate(partner, SUPERVISOR, 25);
        caseId = Hub.anOpenCase(partner);
        supervises(SUPERVISOR, "2016-04-10", "2016-04-15").statusCode(200);
        TestClock.advance(Duration.ofDays(10)); // to the 15th
    }

    @Test
    void pd4_the_advocate_of_the_case_and_the_supervisor_read_what_either_wrote() {
        written(ADVOCATE, "She is worried about the house.");
        written(SUPERVISOR, "Talk to housing.");

        for (var reader : List.of(ADVOCATE, SUPERVISOR)) {
            notes(reader)
                    .statusCode(200)
                    .body("items.text", contains("She is worried about the house.", "Talk to housing."))
                    .body("items.advocateId", contains(ADVOCATE, SUPERVISOR));
        }
    }

    @Test
    void pd4_nobody_else_reads_or_writes_them() {
        written(ADVOCATE, "Borogove words.");

        notes(COLLEAGUE).statusCode(403).body("type", equalTo("urn:advocacyhub:problem:notes-not-for-you"));
        write(COLLEAGUE, "Borogove too.").statusCode(403);
        for (var role : List.of("partner", "hub-manager", "triage-worker", "commissioner", "referrer", "auditor")) {
            Hub.as(role.equals("partner") ? Tokens.partner(partner) : Tokens.of(role))
                    .get(address())
                    .then()
                    .statusCode(403)
                    .body(not(containsStringIgnoringCase("borogove")));
        }
        Hub.as(Tokens.advocate(Hub.aPartner(), ADVOCATE)).get(address()).then().statusCode(404);
    }

    @Test
    void pd4_a_supervisor_supervises_from_day_to_day() {
        TestClock.set("2016-04-09T22:59:00Z"); // one minute before the 10th in London
        notes(SUPERVISOR).statusCode(403);
        TestClock.set("2016-04-09T23:00:00Z");
        notes(SUPERVISOR).statusCode(200);
        TestClock.set("2016-04-15T22:59:00Z");
        notes(SUPERVISOR).statusCode(200);
        TestClock.set("2016-04-15T23:00:00Z");
        notes(SUPERVISOR).statusCode(403);
    }

    @Test
    void only_the_partner_itself_names_supervisors_of_its_own() {
        Hub.manager()
                .body("{\"from\":\"2016-04-01\",\"to\":null}")
                .put("/partners/" + partner + "/supervisors/" + COLLEAGUE)
                .then()
                .statusCode(403);
        Hub.partner(Hub.aPartner())
                .body("{\"from\":\"2016-04-01\",\"to\":null}")
                .put("/partners/" + partner + "/supervisors/" + COLLEAGUE)
                .then()
                .statusCode(404);
        supervises("NOBODY-01", "2016-04-10", null).statusCode(422);
        supervises(COLLEAGUE, "2016-04-10", "2016-04-09").statusCode(400);
        Hub.partner(partner)
                .get("/partners/" + partner + "/supervisors")
                .then()
                .body("advocateId", contains(SUPERVISOR));
    }

    @Test
    void a_note_is_corrected_by_another_and_both_stay() {
        var wrong = written(ADVOCATE, "He lives in Dover.");

        correct(wrong, "He lives in Deal.").statusCode(201).body("corrects", equalTo(wrong));
        correct(wrong, "He lives in Thanet.")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:already-corrected"));

        notes(ADVOCATE)
                .body("items.text", contains("He lives in Dover.", "He lives in Deal."))
                .body("items[0].correctedBy", equalTo(notes(ADVOCATE).extract().path("items[1].noteId")))
                .body("items[1].correctedBy", nullValue());
        correct(UUID.randomUUID().toString(), "-").statusCode(404);
    }

    @Test
    void notes_that_come_with_an_activity_are_kept_like_any_other() {
        var activity = Hub.partner(partner)
                .body("""
                        {"rows":[{"caseId":"%s","advocateId":"%s","workedOn":"2016-04-12","category":"TRAVEL","minutes":5,
                        "notes":"The bus was late."},
                        {"caseId":"%s","advocateId":"%s","workedOn":"2016-04-12","category":"TRAVEL","minutes":6}]}""".formatted(caseId, ADVOCATE, caseId, ADVOCATE))
                .post("/activities")
                .then()
                .statusCode(201)
                .body(not(containsStringIgnoringCase("bus")))
                .extract()
                .<String>path("items[0].activityId");

        notes(SUPERVISOR)
                .body("items.text", contains("The bus was late."))
                .body("items.activityId", contains(activity))
                .body("items.writtenBy", contains("partner-" + partner));
        Hub.partner(partner)
                .get("/cases/" + caseId + "/activities")
                .then()
                .statusCode(200)
                .body(not(containsStringIgnoringCase("bus")));
    }

    @Test
    void h6_every_look_is_kept_and_so_is_who_was_turned_away_and_nobody_can_undo_it() throws SQLException {
        written(ADVOCATE, "Words.");
        notes(ADVOCATE).statusCode(200);
        notes(SUPERVISOR).statusCode(200);
        notes(COLLEAGUE).statusCode(403);

        assertEquals(
                List.of(
                        Map.of("viewer", ADVOCATE, "what", "NOTES", "seen_as", "ADVOCATE_OF_CASE", "outcome", "SHOWN"),
                        Map.of("viewer", SUPERVISOR, "what", "NOTES", "seen_as", "SUPERVISOR", "outcome", "SHOWN"),
                        Map.of("viewer", COLLEAGUE, "what", "NOTES", "seen_as", "NOBODY", "outcome", "REFUSED")),
                Database.rows(
                        "select viewer, what, seen_as, outcome from case_view where case_id = ?::uuid order by id",
                        caseId));
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            for (var table : List.of("case_view", "case_note")) {
                assertThrows(SQLException.class, () -> statement.executeUpdate("delete from " + table));
                assertThrows(
                        SQLException.class, () -> statement.executeUpdate("update " + table + " set case_id = null"));
            }
        }
    }

    @Test
    void pd4_no_event_log_problem_or_row_holds_their_words() {
        var log = LogWatch.during(() -> {
            written(ADVOCATE, "Borogove words.");
            correct(written(ADVOCATE, "Borogove again."), "Borogove for good.").statusCode(201);
            write(ADVOCATE, "Borogove ".repeat(2223)).statusCode(400).body(not(containsStringIgnoringCase("borogove")));
            Hub.as(Tokens.advocate(partner, ADVOCATE))
                    .body("{\"happenedOn\":\"Borogove\",\"text\":\"Borogove\"}")
                    .post(address())
                    .then()
                    .statusCode(400)
                    .body(not(containsStringIgnoringCase("borogove")));
            Hub.as(Tokens.advocate(partner, ADVOCATE))
                    .header("Idempotency-Key", "a-note")
                    .body("{\"happenedOn\":\"2016-04-12\",\"text\":\"Borogove once\"}")
                    .post(address())
                    .then()
                    .statusCode(201);
            Hub.partner(partner)
                    .body("""
                            {"advocateId":"%s","workedOn":"2016-04-12","category":"TRAVEL","minutes":7,
                            "notes":"Borogove travel"}""".formatted(ADVOCATE))
                    .post("/cases/" + caseId + "/activities")
                    .then()
                    .statusCode(201);
            Broker.await(
                    ActivityRecorded.class, told -> told.caseId().toString().equals(caseId));
        });

        log.assertNowhere("borogove");
        for (var told : Broker.raw("cases")) {
            assertFalse(new String(told, StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .contains("borogove"));
        }
        WholeDatabase.assertNowhere("orogove");
    }

    @Test
    void without_the_key_of_its_case_a_note_is_nobodys() {
        written(ADVOCATE, "Words.");
        Database.execute("delete from data_key where owner_id = ?::uuid", caseId);

        notes(ADVOCATE).statusCode(500).body(not(containsStringIgnoringCase("words.")));
    }

    @Test
    void notes_come_in_pages() {
        for (var text : List.of("One", "Two", "Three")) {
            written(ADVOCATE, text);
        }
        var cursor = Hub.as(Tokens.advocate(partner, ADVOCATE))
                .get(address() + "?limit=2")
                .then()
                .body("items.text", contains("One", "Two"))
                .extract()
                .<String>path("nextCursor");

        Hub.as(Tokens.advocate(partner, ADVOCATE))
                .queryParam("cursor", cursor)
                .get(address())
                .then()
                .body("items.text", contains("Three"));
        notesOf(Hub.anOpenCase(partner)).body("items", empty());
    }

    private ValidatableResponse supervises(String advocateId, String from, String to) {
        return Hub.partner(partner)
                .body("{\"from\":\"" + from + "\",\"to\":" + (to == null ? null : "\"" + to + "\"") + "}")
                .put("/partners/" + partner + "/supervisors/" + advocateId)
                .then();
    }

    private String written(String advocateId, String text) {
        TestClock.advance(Duration.ofSeconds(1)); // notes stand in the order of their time
        return write(advocateId, text).statusCode(201).extract().path("noteId");
    }

    private ValidatableResponse write(String advocateId, String text) {
        return Hub.as(Tokens.advocate(partner, advocateId))
                .body("{\"happenedOn\":\"2016-04-12\",\"text\":\"" + text + "\"}")
                .post(address())
                .then();
    }

    private ValidatableResponse correct(String noteId, String text) {
        TestClock.advance(Duration.ofSeconds(1));
        return Hub.as(Tokens.advocate(partner, ADVOCATE))
                .body("{\"text\":\"" + text + "\"}")
                .post(address() + "/" + noteId + "/correction")
                .then();
    }

    private ValidatableResponse notes(String advocateId) {
        return Hub.as(Tokens.advocate(partner, advocateId)).get(address()).then();
    }

    private ValidatableResponse notesOf(String otherCase) {
        return Hub.as(Tokens.advocate(partner, ADVOCATE))
                .get("/cases/" + otherCase + "/notes")
                .then();
    }

    private String address() {
        return "/cases/" + caseId + "/notes";
    }
}
