package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.prompt.DutyPrompts;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * A referral was taken back (domain.md D.1.1): an open offer is recalled, a place on the waiting list is left; once a
 * partner accepted, triage only notes it.
 */
@ApplicationScoped
public class WithdrawReferral {

    private static final String RULE = "D.1.1-WITHDRAWN";

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Offers offers;
    private final WaitingStays stays;
    private final TellUnmetNeed tellUnmetNeed;
    private final DutyPrompts prompts;
    private final RecallOffer recallOffer;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawReferral(
            DispatchLock lock,
            TriageCases cases,
            Offers offers,
            WaitingStays stays,
            TellUnmetNeed tellUnmetNeed,
            DutyPrompts prompts,
            RecallOffer recallOffer,
            Decisions decisions,
            Outbox outbox,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.offers = offers;
        this.stays = stays;
        this.tellUnmetNeed = tellUnmetNeed;
        this.prompts = prompts;
        this.recallOffer = recallOffer;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void handle(ReferralWithdrawn event) {
        lock.take();
        var triageCase = cases.require(event.referralId());
        if (!triageCase.state().isOpen()) {
            note(event, triageCase.state());
            return;
        }
        offers.pending(event.referralId()).ifPresent(offer -> recallOffer.handle(offer, RecallReason.WITHDRAWN));
        end(triageCase, event.reason());
    }

    private void end(TriageCase triageCase, String reason) {
        prompts.supersede(triageCase.referralId());
        triageCase.endPauses(LocalDate.now(clock));
        triageCase.end(TriageState.WITHDRAWN, RULE, null);
        tellUnmetNeed.gaveUp(triageCase);
        stays.left(triageCase, TriageState.WITHDRAWN.name());
        outbox.record(new TriageEnded(
                triageCase.referralId(), clock.instant(), TriageState.WITHDRAWN.name(), RULE, null, reason));
    }

    private void note(ReferralWithdrawn event, TriageState state) {
        decisions.store(
                event.referralId(),
                Decisions.Kind.NOTE,
                clock.instant(),
                "system",
                event,
                Map.of("note", "withdrawn while " + state + ": nothing changes in triage"));
    }
}
