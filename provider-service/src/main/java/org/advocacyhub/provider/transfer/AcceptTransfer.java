package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.casework.HandOver;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.transfer.Transfers.Side;
import org.advocacyhub.runtime.database.RowScope;
import org.advocacyhub.runtime.security.PartnerScope;

/** Takes a case over and names who goes on: from now on it is this partner's, or nothing happened. */
@ApplicationScoped
class AcceptTransfer {

    private final Transfers transfers;
    private final HandOver handOver;
    private final RowScope rowScope;
    private final Clock clock;

    AcceptTransfer(Transfers transfers, HandOver handOver, RowScope rowScope, Clock clock) {
        this.transfers = transfers;
        this.handOver = handOver;
        this.rowScope = rowScope;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(PartnerScope scope, UUID transferId, String by, String advocateId, ApprovalReason approval) {
        var accepted = transfers.locked(Side.TAKING, scope, transferId);
        accepted.accept(advocateId, by, clock.instant());
        // the case changes from one partner's rows to another's; the lock above found the caller's own transfer
        rowScope.everything();
        // it may have been suspended since it was asked (C-07)
        transfers.refuseUnlessMayTake(
                accepted.toPartner(), accepted.fromPartner(), accepted.serviceType(), LocalDate.now(clock));
        return handOver.take(new HandOver.Taking(
                accepted.caseId(), accepted.toPartner(), advocateId, approval, accepted.reason(), by));
    }
}
