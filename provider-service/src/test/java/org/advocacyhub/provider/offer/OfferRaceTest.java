package org.advocacyhub.provider.offer;

import static org.advocacyhub.provider.Hub.NOW;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Everybody reaches for the same offer in the same moment: exactly one of them moves it. */
@HubTest
class OfferRaceTest {

    @Inject
    AcceptOffer acceptOffer;

    @Inject
    DeclineOffer declineOffer;

    @Inject
    RecallOffer recallOffer;

    @Inject
    LapseOffers lapseOffers;

    private String partner;

    @BeforeEach
    void a_partner() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
    }

    @RepeatedTest(8)
    void one_of_accept_decline_and_recall_wins() throws Exception {
        var offer = Hub.anOpenOffer(partner);

        var wins = atOnce(
                List.of(() -> accept(offer), () -> accept(offer), () -> decline(offer), () -> recallWins(offer)));

        assertEquals(1, wins);
        var accepted = "ACCEPTED".equals(Hub.stateOf(offer)) ? 1 : 0;
        assertEquals(accepted, Hub.openCasesOf(partner));
        assertEquals(
                accepted, Database.number("select count(*) from advocacy_case where offer_id = ?", offer.offerId()));
    }

    @RepeatedTest(8)
    void an_acceptance_in_the_last_moment_and_the_watch_never_both_win() throws Exception {
        var offer = Hub.anOpenOffer(partner);
        TestClock.set(offer.answerBy());

        // the clock passes the deadline while both are on their way
        var wins = atOnce(List.of(() -> accept(offer), () -> {
            TestClock.set(offer.answerBy().plusMillis(1));
            lapseOffers.handle(100);
            return false;
        }));
        Hub.waitForState(offer, wins == 1 ? "ACCEPTED" : "LAPSED");

        assertEquals(wins, Hub.openCasesOf(partner));
    }

    @Test
    void replicas_share_the_lapsing_and_none_lapses_twice() throws Exception {
        for (int count = 0; count < 20; count++) {
            Hub.anOpenOffer(partner);
        }
        TestClock.set(Hub.NOW.plusSeconds(7201));

        atOnce(List.of(this::lapseAll, this::lapseAll, this::lapseAll));

        await().untilAsserted(() -> assertEquals(
                20,
                Database.number(
                        "select count(*) from feed_entry where type = 'OFFER_LAPSED' and partner_id = ?", partner)));
        assertEquals(0, Database.number("select count(*) from offer where state = 'OPEN' and partner_id = ?", partner));
    }

    private boolean lapseAll() {
        int lapsed;
        do {
            lapsed = lapseOffers.handle(3);
        } while (lapsed > 0);
        return false;
    }

    private boolean accept(OfferMade offer) {
        try {
            acceptOffer.handle(
                    new OnlyPartner(partner), offer.offerId(), new AcceptOffer.Acceptance(Hub.ADVOCATE, null, "test"));
            return true;
        } catch (Refusal lost) {
            return false;
        }
    }

    private boolean decline(OfferMade offer) {
        try {
            declineOffer.handle(new OnlyPartner(partner), offer.offerId(), DeclineReason.CONFLICT);
            return true;
        } catch (Refusal lost) {
            return false;
        }
    }

    private boolean recallWins(OfferMade offer) {
        QuarkusTransaction.requiringNew()
                .run(() -> recallOffer.handle(
                        new OfferRecalled(offer.referralId(), offer.offerId(), partner, NOW, "REFERRAL_WITHDRAWN")));
        return "RECALLED".equals(Hub.stateOf(offer));
    }

    /** How many of them say that they won. */
    private static int atOnce(List<Callable<Boolean>> attempts) throws Exception {
        var line = new CyclicBarrier(attempts.size());
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var running = attempts.stream()
                    .map(attempt -> threads.submit(() -> {
                        line.await();
                        return attempt.call();
                    }))
                    .toList();
            int wins = 0;
            for (var one : running) {
                wins += one.get() ? 1 : 0;
            }
            return wins;
        }
    }
}
