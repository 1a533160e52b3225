package org.advocacyhub.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.advocacyhub.local.kent.CarriedOverCase;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.kent.KentQuarter;
import org.advocacyhub.local.reconcile.Reconciliation;
import org.advocacyhub.local.reconcile.Replay;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.whole.WholeSuite.BeforeItsFirstDay;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The demo's quarter, whole, in the suite that the other classes go on with afterwards: the services agree on every referral,
 * every decision taken again from what was stored with it comes out the same (domain.md 0.5), and the return can be published.
 */
@Order(0) // its year is the earliest
@ExtendWith(WholeSuite.class)
class QuarterIT {

    private static final long SEED = 2016;

    /** A quarter of what the demo plays, which proves the same of all its 624: {@code -Dhub.quarter.referrals=624}. */
    private static final int REFERRALS = Integer.getInteger("hub.quarter.referrals", 150);

    /** What the provider before left open (need N32). */
    private static final int CARRIED_OVER = 12;

    private static final int A_SIGN_OF_LIFE = 50;
    private static final Instant AFTER_THE_CUT = Instant.parse("2016-07-22T09:00:00Z");

    private static final String RETURN = "/contracts/" + KentData.CONTRACT_REF + "/returns/" + KentQuarter.NAME;

    private final WholeSuite whole;

    QuarterIT(@BeforeItsFirstDay WholeSuite whole) {
        this.whole = whole;
    }

    @Test
    void the_services_agree_on_the_quarter_and_every_decision_taken_again_is_identical() {
        var play = whole.play(CarriedOverCase.draw(SEED), KentQuarter.draw(SEED, REFERRALS));
        play.set();
        play.run(number -> sayNowAndThen("referrals", number));

        var reconciliation = Reconciliation.run(whole.databases(), play.accepted(), play.takenOver());
        var replay = Replay.run(
                whole.databases(),
                whole.callers(),
                play.all(),
                number -> sayNowAndThen("referrals decided again", number));

        assertEquals(REFERRALS, play.accepted().size());
        assertEquals(CARRIED_OVER, play.takenOver().size());
        assertEquals(List.of(), reconciliation.differences());
        assertEquals(List.of(), replay.differences());
        assertTrue(
                replay.identical().get("SCREENING") >= REFERRALS + CARRIED_OVER, () -> "of every referral: " + replay);
        assertTrue(replay.identical().get("DISPATCH") > 0, replay::toString);
        System.out.println(replay.total() + " decisions taken again, all identical: " + replay.identical());

        var told = figuresOf("carriedOver");
        assertEquals(CARRIED_OVER, told.applyAsLong("carriedOver"));
        assertEquals(
                reconciliation.counts().get("provider-service: of them taken over and open"),
                told.applyAsLong("stillOpen"));
        assertEquals(0, told.applyAsLong("withoutCase"), "each went on with a partner");

        whole.letTimePassTo(AFTER_THE_CUT);
        whole.settle();
        assertTrue(published().get("figures").size() > 100, "and the return goes out (E.6)");
    }

    /** By measure, what the return says of the open caseload under a breakdown. */
    private ToLongFunction<String> figuresOf(String breakdown) {
        var document = whole.as("commissioner")
                .get(Part.MONITORING, RETURN)
                .expect(200)
                .body();
        return measure -> CarriedOverIT.figure(document, "K-11", breakdown, measure);
    }

    /** What everybody may read of the quarter. */
    private JsonNode published() {
        return whole.as("hub-manager")
                .post(Part.MONITORING, RETURN + "/publication", JsonNodeFactory.instance.objectNode())
                .expect(201)
                .body();
    }

    private static void sayNowAndThen(String what, int number) {
        if (number % A_SIGN_OF_LIFE == 0) {
            System.out.println("  " + number + " " + what);
        }
    }
}
