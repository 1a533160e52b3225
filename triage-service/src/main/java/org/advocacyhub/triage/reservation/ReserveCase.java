package org.advocacyhub.triage.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.refdata.DeskData;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.TriageCases;

/** A worker takes a case for a while, keeps it, or gives it back; a manager may take it over and says why. */
@ApplicationScoped
class ReserveCase {

    private final TriageCases cases;
    private final Reservations reservations;
    private final DeskData deskData;
    private final Decisions decisions;
    private final Clock clock;

    ReserveCase(TriageCases cases, Reservations reservations, DeskData deskData, Decisions decisions, Clock clock) {
        this.cases = cases;
        this.reservations = reservations;
        this.deskData = deskData;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Takes the case or renews what the worker holds. */
    @Transactional
    Reservation take(UUID referralId, String worker) {
        requireOpen(referralId);
        // whoever holds it may let go between the two looks: then the second try gets it
        for (var tries = 0; tries < 2; tries++) {
            var taken = reservations.take(referralId, worker, until(), false);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        throw Reservations.heldByAnother(reservations
                .current(referralId)
                .orElseThrow(() ->
                        Refusal.conflict("held-by-another", "Somebody else just worked on this referral: try again.")));
    }

    /** Takes the case whoever holds it; the reason is kept with the decisions. */
    @Transactional
    Reservation takeOver(UUID referralId, String manager, TakeOverReason reason) {
        requireOpen(referralId);
        var before = reservations.current(referralId).filter(held -> !held.isOf(manager));
        var taken = reservations.take(referralId, manager, until(), true).orElseThrow();
        before.ifPresent(held -> decisions.store(
                referralId,
                Decisions.Kind.NOTE,
                clock.instant(),
                manager,
                Map.of("heldBy", held.heldBy(), "heldUntil", held.heldUntil()),
                Map.of("note", "taken over from whoever held it", "reason", reason)));
        return taken;
    }

    /** Gives back what the worker holds; nothing happens when it is free already. */
    @Transactional
    void release(UUID referralId, String worker) {
        cases.require(referralId);
        reservations.requireFree(referralId, worker);
        reservations.release(referralId, worker);
    }

    private Instant until() {
        return clock.instant().plus(deskData.on(LocalDate.now(clock)).reservation());
    }

    private void requireOpen(UUID referralId) {
        var state = cases.require(referralId).state();
        if (!state.isOpen()) {
            throw Refusal.conflict("not-open", "The referral is " + state + ": there is nothing left to work on here.");
        }
    }
}
