package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.triagecase.TriageCase;

/** A referral is accepted for advocacy: its band and the dates to keep are told. */
@ApplicationScoped
public class AcceptForAdvocacy {

    private final Outbox outbox;
    private final Clock clock;

    AcceptForAdvocacy(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void handle(TriageCase triageCase) {
        triageCase.standing().triaged();
        var verdict = triageCase.verdict();
        outbox.record(new ReferralTriaged(
                triageCase.referralId(),
                clock.instant(),
                verdict.serviceType().name(),
                verdict.band().name(),
                verdict.bandRule(),
                triageCase.referral().effectiveReceivedOn(),
                verdict.contactDue(),
                verdict.allocateDue(),
                verdict.targetImpossible(),
                verdict.district(),
                verdict.band().clockStops() ? triageCase.clock().pausedDays() : 0));
    }
}
