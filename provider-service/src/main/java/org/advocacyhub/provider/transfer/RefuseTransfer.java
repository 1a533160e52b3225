package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.provider.casework.HandOver;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.transfer.Transfers.Side;
import org.advocacyhub.runtime.database.RowScope;
import org.advocacyhub.runtime.security.PartnerScope;

/** No change of hands: the other partner declines, which leaves the question with the hub if the hub asked, or the giving one takes it back. */
@ApplicationScoped
class RefuseTransfer {

    private final Transfers transfers;
    private final HandOver handOver;
    private final Reassignments reassignments;
    private final RowScope rowScope;
    private final Feed feed;
    private final Clock clock;

    RefuseTransfer(
            Transfers transfers,
            HandOver handOver,
            Reassignments reassignments,
            RowScope rowScope,
            Feed feed,
            Clock clock) {
        this.transfers = transfers;
        this.handOver = handOver;
        this.reassignments = reassignments;
        this.rowScope = rowScope;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    Transfer decline(PartnerScope scope, UUID transferId, String by, DeclineReason reason) {
        var declined = transfers.locked(Side.TAKING, scope, transferId);
        var asked = declined.toPartner();
        declined.decline(reason, by, clock.instant());
        reassignments.notTaken(declined, asked, reason);
        return settled(declined, declined.fromPartner(), FeedEntry.Type.TRANSFER_DECLINED);
    }

    @Transactional
    Transfer withdraw(PartnerScope scope, UUID transferId, String by) {
        var withdrawn = transfers.locked(Side.GIVING, scope, transferId);
        withdrawn.withdraw(by, clock.instant());
        reassignments.ended(withdrawn);
        return settled(withdrawn, withdrawn.toPartner(), FeedEntry.Type.TRANSFER_WITHDRAWN);
    }

    /** @param told null when no other partner is asked just now */
    private Transfer settled(Transfer settled, String told, FeedEntry.Type news) {
        // the case is the giving partner's, the feed the other one's, and the transfer perhaps nobody's for now
        rowScope.everything();
        transfers.flush();
        if (!settled.isOpen()) {
            handOver.stays(settled.caseId());
        }
        if (told != null) {
            feed.tell(new FeedEntry(told, news, clock.instant(), null, settled.caseId(), settled.referralId()));
        }
        return settled;
    }
}
