package org.advocacyhub.provider.casework;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.Test;

/** What is kept of a case and what it is linked to: its history, which nobody can undo, and the person's other cases (domain.md D.1.4). */
@HubTest
class CaseRecordTest extends OneCase {

    @Test
    void cases_of_a_person_that_run_at_the_same_time_are_linked() {
        var second = Hub.accepted(Hub.made(Hub.anOffer(partner, "COMMUNITY", null, false)))
                .body("previousCaseId", nullValue())
                .extract()
                .<String>path("caseId");
        var other = Hub.aPartner();
        Hub.anOpenCase(other);

        Hub.partner(partner)
                .get("/cases/" + caseId + "/linked")
                .then()
                .body("caseId", contains(second))
                .body("relation", contains("EPISODE"))
                .body("serviceType", contains("COMMUNITY"));
        Hub.partner(other).get("/cases/" + caseId + "/linked").then().statusCode(404);
    }

    @Test
    void every_move_is_kept_with_who_and_why_and_nobody_can_undo_it() throws SQLException {
        active();
        move("hold", HOLD).statusCode(200);
        move("resumption", "{\"resumedOn\":\"2016-04-15\"}").statusCode(200);
        move("closure", CLOSURE.replace("2016-04-14", "2016-04-15")).statusCode(200);

        var first = Hub.partner(partner)
                .get("/cases/" + caseId + "/history?limit=2")
                .then()
                .body("items.move", contains("HOLD", "RESUMPTION"))
                .body("items[0].reason", equalTo("AWAITING_DECISION"))
                .body("items[0].ruleId", equalTo("D.1.2"))
                .body("items[0].byWhom", equalTo("partner-" + partner))
                .extract()
                .<String>path("nextCursor");
        Hub.partner(partner)
                .queryParam("cursor", first)
                .get("/cases/" + caseId + "/history")
                .then()
                .body("items.move", contains("CLOSURE"))
                .body("items.stateAfter", contains("CLOSED"));
        Hub.partner(Hub.aPartner()).get("/cases/" + caseId + "/history").then().statusCode(404);
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeUpdate("delete from case_history"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("update case_history set by_whom = 'x'"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("update case_rule set report = false"));
        }
    }
}
