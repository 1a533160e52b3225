package org.advocacyhub.provider.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.Together;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link OfferModelTest} with real callers, the real database and real concurrency: partners accept and decline by HTTP, the hub
 * recalls and the watch lets lapse, all in the same moment and around the end of the time. Seeded.
 */
@HubTest
class OfferModelHttpTest {

    private static final int OFFERS = 20;

    /** What each end says to whoever comes too late. */
    private static final Map<String, Set<String>> TOO_LATE = Map.of(
            "ACCEPTED", Set.of("offer-answered"),
            "DECLINED", Set.of("offer-answered"),
            "RECALLED", Set.of("offer-recalled"),
            "LAPSED", Set.of("offer-lapsed"),
            // nobody settled it yet, but its time is up
            "OPEN", Set.of("offer-lapsed"));

    @Inject
    RecallOffer recallOffer;

    @Inject
    LapseOffers lapseOffers;

    @ParameterizedTest
    @ValueSource(longs = {20160405, 20170615, 20180401})
    void exactly_one_of_all_who_reach_for_an_offer_moves_it(long seed) throws Exception {
        var random = new Random(seed);
        TestClock.set(Hub.NOW);
        var partner = Hub.aPartner();
        for (int count = 0; count < OFFERS; count++) {
            var offer = Hub.anOpenOffer(partner);
            var cases = Hub.openCasesOf(partner);

            var answers = Together.run(callers(random, offer));

            Hub.waitForEnd(offer);
            check(offer, answers, cases);
            closeWhatOpened(offer);
        }
    }

    private List<Callable<String>> callers(Random random, OfferMade offer) {
        var late = random.nextInt(3) == 0;
        if (random.nextBoolean()) {
            TestClock.set(offer.answerBy());
        }
        var callers = new ArrayList<Callable<String>>();
        for (int count = 2 + random.nextInt(3); count > 0; count--) {
            callers.add(
                    switch (random.nextInt(3)) {
                        case 0 -> () -> answer(offer, "acceptance", "{\"advocateId\":\"" + Hub.ADVOCATE + "\"}");
                        case 1 -> () -> answer(offer, "decline", "{\"reason\":\"CONFLICT\"}");
                        default -> () -> recall(offer);
                    });
        }
        callers.add(() -> late ? lapse(offer) : "nothing");
        // somebody ends it in any case
        callers.add(() -> recall(offer));
        return callers;
    }

    private static String answer(OfferMade offer, String move, String body) {
        var answer = Hub.partner(offer.partnerId()).body(body).post("/offers/" + offer.offerId() + "/" + move);
        if (answer.statusCode() < 300) {
            return move.equals("acceptance") ? "ACCEPTED" : "DECLINED";
        }
        assertEquals(409, answer.statusCode());
        return answer.jsonPath().getString("type").replace("urn:advocacyhub:problem:", "");
    }

    private String recall(OfferMade offer) {
        QuarkusTransaction.requiringNew()
                .run(() -> recallOffer.handle(new OfferRecalled(
                        offer.referralId(), offer.offerId(), offer.partnerId(), Hub.NOW, "REFERRAL_WITHDRAWN")));
        return "nothing";
    }

    private String lapse(OfferMade offer) {
        TestClock.set(offer.answerBy().plusMillis(1));
        lapseOffers.handle(100);
        return "nothing";
    }

    private static void check(OfferMade offer, List<String> answers, int casesBefore) {
        var end = Hub.stateOf(offer);
        var wins = answers.stream()
                .filter(answer -> answer.equals("ACCEPTED") || answer.equals("DECLINED"))
                .toList();
        assertEquals(
                TOO_LATE.containsKey(end) && Set.of("ACCEPTED", "DECLINED").contains(end) ? List.of(end) : List.of(),
                wins);
        var refusals =
                answers.stream().filter(answer -> answer.startsWith("offer-")).collect(Collectors.toSet());
        refusals.removeAll(TOO_LATE.get(end));
        // the time may have run out before the hub took it back
        refusals.remove("offer-lapsed");
        assertTrue(refusals.isEmpty(), end + " but told " + refusals);
        var accepted = end.equals("ACCEPTED") ? 1 : 0;
        assertEquals(casesBefore + accepted, Hub.openCasesOf(offer.partnerId()));
        assertEquals(
                accepted, Database.number("select count(*) from advocacy_case where offer_id = ?", offer.offerId()));
        assertEquals(
                end.equals("DECLINED") ? 0 : 1,
                Database.number(
                        "select count(*) from feed_entry where offer_id = ? and type in ('OFFER_RECALLED', 'OFFER_LAPSED', 'CASE_OPENED')",
                        offer.offerId()));
    }

    /** So that the caseload has room for the next. */
    private static void closeWhatOpened(OfferMade offer) {
        if (Hub.stateOf(offer).equals("ACCEPTED")) {
            var caseId = Database.rows("select id from advocacy_case where offer_id = ?", offer.offerId())
                    .getFirst()
                    .get("id");
            Hub.partner(offer.partnerId())
                    .body(
                            "{\"closedOn\":\"2016-04-05\",\"reason\":\"PERSON_WITHDREW\",\"summary\":\"-\",\"feedbackOffered\":false}")
                    .post("/cases/" + caseId + "/closure")
                    .then()
                    .statusCode(200);
        }
        TestClock.set(Hub.NOW.plus(Duration.ofSeconds(1)));
    }
}
