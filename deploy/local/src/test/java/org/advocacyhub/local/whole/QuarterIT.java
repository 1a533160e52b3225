package org.advocacyhub.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.KentQuarter;
import org.advocacyhub.local.play.DemoClock;
import org.advocacyhub.local.play.Play;
import org.advocacyhub.local.reconcile.Databases;
import org.advocacyhub.local.reconcile.Quiet;
import org.advocacyhub.local.reconcile.Reconciliation;
import org.advocacyhub.local.reconcile.Replay;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Suite;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The demo's quarter, whole, in a suite of its own that is gone before the other classes start theirs: the services agree on
 * every referral, and every decision taken again from what was stored with it comes out the same (domain.md 0.5).
 */
@Order(0)
class QuarterIT {

    private static final long SEED = 2016;

    /** A quarter of what the demo plays, which proves the same of all its 624: {@code -Dhub.quarter.referrals=624}. */
    private static final int REFERRALS = Integer.getInteger("hub.quarter.referrals", 150);

    private static final int A_SIGN_OF_LIFE = 50;
    private static final Duration START_PATIENCE = Duration.ofMinutes(10);

    @Test
    void the_services_agree_on_the_quarter_and_every_decision_taken_again_is_identical() throws Exception {
        var root = Path.of(System.getProperty("hub.root", "../.."))
                .toAbsolutePath()
                .normalize();
        var home = new Home(root, root.resolve("deploy/local/target/quarter"));
        home.empty();
        var clock = new DemoClock(home.demoClock());
        clock.set(Play.BEGINNING);
        try (var suite = Suite.start(
                Suite.Plan.whole(home, Ports.free(), "demo"),
                (part, status) -> System.out.println(part.id() + " " + status))) {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.awaitReady(START_PATIENCE);

            playAndProve(suite, clock);
        }
    }

    private static void playAndProve(Suite suite, DemoClock clock) {
        var callers = new Callers(suite.ports(), suite.secrets());
        try (var databases = new Databases(suite.ports(), suite.secrets());
                var quiet = new Quiet(suite.ports(), databases)) {
            var play = new Play(callers, clock, quiet, KentQuarter.draw(SEED, REFERRALS));
            play.set();
            play.run(number -> sayNowAndThen("referrals", number));

            var reconciliation = Reconciliation.run(databases, play.accepted());
            var replay = Replay.run(
                    databases, callers, play.accepted(), number -> sayNowAndThen("referrals decided again", number));

            assertEquals(REFERRALS, play.accepted().size());
            assertEquals(List.of(), reconciliation.differences());
            assertEquals(List.of(), replay.differences());
            assertTrue(replay.identical().get("SCREENING") >= REFERRALS, () -> "of every referral: " + replay);
            assertTrue(replay.identical().get("DISPATCH") > 0, replay::toString);
            System.out.println(replay.total() + " decisions taken again, all identical: " + replay.identical());
        }
    }

    private static void sayNowAndThen(String what, int number) {
        if (number % A_SIGN_OF_LIFE == 0) {
            System.out.println("  " + number + " " + what);
        }
    }
}
