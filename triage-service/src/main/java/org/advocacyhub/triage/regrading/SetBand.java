package org.advocacyhub.triage.regrading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.banding.domain.PersonBand;
import org.advocacyhub.triage.banding.domain.RegradeReason;
import org.advocacyhub.triage.banding.domain.TargetsCause;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.dispatch.DispatchReferral;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.reservation.Reservations;
import org.advocacyhub.triage.retarget.MoveTargets;
import org.advocacyhub.triage.screening.ScreenReferral;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * Somebody at the hub sets the band (domain.md C.3): a worker raises it, only a lead lowers it. The days to keep follow by
 * C.2, where a band that a person raised counts as raised.
 */
@ApplicationScoped
class SetBand {

    /** Who asks, and whether as manager of the hub. */
    record Worker(String subject, boolean lead) {}

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Reservations reservations;
    private final MoveTargets moveTargets;
    private final DispatchReferral dispatchReferral;
    private final ScreenReferral screenReferral;
    private final FactsJson factsJson;
    private final Clock clock;

    SetBand(
            DispatchLock lock,
            TriageCases cases,
            Reservations reservations,
            MoveTargets moveTargets,
            DispatchReferral dispatchReferral,
            ScreenReferral screenReferral,
            FactsJson factsJson,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.reservations = reservations;
        this.moveTargets = moveTargets;
        this.dispatchReferral = dispatchReferral;
        this.screenReferral = screenReferral;
        this.factsJson = factsJson;
        this.clock = clock;
    }

    /**
     * @param ifMatch version of the case that the worker looked at
     * @return the case as it stands now
     */
    @Transactional
    TriageCase handle(UUID referralId, Band band, RegradeReason reason, String ifMatch, Worker worker) {
        lock.take();
        var triageCase = cases.require(referralId);
        reservations.requireFree(referralId, worker.subject());
        Versions.require(ifMatch, triageCase.version());
        var before = triageCase.verdict().band();
        requireAllowed(triageCase, before, band, worker);
        var raised = band.isMoreUrgentThan(before);
        var set = new PersonBand(band, triageCase.bandByRules(), reason);
        triageCase.setBand(set);
        moveTargets.toBand(
                triageCase,
                band,
                PersonBand.RULE,
                set.words(),
                raised ? TargetsCause.BAND_RAISED : TargetsCause.BAND_LOWERED,
                worker.subject());
        bringOn(triageCase, worker.subject());
        cases.flush();
        return triageCase;
    }

    /** Who must not wait any more is looked for a partner at once; an urgent one goes on although its form is incomplete (B.8). */
    private void bringOn(TriageCase triageCase, String worker) {
        var band = triageCase.verdict().band();
        if (triageCase.state() == TriageState.WAITING_LIST && !band.mayWait()) {
            dispatchReferral.handle(triageCase, worker);
        } else if (triageCase.state() == TriageState.AWAITING_REFERRER_INFO && band.goesOnIncomplete()) {
            var facts = factsJson.read(triageCase.referral().factsJson());
            if (facts.missing().containsAll(triageCase.standing().questions())) {
                triageCase.screenAgain(LocalDate.now(clock));
                screenReferral.handle(triageCase, facts, worker);
            }
        }
    }

    private static void requireAllowed(TriageCase triageCase, Band before, Band band, Worker worker) {
        if (!triageCase.state().isOpen()) {
            throw Refusal.conflict("not-open", "The referral is " + triageCase.state() + ": its band is settled.");
        }
        if (band == before) {
            throw Refusal.conflict("same-band", "The referral is in " + band + " already.");
        }
        if (before.isMoreUrgentThan(band) && !worker.lead()) {
            throw Refusal.forbidden("lead-decides", "Only a lead of the hub lowers a band (C.3).");
        }
    }
}
