package org.advocacyhub.triage.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.geography.Gazetteer;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.reservation.Reservations;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/** A triage worker names the district that the outcode left open (domain.md G.2); the road goes on from there. */
@ApplicationScoped
class PickDistrict {

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Reservations reservations;
    private final Gazetteer gazetteer;
    private final FactsJson factsJson;
    private final ScreenReferral screenReferral;
    private final Clock clock;

    PickDistrict(
            DispatchLock lock,
            TriageCases cases,
            Reservations reservations,
            Gazetteer gazetteer,
            FactsJson factsJson,
            ScreenReferral screenReferral,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.reservations = reservations;
        this.gazetteer = gazetteer;
        this.factsJson = factsJson;
        this.screenReferral = screenReferral;
        this.clock = clock;
    }

    /**
     * @param ifMatch version of the case that the worker looked at
     * @return the case as it stands now
     */
    @Transactional
    TriageCase handle(UUID referralId, String gss, String ifMatch, String worker) {
        lock.take();
        var triageCase = cases.require(referralId);
        reservations.requireFree(referralId, worker);
        Versions.require(ifMatch, triageCase.version());
        if (triageCase.state() != TriageState.QUEUED) {
            throw Refusal.conflict(
                    "not-queued", "A district is picked while the referral is QUEUED, not " + triageCase.state() + ".");
        }
        if (gazetteer.district(gss, triageCase.referral().effectiveReceivedOn()) == null) {
            throw Refusal.invalid(
                    "district", "unknown-district", "The GSS code of a district of the county or a neighbour.");
        }
        triageCase.pickDistrict(gss);
        triageCase.screenAgain(LocalDate.now(clock));
        screenReferral.handle(triageCase, factsJson.read(triageCase.referral().factsJson()), worker);
        cases.flush();
        return triageCase;
    }
}
