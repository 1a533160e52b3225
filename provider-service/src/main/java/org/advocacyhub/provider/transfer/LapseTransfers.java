package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/** Takes the question back to the hub where a partner that triage asked didn't answer in time (domain.md C.6). */
@ApplicationScoped
class LapseTransfers {

    private final Transfers transfers;
    private final Reassignments reassignments;
    private final Feed feed;
    private final Clock clock;

    LapseTransfers(Transfers transfers, Reassignments reassignments, Feed feed, Clock clock) {
        this.transfers = transfers;
        this.reassignments = reassignments;
        this.feed = feed;
        this.clock = clock;
    }

    /** One batch; says how many lapsed. */
    @Transactional
    int handle(int limit) {
        var now = clock.instant();
        var overdue = transfers.overdue(new EveryPartner(), now, limit);
        for (var transfer : overdue) {
            var asked = transfer.toPartner();
            transfer.lapse(now);
            feed.tell(new FeedEntry(
                    asked, FeedEntry.Type.TRANSFER_LAPSED, now, null, transfer.caseId(), transfer.referralId()));
            reassignments.notTaken(transfer, asked, null);
        }
        return overdue.size();
    }
}
