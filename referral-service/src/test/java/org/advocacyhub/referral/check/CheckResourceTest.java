package org.advocacyhub.referral.check;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dry run. */
@HubTest
class CheckResourceTest {

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void a_form_is_told_what_it_lacks_and_where_it_will_go_and_nothing_is_kept() {
        var before = rows();

        check(
                        aReferrer(),
                        AReferral.forCareAct()
                                .with("requestedType", "UNSURE")
                                .without("careAct.difficultyAreas")
                                .without("person.dateOfBirth"))
                .then()
                .statusCode(200)
                .body("missing.ruleId", contains("B1-08"))
                .body("likelyRoute.serviceType", equalTo("CARE_ACT"))
                .body("likelyRoute.ruleId", equalTo("A.14-7"))
                .body("likelyRoute.also", nullValue())
                .body("acceptedAnyway", is(true))
                .body("note", containsString("will ask for what is missing"))
                .body("note", containsString("triage decides"));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void an_urgent_form_may_go_as_it_is() {
        check(aReferrer(), AReferral.forDols39a().without("imca.reportTo"))
                .then()
                .statusCode(200)
                .body("missing.field", contains("imca.reportTo"))
                .body("note", containsString("Send it as it is"));
    }

    @Test
    void a_complete_form_lacks_nothing() {
        check(Tokens.partner("CHECK-PARTNER"), AReferral.forImha())
                .then()
                .statusCode(200)
                .body("missing", empty())
                .body("likelyRoute.serviceType", equalTo("IMHA"))
                .body("note", containsString("Nothing is missing."));
    }

    @Test
    void what_can_not_be_sent_can_not_be_tried() {
        check(
                        aReferrer(),
                        AReferral.forRpr()
                                .with("dols.representative.selectedByPerson", "Y")
                                .with("receivedAt", "2016-04-05T08:00:00Z"))
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        hasItems(
                                "dols.representative.selectedByPerson",
                                "dols.representative.reg8Notice",
                                "receivedAt"));
    }

    private static Response check(String token, AReferral referral) {
        return as(token).body(referral.json()).post("/referrals/check");
    }

    private static long rows() {
        return Database.number("""
                select (select count(*) from referral) + (select count(*) from person)
                     + (select count(*) from referral_form) + (select count(*) from outbox_event)
                     + (select count(*) from view_audit) + (select count(*) from idempotency_key)
                """);
    }
}
