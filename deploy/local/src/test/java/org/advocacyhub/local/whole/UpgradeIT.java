package org.advocacyhub.local.whole;

import static org.advocacyhub.local.whole.WholeSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.suite.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An upgrade at noon and its roll back: each service in turn gets a second instance, loses the first, gets it back and loses the second, as a
 * Deployment does it, while callers who try nothing twice go on. Not one answer fails, and the services agree afterwards.
 */
@Order(3)
@ExtendWith(WholeSuite.class)
class UpgradeIT {

    private static final int A_FEW = 3;

    private final WholeSuite whole;

    UpgradeIT(WholeSuite whole) {
        this.whole = whole;
    }

    @Test
    void each_service_is_exchanged_under_load_without_a_failed_request() throws Exception {
        whole.settle();
        try (var fronts = new Fronts(whole)) {
            var callers = Callers.withoutPatience(fronts.ports(), whole.suite().secrets());
            var load = new SteadyLoad("Upgrade", callers, whole.today());
            try (load) {
                load.start();
                for (var service : Part.SERVICES) {
                    var replicas = fronts.of(service);
                    var next = replicas.start();
                    replicas.join(next);
                    letWork(load);
                    replicas.replaceOwn();
                    letWork(load);
                    replicas.takeOut(next);
                }
                var worked = load.end();
                assertEquals(List.of(), load.failures());
                assertEquals(List.of(), fronts.cut());
                whole.settle();
                new Aftermath(whole).assertNothingLostDoubledOrReordered(worked);
            }
        }
    }

    /** Both instances take part for a moment. */
    private static void letWork(SteadyLoad load) {
        int enough = load.sent() + A_FEW;
        eventually("some more referrals are sent", () -> load.sent() >= enough ? true : null);
    }
}
