package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseWords;
import org.advocacyhub.provider.casework.HandOver;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.transfer.domain.TransferReason;
import org.advocacyhub.runtime.database.RowScope;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Asks another partner to take a case over, or the hub to find one when a conflict was found late (domain.md D.1.3): with a note for whoever goes on, and only on an authority that
 * lets the other partner know of the person (A.12).
 */
@ApplicationScoped
class ProposeTransfer {

    private final Transfers transfers;
    private final HandOver handOver;
    private final CaseWords words;
    private final Reassignments reassignments;
    private final RowScope rowScope;
    private final Feed feed;
    private final Clock clock;

    ProposeTransfer(
            Transfers transfers,
            HandOver handOver,
            CaseWords words,
            Reassignments reassignments,
            RowScope rowScope,
            Feed feed,
            Clock clock) {
        this.transfers = transfers;
        this.handOver = handOver;
        this.words = words;
        this.reassignments = reassignments;
        this.rowScope = rowScope;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    Transfer handle(PartnerScope scope, UUID caseId, String ifMatch, String by, Transfer.Proposal proposal) {
        var outline = handOver.offer(scope, caseId, ifMatch);
        var today = LocalDate.now(clock);
        refuseWithoutAuthority(outline, proposal, today);
        // the other partner's terms and feed; what the caller may see of the case was checked before
        rowScope.everything();
        refuseReceiver(outline, proposal, today);
        var now = clock.instant();
        var proposed = new Transfer(
                UUID.randomUUID(),
                outline,
                proposal,
                words.seal(caseId, proposal.note(), CaseWords.HANDOVER_NOTE),
                by,
                now);
        transfers.add(proposed);
        reassignments.wanted(proposed);
        if (!proposed.viaHub()) {
            feed.tell(new FeedEntry(
                    proposal.toPartner(), FeedEntry.Type.TRANSFER_PROPOSED, now, null, caseId, outline.referralId()));
        }
        return proposed;
    }

    private static void refuseWithoutAuthority(HandOver.Outline outline, Transfer.Proposal proposal, LocalDate today) {
        if (proposal.authorityOn().isAfter(today)) {
            throw Refusal.invalid("authorityOn", "in-the-future", "The day lies in the future.");
        }
        if (!proposal.authorityBasis().carries(outline.serviceType(), outline.nonInstructed())) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "no-authority-to-share",
                    "%s doesn't carry sharing %s case of %s with another partner (rule A.12): check the authority again."
                            .formatted(
                                    proposal.authorityBasis(),
                                    outline.nonInstructed() ? "a non-instructed" : "an instructed",
                                    outline.serviceType()));
        }
    }

    private void refuseReceiver(HandOver.Outline outline, Transfer.Proposal proposal, LocalDate today) {
        if (proposal.toPartner() != null) {
            transfers.refuseUnlessMayTake(proposal.toPartner(), outline.partnerId(), outline.serviceType(), today);
        } else if (proposal.reason() != TransferReason.CONFLICT_AROSE) {
            throw Refusal.invalid(
                    "toPartner", "partner-wanted", "Name a partner; only a case with a conflict goes back to the hub.");
        }
    }
}
