package org.advocacyhub.triage.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.money.MoneyBook;
import org.advocacyhub.triage.money.MoneyDays;
import org.advocacyhub.triage.money.domain.Hold;
import org.advocacyhub.triage.money.domain.MoneyGate;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * Money is back: the level fell, a line is commissioned, or a new year began. Everybody of the types that the gate now lets
 * through is offered again, in the order of the queue (domain.md F.7, S18).
 */
@ApplicationScoped
public class ReleaseHeld {

    private static final List<Hold> BY_MONEY = List.of(Hold.CEILING, Hold.FREEZE, Hold.NOT_COMMISSIONED);
    private static final int SLICE = 50;

    private final DispatchLock lock;
    private final TriageCases cases;
    private final MoneyBook money;
    private final MoneyDays days;
    private final DispatchReferral dispatchReferral;
    private final Clock clock;

    ReleaseHeld(
            DispatchLock lock,
            TriageCases cases,
            MoneyBook money,
            MoneyDays days,
            DispatchReferral dispatchReferral,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.money = money;
        this.days = days;
        this.dispatchReferral = dispatchReferral;
        this.clock = clock;
    }

    /** Lets everybody of a contract go on whom money holds no longer; loads nobody while the gate stays shut. */
    @Transactional(TxType.MANDATORY)
    public void handle(String contractRef) {
        lock.take();
        var today = LocalDate.now(clock);
        var open = cases.heldTypes(contractRef, BY_MONEY).stream()
                .filter(type ->
                        MoneyGate.decide(money.of(contractRef, type, today)).isOpen())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        for (var held = cases.held(contractRef, BY_MONEY, open, SLICE);
                !held.isEmpty();
                held = cases.held(contractRef, BY_MONEY, open, SLICE)) {
            held.forEach(this::release);
            cases.flush();
        }
    }

    /** Once a day, whichever replica comes first: a day may be the first of a year with money. */
    @Scheduled(every = "{hub.triage.money-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void everyDay() {
        var today = LocalDate.now(clock);
        if (!days.wasLookedOn(today)) {
            lock.take();
            if (days.look(today)) {
                cases.contractsHolding(BY_MONEY).forEach(this::handle);
            }
        }
    }

    private void release(TriageCase triageCase) {
        triageCase.standing().heldBy(null);
        if (triageCase.state() != TriageState.WAITING_LIST) {
            triageCase.standing().triaged();
        }
        dispatchReferral.goOn(triageCase, "system");
    }
}
