package org.advocacyhub.triage.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.triage.banding.domain.Score;
import org.advocacyhub.triage.refdata.ReferenceData;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;

/** Keeps the scores those of today: who waits longer and whose date comes nearer moves up, once a day (C.4). */
@ApplicationScoped
class UpdateScores {

    private static final int AT_ONCE = 500;

    private final DispatchLock lock;
    private final TriageCases cases;
    private final FactsJson facts;
    private final ReferenceData referenceData;
    private final Clock clock;

    UpdateScores(DispatchLock lock, TriageCases cases, FactsJson facts, ReferenceData referenceData, Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.facts = facts;
        this.referenceData = referenceData;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.triage.scores-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void everyDay() {
        lock.take(); // nobody else changes a case meanwhile
        bringUpTo(LocalDate.now(clock));
    }

    /** Works out again every score that is of an earlier day; does nothing the second time on a day. */
    @Transactional
    void bringUpTo(LocalDate today) {
        for (var old = cases.toScore(today, AT_ONCE); !old.isEmpty(); old = cases.toScore(today, AT_ONCE)) {
            old.forEach(triageCase -> scoreAgain(triageCase, today));
            cases.flush();
        }
    }

    private void scoreAgain(TriageCase triageCase, LocalDate today) {
        var receivedOn = triageCase.referral().effectiveReceivedOn();
        var score = Score.of(
                referenceData.weights(triageCase.contractRef(), receivedOn),
                triageCase.verdict().serviceType(),
                facts.read(triageCase.referral().factsJson()),
                receivedOn,
                today);
        triageCase.judge(triageCase.verdict(), score.total(), today);
    }
}
