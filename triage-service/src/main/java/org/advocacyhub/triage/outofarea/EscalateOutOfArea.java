package org.advocacyhub.triage.outofarea;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.advocacyhub.contracts.AllocationEvent.DutyEscalated;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;

/**
 * Watches over statutory referrals from outside that no named service has confirmed: when their time is over, the commissioner
 * has to act (domain.md G.3). Every replica watches; who has the lock finds them, the others find none.
 */
@ApplicationScoped
class EscalateOutOfArea {

    private static final int AT_ONCE = 1000;

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Outbox outbox;
    private final Clock clock;

    EscalateOutOfArea(DispatchLock lock, TriageCases cases, Outbox outbox, Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.triage.out-of-area-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void watch() {
        var now = clock.instant();
        if (cases.isAnyOutOfArea(now)) {
            lock.take();
            cases.outOfArea(now, AT_ONCE).forEach(this::escalate);
        }
    }

    private void escalate(TriageCase triageCase) {
        triageCase.standing().escalate();
        outbox.record(new DutyEscalated(
                triageCase.referralId(),
                triageCase.verdict().serviceType().name(),
                clock.instant(),
                DecideOutOfArea.OUT_OF_AREA));
    }
}
