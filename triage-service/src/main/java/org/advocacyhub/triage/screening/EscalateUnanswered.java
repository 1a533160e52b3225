package org.advocacyhub.triage.screening;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.AllocationEvent.DutyEscalated;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.eligibility.domain.ReferrerGate;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * Watches over questions that nobody answers (domain.md D.1.1): after ten working days a statutory referral goes to
 * the commissioner, any other ends; what is carried over goes on. A prompt to the authority has a clock of its own ({@code instruction}).
 */
@ApplicationScoped
class EscalateUnanswered {

    static final String NO_RESPONSE = "NO_RESPONSE";

    private static final String SYSTEM = "system";
    private static final int ANSWER_WITHIN = 10;
    private static final int AT_ONCE = 1000;

    private final DispatchLock lock;
    private final TriageCases cases;
    private final ScreenReferral screenReferral;
    private final FactsJson factsJson;
    private final Outbox outbox;
    private final Clock clock;

    EscalateUnanswered(
            DispatchLock lock,
            TriageCases cases,
            ScreenReferral screenReferral,
            FactsJson factsJson,
            Outbox outbox,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.screenReferral = screenReferral;
        this.factsJson = factsJson;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.triage.unanswered-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void watch() {
        var today = LocalDate.now(clock);
        var since = today.minusDays(ANSWER_WITHIN);
        if (cases.isAnyUnansweredSince(since)) {
            lock.take();
            cases.unansweredSince(since, AT_ONCE).forEach(triageCase -> look(triageCase, today));
        }
    }

    private void look(TriageCase triageCase, LocalDate today) {
        var waited = WorkingCalendar.england().between(triageCase.standing().askedOn(), today);
        if (waited <= ANSWER_WITHIN
                || ReferrerGate.isPrompt(triageCase.standing().questions())) {
            return;
        }
        if (triageCase.referral().isCarriedOver()) {
            goOn(triageCase, today);
        } else if (triageCase.verdict().serviceType().isStatutory()) {
            escalate(triageCase);
        } else {
            end(triageCase);
        }
    }

    /** What is carried over waits for no answer in the end: it goes on with what is known. */
    private void goOn(TriageCase triageCase, LocalDate today) {
        triageCase.screenAgain(today);
        screenReferral.handle(triageCase, factsJson.read(triageCase.referral().factsJson()), SYSTEM);
    }

    private void end(TriageCase triageCase) {
        triageCase.endPauses(LocalDate.now(clock));
        triageCase.end(TriageState.REJECTED, NO_RESPONSE, null);
        outbox.record(new TriageEnded(
                triageCase.referralId(),
                clock.instant(),
                TriageState.REJECTED.name(),
                NO_RESPONSE,
                null,
                "No answer within ten working days."));
    }

    private void escalate(TriageCase triageCase) {
        triageCase.standing().escalate();
        outbox.record(new DutyEscalated(
                triageCase.referralId(), triageCase.verdict().serviceType().name(), clock.instant(), NO_RESPONSE));
    }
}
