package org.advocacyhub.triage;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.triage.dispatch.DispatchConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hub that wants to choose every partner itself. */
@HubTest
@CleanDatabase
class WithoutAutoDispatchTest {

    @BeforeEach
    void the_hub_wants_to_choose() {
        AutoDispatch.turn(false);
    }

    @AfterEach
    void as_usual() {
        AutoDispatch.turn(true);
    }

    @ParameterizedTest
    @CsvSource({"hub.dispatch.auto,true,true", "hub.dispatch.auto,false,false", "hub.other,false,true"})
    void an_installation_says_so_by_a_setting(String setting, String value, boolean auto) {
        var configured = new SmallRyeConfigBuilder()
                .withMapping(DispatchConfig.class)
                .withDefaultValue(setting, value)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(DispatchConfig.class);

        assertEquals(auto, configured.auto());
    }

    @Test
    void an_eligible_referral_waits_for_a_worker_and_is_told_as_triaged_once() {
        TestClock.set("2016-04-05T09:00:00Z");
        Network.partner("AFA", 5);
        var referral = Referrals.received(Referrals.careAct());
        var worker = Tokens.of("triage-worker");

        Broker.publish(referral);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.number(
                                "select count(*) from triage_case where referral_id = ? and queued_for = ?",
                                referral.referralId(),
                                "CHOOSE_PARTNER")
                        == 1);
        Http.as(worker)
                .get("/triage-cases?state=QUEUED")
                .then()
                .body("items.referralRef", contains(referral.referralRef()));
        Http.as(worker)
                .body("{\"reasonCode\": \"OTHER\"}")
                .post("/triage-cases/{id}/dispatch", referral.referralId())
                .then()
                .statusCode(200)
                .body("partnerId", equalTo("AFA"));

        Broker.await(OfferMade.class, told -> told.referralId().equals(referral.referralId()));
        assertEquals(
                1,
                Broker.all(ReferralTriaged.class).stream()
                        .filter(told -> told.referralId().equals(referral.referralId()))
                        .count());
    }
}
