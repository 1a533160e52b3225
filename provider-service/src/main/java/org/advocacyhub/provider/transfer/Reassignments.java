package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.advocacyhub.contracts.CaseEvent.ReassignmentEnded;
import org.advocacyhub.contracts.CaseEvent.ReassignmentNotTaken;
import org.advocacyhub.contracts.CaseEvent.ReassignmentWanted;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.runtime.events.Outbox;

/**
 * Tells triage of the transfers for which the hub looks for a partner (domain.md A.13, D.1.3): that one is wanted, that whoever was asked
 * does not take it, that nobody is looked for any more. That it was taken is told with the case. Nothing is told of a transfer that two
 * partners agree on between themselves.
 */
@ApplicationScoped
class Reassignments {

    private final Outbox outbox;
    private final Clock clock;

    Reassignments(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void wanted(Transfer transfer) {
        if (transfer.viaHub()) {
            outbox.record(new ReassignmentWanted(
                    transfer.referralId(),
                    transfer.caseId(),
                    transfer.id(),
                    transfer.fromPartner(),
                    clock.instant(),
                    transfer.reason().name()));
        }
    }

    /** @param reason null when the partner let its time pass */
    @Transactional(TxType.MANDATORY)
    void notTaken(Transfer transfer, String partnerId, DeclineReason reason) {
        if (transfer.viaHub()) {
            outbox.record(new ReassignmentNotTaken(
                    transfer.referralId(),
                    transfer.caseId(),
                    transfer.id(),
                    partnerId,
                    clock.instant(),
                    reason == null ? null : reason.name()));
        }
    }

    @Transactional(TxType.MANDATORY)
    void ended(Transfer transfer) {
        if (transfer.viaHub()) {
            outbox.record(new ReassignmentEnded(
                    transfer.referralId(), transfer.caseId(), transfer.id(), transfer.fromPartner(), clock.instant()));
        }
    }
}
