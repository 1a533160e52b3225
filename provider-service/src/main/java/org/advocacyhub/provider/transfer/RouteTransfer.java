package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.transfer.Transfers.Side;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** The hub names the partner that is asked to go on with a case in which a conflict was found late (domain.md D.1.3). */
@ApplicationScoped
class RouteTransfer {

    private final Transfers transfers;
    private final Feed feed;
    private final Clock clock;

    RouteTransfer(Transfers transfers, Feed feed, Clock clock) {
        this.transfers = transfers;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    Transfer handle(EveryPartner hub, UUID transferId, String ifMatch, String toPartner) {
        var routed = transfers.locked(Side.GIVING, hub, transferId);
        Versions.require(ifMatch, routed.version());
        transfers.refuseUnlessMayTake(toPartner, routed.fromPartner(), routed.serviceType(), LocalDate.now(clock));
        if (routed.declinedBy().contains(toPartner)) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "partner-declined",
                    toPartner + " declined this case, or let its time pass: name another partner.");
        }
        routed.route(toPartner, null);
        transfers.flush();
        feed.tell(new FeedEntry(
                toPartner,
                FeedEntry.Type.TRANSFER_PROPOSED,
                clock.instant(),
                null,
                routed.caseId(),
                routed.referralId()));
        return routed;
    }
}
