package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.HandOver;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.partner.domain.WorkGivenUp;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;

/**
 * Transfers of single cases that are open when a partner withdraws (domain.md F.9): what others had asked it to take over, it doesn't;
 * what it had asked others to take over goes to its successor with everything else.
 */
@ApplicationScoped
public class SettleForSuccessor {

    private static final String SYSTEM = "system";

    private final Transfers transfers;
    private final Reassignments reassignments;
    private final HandOver handOver;
    private final Feed feed;
    private final Clock clock;

    SettleForSuccessor(Transfers transfers, Reassignments reassignments, HandOver handOver, Feed feed, Clock clock) {
        this.transfers = transfers;
        this.reassignments = reassignments;
        this.handOver = handOver;
        this.feed = feed;
        this.clock = clock;
    }

    /** Transfers that wait for the partner's answer and that a withdrawal concerns. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> asked(EveryPartner scope, String partnerId, WorkGivenUp work) {
        return scope.includes(partnerId)
                ? transfers.asked(new OnlyPartner(partnerId)).stream()
                        .filter(transfer -> work.concerns(transfer.serviceType(), transfer.district()))
                        .map(Transfer::id)
                        .toList()
                : List.of();
    }

    /** Declines what the partner was asked, at most so many; answers how many. */
    @Transactional(TxType.MANDATORY)
    public int decline(EveryPartner scope, String partnerId, WorkGivenUp work, int limit) {
        var asked = asked(scope, partnerId, work).stream().limit(limit).sorted().toList();
        for (var transferId : asked) {
            var transfer = transfers.locked(Transfers.Side.TAKING, scope, transferId);
            if (!transfer.waitsFor(partnerId)) {
                continue;
            }
            decline(transfer, partnerId);
            feed.tell(new FeedEntry(
                    transfer.fromPartner(),
                    FeedEntry.Type.TRANSFER_DECLINED,
                    clock.instant(),
                    null,
                    transfer.caseId(),
                    transfer.referralId()));
        }
        return asked.size();
    }

    private void decline(Transfer transfer, String partnerId) {
        var now = clock.instant();
        var tooLate = transfer.isTooLate(now);
        if (tooLate) {
            transfer.lapse(now);
        } else {
            transfer.decline(DeclineReason.NO_CAPACITY, SYSTEM, now);
        }
        transfers.flush();
        if (transfer.isOpen()) {
            reassignments.notTaken(transfer, partnerId, tooLate ? null : DeclineReason.NO_CAPACITY);
        } else {
            handOver.stays(transfer.caseId());
        }
    }

    /** The cases go to the successor: nobody else is asked about them any more. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(EveryPartner scope, Collection<UUID> caseIds) {
        for (var transfer : transfers.openOf(scope, caseIds)) {
            var asked = transfer.toPartner();
            transfer.withdraw(SYSTEM, clock.instant());
            reassignments.ended(transfer);
            if (asked != null) {
                feed.tell(new FeedEntry(
                        asked,
                        FeedEntry.Type.TRANSFER_WITHDRAWN,
                        clock.instant(),
                        null,
                        transfer.caseId(),
                        transfer.referralId()));
            }
        }
    }
}
