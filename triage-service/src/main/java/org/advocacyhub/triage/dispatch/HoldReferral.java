package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.advocacyhub.contracts.AllocationEvent.DutyEscalated;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.AllocationEvent.WaitingListEntered;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.money.domain.Hold;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageState;

/** A referral goes to no partner now: where it stands instead, why, and telling it. */
@ApplicationScoped
class HoldReferral {

    private final WaitingStays stays;
    private final TellUnmetNeed tellUnmetNeed;
    private final Outbox outbox;
    private final Clock clock;

    HoldReferral(WaitingStays stays, TellUnmetNeed tellUnmetNeed, Outbox outbox, Clock clock) {
        this.stays = stays;
        this.tellUnmetNeed = tellUnmetNeed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** It waits, for room or for money; who waits already keeps their place. */
    void onList(TriageCase triageCase, String reason, Hold hold) {
        if (triageCase.state() == TriageState.SPOT_REQUESTED) {
            return; // a purchase that is asked for stays so
        }
        heldBy(triageCase, reason, hold);
        stays.waits(triageCase, reason);
        if (triageCase.state() == TriageState.WAITING_LIST) {
            return;
        }
        var now = clock.instant();
        triageCase.standing().wait(now);
        outbox.record(new WaitingListEntered(
                triageCase.referralId(),
                triageCase.verdict().serviceType().name(),
                triageCase.verdict().band().name(),
                triageCase.verdict().district(),
                now,
                reason));
    }

    /** An extra purchase is asked for. */
    void forSpot(TriageCase triageCase, String reason, Hold hold) {
        if (triageCase.state() == TriageState.SPOT_REQUESTED) {
            return;
        }
        triageCase.standing().askForSpot();
        heldBy(triageCase, reason, hold);
        stays.left(triageCase, triageCase.state().name());
        outbox.record(new SpotRequested(
                triageCase.referralId(),
                triageCase.verdict().serviceType().name(),
                triageCase.verdict().band().name(),
                clock.instant(),
                reason));
    }

    /** A duty can't be met; eligibility stays what it was. */
    void escalated(TriageCase triageCase, String reason, Hold hold) {
        triageCase.standing().escalate();
        heldBy(triageCase, reason, hold);
        stays.left(triageCase, triageCase.state().name());
        outbox.record(new DutyEscalated(
                triageCase.referralId(), triageCase.verdict().serviceType().name(), clock.instant(), reason));
    }

    private void heldBy(TriageCase triageCase, String reason, Hold hold) {
        if (triageCase.standing().moneyHold() != hold) {
            tellUnmetNeed.keptBack(triageCase, reason, hold);
        }
        triageCase.standing().heldBy(hold);
    }

    /** It stays accepted for advocacy and nobody is asked until a person at the hub decides what the code names. */
    void forPerson(TriageCase triageCase, String reason) {
        if (triageCase.state() == TriageState.TRIAGED
                && reason.equals(triageCase.standing().queuedFor())) {
            return;
        }
        triageCase.standing().holdFor(reason);
        stays.left(triageCase, triageCase.state().name());
        outbox.record(new QueuedForPerson(triageCase.referralId(), clock.instant(), reason));
    }

    /** Somebody at the hub has to look. */
    void queue(TriageCase triageCase, String reason) {
        triageCase.standing().queueFor(reason);
        stays.left(triageCase, triageCase.state().name());
        outbox.record(new QueuedForPerson(triageCase.referralId(), clock.instant(), reason));
    }
}
