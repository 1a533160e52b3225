package org.advocacyhub.referral.safecontact;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.FirstContactMade;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HubTest
class ContactPlanResourceTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    private final String referrer = aReferrer();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void the_hub_reads_how_to_make_contact_and_that_it_did_is_written_down() {
        var referralId = refer(
                referrer,
                AReferral.forCareAct()
                        .with("risk.domesticAbuse", "Y")
                        .with("safeContact.codeWord", "Rhubarb")
                        .with("safeContact.safeToText", "N"));

        plan(Tokens.of("triage-worker"), referralId)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("plan", equalTo("ONLY_MARKED_SAFE"))
                .body("contactable", equalTo(true))
                .body("ways.find { it.method == 'PHONE' }.use", equalTo("MARKED_SAFE"))
                .body("ways.find { it.method == 'POST' }.use", equalTo("NEVER"))
                .body("precautions.code", hasItems("WITHHOLD_NUMBER", "ASK_FOR_CODE_WORD", "LEAVE_NO_MESSAGE"))
                .body("codeWord", nullValue()) // class PD3, as the reason for all this
                .body("acknowledgementTo", equalTo("REFERRER"))
                .body("reasons.ruleId", hasItems("B3-1", "B3-2", "B3-3", "B3-4"));
        assertThat(Database.number(
                        "select count(*) from view_audit where person_id = ? and outcome = 'SHOWN' and record_kind = 'CONTACT_PLAN'",
                        personOf(referralId)))
                .isEqualTo(1);
        plan(Tokens.of("hub-manager"), referralId).body("codeWord", equalTo("Rhubarb"));
    }

    @Test
    void a_partner_reads_it_once_the_case_is_its_own_and_others_never() {
        var referralId = refer(referrer, AReferral.forCareAct());
        plan(Tokens.partner("PLAN-1"), referralId).statusCode(404);

        Broker.publish(opened(referralId, "PLAN-1", NOW.plusSeconds(60)));

        await().untilAsserted(() ->
                plan(Tokens.partner("PLAN-1"), referralId).statusCode(200).body("plan", equalTo("USUAL")));
        plan(Tokens.partner("PLAN-2"), referralId).statusCode(404);
        plan(referrer, referralId).statusCode(403);
    }

    @Test
    void after_the_first_contact_the_person_is_told() {
        var referralId = refer(referrer, AReferral.forCareAct());
        Broker.publish(new FirstContactMade(
                referralId, UUID.randomUUID(), "PLAN-3", LocalDate.of(2016, 4, 5), "CLIENT_CONTACT_F2F"));

        await().untilAsserted(() -> plan(Tokens.of("hub-manager"), referralId)
                .body("acknowledgementTo", equalTo("PERSON"))
                .body("reasons.ruleId", not(hasItems("B3-3"))));
    }

    private static ValidatableResponse plan(String token, UUID referralId) {
        return as(token).get("/referrals/" + referralId + "/contact-plan").then();
    }
}
