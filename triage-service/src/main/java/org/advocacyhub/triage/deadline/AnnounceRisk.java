package org.advocacyhub.triage.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.contracts.AllocationEvent.TargetAtRisk;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.banding.domain.NearDue;
import org.advocacyhub.triage.refdata.DeskData;

/**
 * Tells of each day to keep once, when it is near or over and no partner has taken the case (domain.md 0.6): before it is
 * missed, whenever the hub is running on the day before. A day that moves is told of again when it is near.
 */
@ApplicationScoped
class AnnounceRisk {

    private static final int AT_ONCE = 200;

    private final NearTargets nearTargets;
    private final DeskData deskData;
    private final Outbox outbox;
    private final Clock clock;

    AnnounceRisk(NearTargets nearTargets, DeskData deskData, Outbox outbox, Clock clock) {
        this.nearTargets = nearTargets;
        this.deskData = deskData;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.triage.risk-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        for (var kind : NearDue.Kind.values()) {
            while (QuarkusTransaction.requiringNew().call(() -> tellSome(kind)) == AT_ONCE) {
                // the next ones: each batch is a transaction of its own
            }
        }
    }

    private int tellSome(NearDue.Kind kind) {
        var today = LocalDate.now(clock);
        var nearDays = deskData.on(today).riskWorkingDays();
        var taken = nearTargets.take(kind, NearDue.horizon(today, nearDays), AT_ONCE);
        for (var near : taken) {
            outbox.record(new TargetAtRisk(
                    near.referralId(),
                    clock.instant(),
                    kind.name(),
                    near.due(),
                    NearDue.since(near.due(), nearDays),
                    near.serviceType(),
                    near.band()));
        }
        return taken.size();
    }
}
