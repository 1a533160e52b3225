package org.advocacyhub.triage.outofarea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.dispatch.AcceptForAdvocacy;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.dispatch.DispatchReferral;
import org.advocacyhub.triage.dispatch.TellUnmetNeed;
import org.advocacyhub.triage.geography.Gazetteer;
import org.advocacyhub.triage.geography.OutsideService;
import org.advocacyhub.triage.geography.OutsideServices;
import org.advocacyhub.triage.outofarea.OutOfAreaDecision.AcceptedBy;
import org.advocacyhub.triage.outofarea.OutOfAreaDecision.OutboundSpot;
import org.advocacyhub.triage.outofarea.OutOfAreaDecision.ReferredTo;
import org.advocacyhub.triage.outofarea.OutOfAreaDecision.TakeIn;
import org.advocacyhub.triage.reservation.Reservations;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.Responsible;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * A worker says who takes a referral from outside (domain.md G.3): a named service is asked, it confirms, a service there is
 * bought, or the hub works it itself. Also after the commissioner was told, for the duty is still open then.
 */
@ApplicationScoped
class DecideOutOfArea {

    /** Why a referral is escalated or bought; also what it is queued for. */
    static final String OUT_OF_AREA = "OUT_OF_AREA";

    /**
     * What was looked at.
     *
     * @param responsible what the screening found; null in cases of before it was looked at
     */
    record Looked(TriageState state, Responsible responsible, Instant acceptedElsewhereBy, String referredTo) {}

    /** What was decided, in the words of the record. */
    record Decided(String ruleId, OutOfAreaDecision decision, String reason) {}

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Reservations reservations;
    private final OutsideServices services;
    private final Gazetteer gazetteer;
    private final AcceptForAdvocacy accept;
    private final DispatchReferral dispatchReferral;
    private final TellUnmetNeed tellUnmetNeed;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Clock clock;

    DecideOutOfArea(
            DispatchLock lock,
            TriageCases cases,
            Reservations reservations,
            OutsideServices services,
            Gazetteer gazetteer,
            AcceptForAdvocacy accept,
            DispatchReferral dispatchReferral,
            TellUnmetNeed tellUnmetNeed,
            Decisions decisions,
            Outbox outbox,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.reservations = reservations;
        this.services = services;
        this.gazetteer = gazetteer;
        this.accept = accept;
        this.dispatchReferral = dispatchReferral;
        this.tellUnmetNeed = tellUnmetNeed;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param ifMatch version of the case that the worker looked at
     * @return the case as it stands now
     */
    @Transactional
    TriageCase handle(UUID referralId, OutOfAreaDecision decision, String ifMatch, String worker) {
        lock.take();
        var triageCase = cases.require(referralId);
        reservations.requireFree(referralId, worker);
        Versions.require(ifMatch, triageCase.version());
        requireOutOfArea(triageCase);
        var looked = new Looked(
                triageCase.state(),
                triageCase.responsible(),
                triageCase.place().acceptedElsewhereBy(),
                triageCase.place().referredTo());
        var reason = carryOut(decision, triageCase, worker);
        decisions.store(
                referralId,
                Decisions.Kind.NOTE,
                clock.instant(),
                worker,
                looked,
                new Decided(decision.ruleId(), decision, reason));
        cases.flush();
        return triageCase;
    }

    private static void requireOutOfArea(TriageCase triageCase) {
        var waits = triageCase.state() == TriageState.QUEUED || triageCase.state() == TriageState.DUTY_ESCALATED;
        if (!waits || !OUT_OF_AREA.equals(triageCase.standing().queuedFor())) {
            throw Refusal.conflict(
                    "not-out-of-area",
                    "This is decided while a referral waits for a service outside; it is " + triageCase.state() + ".");
        }
    }

    private String carryOut(OutOfAreaDecision decision, TriageCase triageCase, String worker) {
        return switch (decision) {
            case ReferredTo referred -> refer(triageCase, serviceFor(referred.service(), triageCase));
            case AcceptedBy accepted -> end(triageCase, accepted);
            case OutboundSpot _ -> buy(triageCase);
            case TakeIn takeIn -> takeIn(triageCase, takeIn, worker);
        };
    }

    private String refer(TriageCase triageCase, OutsideService service) {
        triageCase.referredTo(service.code());
        return service.name() + " was asked and has not confirmed yet.";
    }

    private String end(TriageCase triageCase, AcceptedBy accepted) {
        var service = serviceFor(
                accepted.service() == null ? triageCase.place().referredTo() : accepted.service(), triageCase);
        requireDay(accepted.on(), triageCase);
        var reason = service.name() + " confirmed on " + accepted.on() + " that it has the referral.";
        triageCase.end(TriageState.OUT_OF_AREA, accepted.ruleId(), service.code());
        tellUnmetNeed.ended(triageCase, accepted.ruleId());
        outbox.record(new TriageEnded(
                triageCase.referralId(),
                clock.instant(),
                TriageState.OUT_OF_AREA.name(),
                accepted.ruleId(),
                service.code(),
                reason));
        return reason;
    }

    private String buy(TriageCase triageCase) {
        accept.handle(triageCase);
        dispatchReferral.askForSpot(triageCase, OUT_OF_AREA);
        return "The duty is ours and the person is elsewhere: a service there is bought.";
    }

    private String takeIn(TriageCase triageCase, TakeIn takeIn, String worker) {
        if (takeIn.district() != null) {
            requireOurs(takeIn.district(), triageCase.referral().effectiveReceivedOn());
            triageCase.workedFrom(takeIn.district());
        } else if (triageCase.verdict().district() == null) {
            throw Refusal.invalid(
                    "district", "required", "The person is outside: name the district whose partners are asked.");
        }
        accept.handle(triageCase);
        dispatchReferral.handle(triageCase, worker);
        return "The hub works it as its own.";
    }

    private OutsideService serviceFor(String code, TriageCase triageCase) {
        if (code == null) {
            throw Refusal.invalid("service", "required", "Name the service by its code in /outside-services.");
        }
        var type = triageCase.verdict().serviceType().name();
        var service = services.findByIdOptional(code)
                .filter(known -> known.isValidOn(LocalDate.now(clock)))
                .orElseThrow(() -> Refusal.invalid(
                        "service",
                        "unknown-service",
                        "The register has no such service today: see /outside-services."));
        if (!service.serviceTypes().contains(type)) {
            throw Refusal.invalid(
                    "service", "service-does-not-take-it", "The register does not say that it takes " + type + ".");
        }
        return service;
    }

    private void requireDay(LocalDate on, TriageCase triageCase) {
        if (on == null) {
            throw Refusal.invalid("acceptedOn", "required", "Give the day on which the service confirmed.");
        }
        var received = LocalDate.ofInstant(triageCase.referral().receivedAt(), WorkingCalendar.LONDON);
        if (on.isBefore(received) || on.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid(
                    "acceptedOn", "out-of-range", "Give a day from " + received + ", when it came in, to today.");
        }
    }

    private void requireOurs(String district, LocalDate day) {
        var known = gazetteer.district(district, day);
        if (known == null || !known.inArea()) {
            throw Refusal.invalid("district", "unknown-district", "The GSS code of a district of the county.");
        }
    }
}
