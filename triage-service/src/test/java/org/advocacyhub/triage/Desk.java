package org.advocacyhub.triage;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;

/** What a worker at the hub and a partner do in a test, by HTTP and events. */
final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Desk() {}

    static void pickMaidstone(ReferralReceived referral) {
        worker().body("{\"district\": \"" + Referrals.MAIDSTONE + "\"}")
                .header("If-Match", tag(referral))
                .put("/triage-cases/{id}/district", referral.referralId())
                .then()
                .statusCode(200);
    }

    static void decline(ReferralReceived referral, int attempt, String reason) {
        var offer = offer(referral, attempt);
        Broker.publish(
                new OfferDeclined(referral.referralId(), offer.offerId(), offer.partnerId(), TestClock.now(), reason));
    }

    static CaseOpened open(ReferralReceived referral, OfferMade offer) {
        var opened = opened(offer, "AFA-01", LocalDate.of(2016, 4, 5));
        Broker.publish(opened);
        await().atMost(PATIENCE).until(() -> state(referral).equals("ACCEPTED"));
        return opened;
    }

    /** As provider-service tells that an offer became a case. */
    static CaseOpened opened(OfferMade offer, String advocateId, LocalDate on) {
        return new CaseOpened(
                offer.referralId(),
                UUID.randomUUID(),
                offer.offerId(),
                offer.referralRef(),
                offer.personKey(),
                offer.partnerId(),
                advocateId,
                TestClock.now(),
                on,
                offer.serviceType(),
                offer.band(),
                offer.district(),
                offer.nonInstructed());
    }

    static String tag(ReferralReceived referral) {
        return worker().get("/triage-cases/{id}", referral.referralId()).header("ETag");
    }

    static RequestSpecification worker() {
        return Http.as(Tokens.as("worker-7", "triage-worker"));
    }

    static RequestSpecification manager() {
        return Http.as(Tokens.as("manager-1", "hub-manager"));
    }

    static ReferralReceived tell(ReferralFacts facts) {
        return tell(Referrals.received(facts));
    }

    static ReferralReceived tell(ReferralReceived referral) {
        Broker.publish(referral);
        await().atMost(PATIENCE)
                .until(() ->
                        Database.number("select count(*) from triage_case where referral_id = ?", referral.referralId())
                                == 1);
        return referral;
    }

    static <E extends AllocationEvent> E told(Class<E> type, ReferralReceived referral) {
        return Broker.await(type, event -> event.referralId().equals(referral.referralId()));
    }

    static OfferMade offer(ReferralReceived referral, int attempt) {
        return Broker.await(
                OfferMade.class,
                event -> event.referralId().equals(referral.referralId()) && event.attempt() == attempt);
    }

    static String state(ReferralReceived referral) {
        return (String) Database.rows("select state from triage_case where referral_id = ?", referral.referralId())
                .getFirst()
                .get("state");
    }
}
