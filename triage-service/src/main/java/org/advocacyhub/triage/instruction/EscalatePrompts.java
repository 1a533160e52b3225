package org.advocacyhub.triage.instruction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.contracts.AllocationEvent.DutyEscalated;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.prompt.DutyPrompt;
import org.advocacyhub.triage.prompt.DutyPrompts;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/** No reply to a duty prompt within the time agreed: the commissioner is told of a possible unmet duty (domain.md A.3.3). */
@ApplicationScoped
class EscalatePrompts {

    static final String POSSIBLE_UNMET_DUTY = "POSSIBLE_UNMET_DUTY";

    private static final int AT_ONCE = 100;

    private final DispatchLock lock;
    private final DutyPrompts prompts;
    private final TriageCases cases;
    private final Outbox outbox;
    private final Clock clock;

    EscalatePrompts(DispatchLock lock, DutyPrompts prompts, TriageCases cases, Outbox outbox, Clock clock) {
        this.lock = lock;
        this.prompts = prompts;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.triage.prompts-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        while (prompts.isAnyOverdue(LocalDate.now(clock))
                && QuarkusTransaction.requiringNew().call(this::escalateSome) == AT_ONCE) {
            // the next ones: each batch is a transaction of its own
        }
    }

    private int escalateSome() {
        lock.take();
        var overdue = prompts.overdue(LocalDate.now(clock), AT_ONCE);
        overdue.forEach(this::escalate);
        return overdue.size();
    }

    private void escalate(DutyPrompt prompt) {
        prompt.escalate(clock.instant());
        var triageCase = cases.require(prompt.referralId());
        if (triageCase.state() == TriageState.AWAITING_REFERRER_INFO) {
            triageCase.standing().escalate();
            outbox.record(new DutyEscalated(
                    triageCase.referralId(),
                    triageCase.verdict().serviceType().name(),
                    clock.instant(),
                    POSSIBLE_UNMET_DUTY));
        }
    }
}
