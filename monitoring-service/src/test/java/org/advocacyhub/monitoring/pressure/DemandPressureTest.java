package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.DemandPressure;
import org.advocacyhub.contracts.AllocationEvent.DemandPressureEnded;
import org.advocacyhub.contracts.AllocationEvent.WaitingCount;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** S11 as the commissioner sees it: triage's figures, and the time spent chasing referrers in that quarter. */
@HubTest
class DemandPressureResourceTest {

    @Test
    void s11_pressure_is_shown_with_days_without_reply_and_time_spent_chasing() {
        TestClock.set("2016-10-14T10:00:00Z");
        var contract = Council.hasAContract();
        var list = UUID.randomUUID();
        var reply = UUID.randomUUID();
        Telling.all(Journey.of(contract, "CARE_ACT")
                .received("2016-10-03T09:00:00Z")
                .opened("2016-10-04")
                .worked("2016-09-30", "CHASING_REFERRER", 99) // the quarter before
                .worked("2016-10-05", "CHASING_REFERRER", 40)
                .worked("2016-10-06", "CHASING_REFERRER", 35)
                .worked("2016-10-06", "CLIENT_CONTACT_F2F", 60));
        Telling.all(List.of(
                raised(contract, list, "2016-10-15T09:00:00Z", "LIST_TOO_LONG"),
                raised(contract, reply, "2016-10-13T23:30:00Z", "NO_REPLY"),
                new DemandPressureEnded(contract, reply, null, Instant.parse("2016-10-14T09:30:00Z"), "NO_REPLY")));

        var page = asCommissioner().get("/demand-pressure?limit=1&contract=" + contract);

        page.then()
                .statusCode(200)
                .body("items.pressureId", contains(list.toString()))
                .body("items[0].trigger", equalTo("LIST_TOO_LONG"))
                .body("items[0].waiting", equalTo(51))
                .body("items[0].workingDaysWithoutReply", equalTo(31))
                .body("items[0].fullTimeAdvocates", equalTo(10.00f))
                .body("items[0].raisedOn", equalTo("2016-10-15"))
                .body("items[0].endedOn", nullValue())
                .body("items[0].chasingReferrerMinutes", equalTo(75));
        asCommissioner()
                .get("/demand-pressure?limit=1&contract=" + contract + "&cursor="
                        + page.jsonPath().getString("nextCursor"))
                .then()
                .body("items.pressureId", contains(reply.toString()))
                .body("items[0].raisedOn", equalTo("2016-10-14")) // half past midnight in London
                .body("items[0].endedOn", equalTo("2016-10-14"));
    }

    private static DemandPressure raised(String contract, UUID id, String at, String trigger) {
        return new DemandPressure(
                contract,
                id,
                null,
                Instant.parse(at),
                trigger,
                51,
                List.of(new WaitingCount("COMMUNITY", "P4", 51)),
                0,
                300,
                1000,
                3000,
                LocalDate.of(2016, 9, 1),
                31,
                50,
                30,
                30);
    }
}
