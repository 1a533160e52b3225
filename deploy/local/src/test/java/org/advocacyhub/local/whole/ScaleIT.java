package org.advocacyhub.local.whole;

import static org.advocacyhub.local.whole.WholeSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.suite.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every service that hears events grows from one instance to three under load and shrinks again: one of the three is asked to end, one is killed.
 * Nothing is lost, doubled or told in another order.
 */
@Order(3)
@ExtendWith(WholeSuite.class)
class ScaleIT {

    /** Who hears most; referral-service is exchanged in {@link UpgradeIT}. */
    private static final List<Part> SCALED = List.of(Part.TRIAGE, Part.PROVIDER, Part.MONITORING);

    private static final int ENOUGH_TO_SHARE = 6;

    private final WholeSuite whole;

    ScaleIT(WholeSuite whole) {
        this.whole = whole;
    }

    @Test
    void nothing_is_lost_doubled_or_reordered_from_one_to_three_and_back() throws Exception {
        whole.settle();
        var worked = new HashSet<UUID>();
        try (var fronts = new Fronts(whole)) {
            var strict = Callers.withoutPatience(fronts.ports(), whole.suite().secrets());
            var left = new EnumMap<Part, Replicas.Further>(Part.class);
            try (var load = new SteadyLoad("Scale", strict, whole.today()).start()) {
                for (var service : SCALED) {
                    var replicas = fronts.of(service);
                    var both = grow(replicas);
                    letWork(load);
                    awaitThatEachSends(replicas, both);
                    replicas.takeOut(both.getFirst());
                    left.put(service, both.getLast());
                }
                letWork(load);
                worked.addAll(load.end());
                assertEquals(List.of(), load.failures());
                assertEquals(List.of(), fronts.cut());
            }

            var patient = new Callers(fronts.ports(), whole.suite().secrets());
            try (var load = new SteadyLoad("Killed", patient, whole.today()).start()) {
                letWork(load);
                for (var service : SCALED) {
                    fronts.of(service).kill(left.get(service));
                }
                letWork(load);
                worked.addAll(load.end());
                assertEquals(List.of(), load.failures());
            }
        }
        whole.settle();
        new Aftermath(whole).assertNothingLostDoubledOrReordered(worked);
    }

    private static List<Replicas.Further> grow(Replicas replicas) throws IOException {
        var both = List.of(replicas.start(), replicas.start());
        both.forEach(replicas::join);
        return both;
    }

    /** The outbox is shared: each of the three carries a part of it to the broker. Monitoring tells hardly anything. */
    private static void awaitThatEachSends(Replicas replicas, List<Replicas.Further> both) {
        if (replicas.service() != Part.MONITORING) {
            both.forEach(instance -> eventually(
                    replicas.service().id() + " on " + instance.port() + " sends",
                    () -> Replicas.counted(instance.port(), "hub_outbox_sent_total") > 0 ? true : null));
        }
    }

    private static void letWork(SteadyLoad load) {
        int enough = load.sent() + ENOUGH_TO_SHARE;
        eventually("some more referrals are sent", () -> load.sent() >= enough ? true : null);
    }
}
