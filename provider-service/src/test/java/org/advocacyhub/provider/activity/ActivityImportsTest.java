package org.advocacyhub.provider.activity;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.ActivityRecorded;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.LogWatch;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A spreadsheet of work: checked cell by cell, then stored as it was checked (domain.md D.3). */
@HubTest
class ActivityImportsTest {

    private static final String HEADER =
            "case,advocateId,workedOn,category,minutes,mode,attemptReason,travelMiles,notes\n";

    private String partner;
    private String caseId;

    @BeforeEach
    void a_case_opened_on_5_april_and_looked_at_on_15_april() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
        TestClock.advance(Duration.ofDays(10));
    }

    @Test
    void a_clean_file_is_checked_then_stored() {
        // the second row names its case by the reference of the referral, as a spreadsheet does
        var file = HEADER + caseId + "," + ADVOCATE
                + ",2016-04-12,CLIENT_CONTACT_F2F,75,IN_PERSON,,12,\"Agreed, \"\"at last\"\"\"\r\n" + "R-2016000123-K,"
                + ADVOCATE + ",2016-04-13,DNA_ABORTED_VISIT,30,,PERSON_ABSENT,8,\r\n";

        var importId = check(file)
                .statusCode(200)
                .body("faults", empty())
                .body("rows", equalTo(2))
                .body("minutes", equalTo(105))
                .body("importId", notNullValue())
                .extract()
                .<String>path("importId");
        assertEquals(0, stored());

        store(importId, file.replace("75", "76"))
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:content-changed"));
        var again = check(file).statusCode(200).extract().<String>path("importId");
        store(importId, file).statusCode(201).body("minutes", equalTo(105));
        assertEquals(2, stored());
        store(again, file).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:file-stored-before"));
        Hub.partner(partner).get("/cases/" + caseId).then().body("minutes", equalTo(105));
        Broker.await(
                ActivityRecorded.class,
                told -> told.caseId().toString().equals(caseId)
                        && told.category().equals("DNA_ABORTED_VISIT"));

        store(importId, file).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:already-stored"));
        check(file).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:file-stored-before"));
        assertEquals(2, stored());
    }

    @Test
    void every_wrong_cell_is_named_at_once_and_nothing_is_stored() {
        check(HEADER
                        + caseId + "," + ADVOCATE + ",2016-04-12,TRAVEL,5,,,,\n"
                        + caseId + "," + ADVOCATE + ",12/04/2016,TRAVELLING,five,,,many,\n"
                        + caseId + ",,2016-04-12,TRAVEL,0,,,,\n"
                        + caseId + "," + ADVOCATE + ",2016-04-12,TRAVEL,1441,,,,\n"
                        + "R-2016999999-X," + ADVOCATE + ",2016-04-12,TRAVEL,5,,,,\n"
                        + caseId + "," + ADVOCATE + ",2016-04-12,DNA_ABORTED_VISIT,5,,,,\n"
                        + caseId + "," + ADVOCATE + ",2016-04-16,TRAVEL,5,,,,\n"
                        + caseId + ",NOBODY-01,2016-04-12,TRAVEL,5\n")
                .statusCode(200)
                .body("importId", nullValue())
                .body("faults.line", contains(3, 3, 3, 3, 4, 5, 6, 7, 8, 9))
                .body(
                        "faults.column",
                        contains(
                                "workedOn",
                                "category",
                                "minutes",
                                "travelMiles",
                                "advocateId",
                                "minutes",
                                "case",
                                "attemptReason",
                                "workedOn",
                                null));

        assertEquals(0, stored());
        Hub.partner(partner).get("/cases/" + caseId).then().body("minutes", equalTo(0));
    }

    @Test
    void what_changed_between_check_and_storage_stops_all_of_it() {
        var file = HEADER + caseId + "," + ADVOCATE + ",2016-04-12,TRAVEL,5,,,,\n";
        var importId = check(file).statusCode(200).extract().<String>path("importId");
        Hub.partner(partner)
                .body("{\"closedOn\":\"2016-04-13\",\"reason\":\"DIED\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .post("/cases/" + caseId + "/closure")
                .then()
                .statusCode(200);

        store(importId, file).statusCode(400).body("errors.code", contains("move-not-possible"));
        assertEquals(0, stored());
    }

    @Test
    void a_check_of_another_partner_does_not_exist() {
        var file = HEADER + caseId + "," + ADVOCATE + ",2016-04-12,TRAVEL,5,,,,\n";
        var importId = check(file).extract().<String>path("importId");
        partner = Hub.aPartner();

        store(importId, file).statusCode(404);
        store(UUID.randomUUID().toString(), file).statusCode(404);
        check(file).statusCode(200).body("faults.code", contains("unknown-case"));
    }

    @Test
    void a_file_is_bounded_and_has_the_columns_that_it_needs() {
        var row = caseId + "," + ADVOCATE + ",2016-04-12,TRAVEL,1,,,,\n";
        check(HEADER + row.repeat(2001)).statusCode(400).body("errors.code", contains("too-many"));
        check(HEADER).statusCode(400).body("errors.code", contains("required"));
        check("case,minutes\nx,1\n").statusCode(400).body("errors.code", contains("missing-column"));
        check(HEADER.replace("notes", "name") + row).statusCode(400).body("errors.code", contains("unknown-column"));
        check(HEADER + row.replace("1,,,,", "1,,,,a\0b"))
                .statusCode(400)
                .body("errors.field", contains("line 2, notes"))
                .body("errors.code", contains("no-text"));
        check(HEADER + "\"open").statusCode(400).body("type", equalTo("urn:advocacyhub:problem:malformed-csv"));
        send("/activity-imports", (HEADER + "\u00e9").getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(400)
                .body("errors.code", contains("not-utf-8"));
        Hub.partner(partner).body("{}").post("/activity-imports").then().statusCode(415);

        var importId =
                check(HEADER + row.repeat(2000)).statusCode(200).extract().<String>path("importId");
        store(importId, HEADER + row.repeat(2000)).statusCode(201);
        assertEquals(2000, stored());
    }

    @Test
    void a_report_repeats_no_cell() {
        var log = LogWatch.during(() -> {
            var report = check(HEADER + caseId + "," + ADVOCATE + ",Quizzacious,Quizzacious,5,,,,Quizzacious\n"
                            + "Quizzacious," + ADVOCATE + ",2016-04-12,TRAVEL,5,,,,Quizzacious\n")
                    .statusCode(200)
                    .extract()
                    .asString();
            assertEquals(-1, report.indexOf("Quizzacious"), report);
        });
        log.assertNowhere("quizzacious");
    }

    private ValidatableResponse check(String file) {
        return send("/activity-imports", file.getBytes(StandardCharsets.UTF_8));
    }

    private ValidatableResponse store(String importId, String file) {
        return send("/activity-imports/" + importId + "/storage", file.getBytes(StandardCharsets.UTF_8));
    }

    private ValidatableResponse send(String address, byte[] file) {
        return Hub.partner(partner)
                .contentType("text/csv")
                .body(file)
                .post(address)
                .then();
    }

    private long stored() {
        return Database.number("select count(*) from activity where case_id = ?::uuid", caseId);
    }
}
