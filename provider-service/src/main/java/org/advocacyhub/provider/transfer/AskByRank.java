package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.contracts.AllocationEvent.ReassignmentProposed;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.transfer.domain.TransferState;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.jboss.logging.Logger;

/**
 * Asks the partner that triage ranked first to go on with a case in which a conflict was found (domain.md A.13, C.6, D.1.3). Who can't take
 * it any more is passed over, and triage hears so. Triage knows who said what before: who had no room and has told of some is asked again. Where a person at the hub has named somebody meanwhile, that stands.
 */
@ApplicationScoped
class AskByRank {

    private static final Logger LOG = Logger.getLogger(AskByRank.class);

    private final Transfers transfers;
    private final Reassignments reassignments;
    private final Feed feed;
    private final Clock clock;

    AskByRank(Transfers transfers, Reassignments reassignments, Feed feed, Clock clock) {
        this.transfers = transfers;
        this.reassignments = reassignments;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void on(@Observes ReassignmentProposed proposed) {
        transfers
                .locked(new EveryPartner(), proposed.transferId())
                .filter(transfer -> transfer.state() == TransferState.WITH_HUB)
                .ifPresentOrElse(
                        transfer -> ask(transfer, proposed),
                        () -> LOG.infof("Transfer %s doesn't wait for a partner any more", proposed.transferId()));
    }

    private void ask(Transfer transfer, ReassignmentProposed proposed) {
        var partnerId = proposed.partnerId();
        var today = LocalDate.now(clock);
        if (partnerId.equals(transfer.fromPartner()) || !transfers.mayTake(partnerId, transfer.serviceType(), today)) {
            reassignments.notTaken(transfer, partnerId, DeclineReason.NO_CAPACITY);
            return;
        }
        transfer.route(partnerId, proposed.answerBy());
        transfers.flush();
        feed.tell(new FeedEntry(
                partnerId,
                FeedEntry.Type.TRANSFER_PROPOSED,
                clock.instant(),
                null,
                transfer.caseId(),
                transfer.referralId()));
    }
}
