package org.advocacyhub.referral.retention;

import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.retention.RetentionDesk.FIRST;
import static org.advocacyhub.referral.retention.RetentionDesk.SECOND;
import static org.advocacyhub.referral.retention.RetentionDesk.approve;
import static org.advocacyhub.referral.retention.RetentionDesk.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.carryover.ACase;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** The number that the provider before gave to a case goes with the referral's data (domain.md H.4, need N32). */
@HubTest
@CleanDatabase
class CarriedOverCaseIsForgottenTest {

    @Inject
    CarryOutRuns carryOutRuns;

    @Test
    void with_all_else_that_was_personal() {
        TestClock.set("2016-04-05T09:00:00Z");
        var referralId = ACase.about(AReferral.forCareAct()).takenOver();
        as(FIRST)
                .body("{\"by\": \"REFERRER\", \"reason\": \"NO_LONGER_NEEDED\"}")
                .post("/referrals/" + referralId + "/withdrawal")
                .then()
                .statusCode(200);
        assertThat(Database.number("select count(*) from notification")).isZero();
        TestClock.set("2017-04-05T09:00:00Z");
        var run = list(FIRST).then().statusCode(201).extract();
        approve(SECOND, run.path("runId"), run.header("ETag")).then().statusCode(200);

        carryOutRuns.carryOut();

        assertThat(Database.number("select count(*) from carried_over_case")).isZero();
        as(FIRST).get("/carried-over-cases").then().statusCode(200).body("items", empty());
        look(referralId).then().statusCode(200).body("carriedOver.openedOn", equalTo("2015-11-02"));
    }
}
