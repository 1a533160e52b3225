package org.advocacyhub.local.whole;

import static org.advocacyhub.local.whole.WholeSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.advocacyhub.local.reconcile.Reconciliation;
import org.advocacyhub.local.server.Realm;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Status.State;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One fault: every service is killed in turn while referrals are on the road, and nothing accepted is lost or doubled. */
@Order(3)
@ExtendWith(WholeSuite.class)
class ServicesKilledIT {

    /** Enough that each service dies with some of them on the road; more of them: {@code -Dhub.killed.referrals=1000}. */
    private static final int REFERRALS = Integer.getInteger("hub.killed.referrals", 120);

    private final WholeSuite whole;
    private final Road road;

    ServicesKilledIT(WholeSuite whole) {
        this.whole = whole;
        this.road = new Road(whole);
    }

    @Test
    void nothing_is_lost_when_each_service_is_killed_in_turn() throws Exception {
        whole.settle();
        var before = known();
        var accepted = ConcurrentHashMap.<UUID>newKeySet();
        var sent = new AtomicInteger();
        var allSent = new CountDownLatch(1);
        var working = new ArrayList<Future<?>>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var partner : Realm.PARTNERS) {
                working.add(workers.submit(new BusyPartner(whole.as(partner), today(), allSent, 2)));
            }
            var sending = workers.submit(() -> send(accepted, sent));

            for (var service : Part.SERVICES) {
                int enough = (service.ordinal() - Part.REFERRAL.ordinal()) * REFERRALS / Part.SERVICES.size() + 10;
                eventually(enough + " referrals are on the road", () -> sent.get() >= enough ? true : null);
                kill(service);
            }

            sending.get();
            whole.settle();
            allSent.countDown();
            for (var work : working) {
                work.get();
            }
        }
        whole.settle();

        assertEquals(REFERRALS, accepted.size());
        accepted.addAll(before);
        var report = Reconciliation.run(whole.databases(), accepted);
        assertTrue(report.agrees(), () -> String.join("\n", report.differences()));
    }

    private void send(Set<UUID> accepted, AtomicInteger sent) {
        for (int number = 0; number < REFERRALS; number++) {
            var name = "Road" + number;
            accepted.add(UUID.fromString(road.refer(number % 2 == 0 ? Forms.community(name) : Forms.careAct(name))));
            sent.incrementAndGet();
        }
    }

    private void kill(Part service) {
        int restarts = whole.suite().status().parts().get(service).restarts();
        whole.suite().kill(service);
        eventually(service.id() + " is started again", () -> {
            var now = whole.suite().status().parts().get(service);
            return now.restarts() > restarts && now.state() == State.READY ? true : null;
        });
    }

    /** What other tests sent before. */
    private List<UUID> known() {
        return whole.databases().referralIds();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(whole.now(), ZoneId.of("Europe/London"));
    }
}
