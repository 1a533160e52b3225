package org.advocacyhub.triage.demand;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.DemandPressure;
import org.advocacyhub.contracts.AllocationEvent.DemandPressureEnded;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.demand.Pressures.Pressure;
import org.advocacyhub.triage.demand.domain.DemandFigures;
import org.advocacyhub.triage.demand.domain.Limits;
import org.advocacyhub.triage.demand.domain.PressureRules;
import org.advocacyhub.triage.demand.domain.Trigger;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.triagecase.WaitingListChanged;

/**
 * Raises demand pressure once when it begins to hold and ends it when it holds no longer, each with the evidence of that moment
 * (domain.md C.7). Looks when somebody enters or leaves the list and when hours are asked for or answered; what only time brings, it
 * finds on its rounds. Under the dispatch lock, so that no two replicas raise the same.
 */
@ApplicationScoped
class WatchDemand {

    private final DispatchLock lock;
    private final DemandQueries queries;
    private final Pressures pressures;
    private final Outbox outbox;
    private final Clock clock;

    WatchDemand(DispatchLock lock, DemandQueries queries, Pressures pressures, Outbox outbox, Clock clock) {
        this.lock = lock;
        this.queries = queries;
        this.pressures = pressures;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.triage.demand-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void rounds() {
        lock.take();
        queries.contracts().forEach(this::look);
    }

    void listChanged(@Observes WaitingListChanged changed) {
        lock.take();
        var contractRef = changed.contractRef();
        var isTooLong = queries.isListLongerThan(queries.listLimit(contractRef, LocalDate.now(clock)), contractRef);
        var isRaised =
                pressures.open(contractRef).stream().anyMatch(pressure -> pressure.trigger() == Trigger.LIST_TOO_LONG);
        if (isTooLong != isRaised) {
            look(contractRef);
        }
    }

    /** Compares what holds now with what was raised. */
    void look(String contractRef) {
        var today = LocalDate.now(clock);
        var limits = queries.limits(contractRef, today);
        var figures = queries.figures(contractRef, today);
        var open = new EnumMap<Trigger, Pressure>(Trigger.class);
        pressures.open(contractRef).forEach(pressure -> open.put(pressure.trigger(), pressure));
        var holding = PressureRules.holding(figures, limits);
        holding.stream()
                .filter(trigger -> !open.containsKey(trigger))
                .forEach(trigger -> raise(contractRef, trigger, figures, limits));
        open.values().stream()
                .filter(pressure -> !holding.contains(pressure.trigger()))
                .forEach(this::end);
    }

    private void raise(String contractRef, Trigger trigger, DemandFigures figures, Limits limits) {
        var told = told(contractRef, trigger, figures, limits);
        pressures.raise(told.pressureId(), contractRef, trigger, told.referralId(), clock.instant(), told);
        outbox.record(told);
    }

    private void end(Pressure pressure) {
        pressures.end(pressure.pressureId(), clock.instant());
        outbox.record(new DemandPressureEnded(
                pressure.contractRef(),
                pressure.pressureId(),
                pressure.referralId(),
                clock.instant(),
                pressure.trigger().name()));
    }

    private DemandPressure told(String contractRef, Trigger trigger, DemandFigures figures, Limits limits) {
        var mean = figures.meanCaseloadHundredths();
        return new DemandPressure(
                contractRef,
                UUID.randomUUID(),
                trigger == Trigger.STATUTORY_BEYOND_TARGET ? figures.longestBeyond() : null,
                clock.instant(),
                trigger.name(),
                figures.waiting(),
                figures.byTypeAndBand().stream()
                        .map(count ->
                                new AllocationEvent.WaitingCount(count.serviceType(), count.band(), count.waiting()))
                        .toList(),
                figures.beyondTarget(),
                mean.isPresent() ? figures.openCases() : null,
                mean.isPresent() ? figures.wteHundredths() : null,
                mean.isPresent() ? Math.toIntExact(mean.getAsLong()) : null,
                figures.hoursRequestedOn(),
                figures.hoursRequestedOn() == null ? null : figures.daysWithoutReply(),
                limits.waiting(),
                limits.caseload(),
                limits.replyDays());
    }
}
