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
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * Watches over questions that nobody answers (domain.md D.1.1, A.3.3): after ten working days a statutory referral goes to
 * the commissioner, any other ends; a prompt to the authority goes to the commissioner after five.
 */
@ApplicationScoped
class EscalateUnanswered {

    static final String NO_RESPONSE = "NO_RESPONSE";
    static final String POSSIBLE_UNMET_DUTY = "POSSIBLE_UNMET_DUTY";

    private static final int ANSWER_WITHIN = 10;
    private static final int AUTHORITY_ANSWERS_WITHIN = 5;
    private static final int AT_ONCE = 1000;

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Outbox outbox;
    private final Clock clock;

    EscalateUnanswered(DispatchLock lock, TriageCases cases, Outbox outbox, Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.triage.unanswered-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void watch() {
        var today = LocalDate.now(clock);
        var since = today.minusDays(AUTHORITY_ANSWERS_WITHIN);
        if (cases.isAnyUnansweredSince(since)) {
            lock.take();
            cases.unansweredSince(since, AT_ONCE).forEach(triageCase -> look(triageCase, today));
        }
    }

    private void look(TriageCase triageCase, LocalDate today) {
        var waited = WorkingCalendar.england().between(triageCase.askedOn(), today);
        var prompted = ReferrerGate.isPrompt(triageCase.questions());
        if (waited > ANSWER_WITHIN && !triageCase.verdict().serviceType().isStatutory()) {
            end(triageCase);
        } else if (waited > (prompted ? AUTHORITY_ANSWERS_WITHIN : ANSWER_WITHIN)) {
            var duty = prompted && triageCase.verdict().serviceType().isDuty();
            escalate(triageCase, duty ? POSSIBLE_UNMET_DUTY : NO_RESPONSE);
        }
    }

    private void end(TriageCase triageCase) {
        triageCase.end(TriageState.REJECTED, NO_RESPONSE, null);
        outbox.record(new TriageEnded(
                triageCase.referralId(),
                clock.instant(),
                TriageState.REJECTED.name(),
                NO_RESPONSE,
                null,
                "No answer within ten working days."));
    }

    private void escalate(TriageCase triageCase, String reason) {
        triageCase.escalate();
        outbox.record(new DutyEscalated(
                triageCase.referralId(), triageCase.verdict().serviceType().name(), clock.instant(), reason));
    }
}
