package org.advocacyhub.monitoring.facts;

import org.advocacyhub.contracts.PartnerEvent;
import org.advocacyhub.contracts.PartnerEvent.PartnerAdvocatesChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalAnnounced;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalCancelled;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawn;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueRaised;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueResponded;

/** What provider-service tells of the organisations, as changes of the facts. */
final class PartnerFold {

    private PartnerFold() {}

    static void add(PartnerEvent event, Changes changes) {
        switch (event) {
            case PartnerProfileChanged profile ->
                changes.replace(
                        Change.PARTNER_PROFILE,
                        profile.partnerId(),
                        profile.partnerId(),
                        profile.name(),
                        profile.hub(),
                        profile.status());
            case PartnerCapacityChanged capacity ->
                changes.replace(
                        Change.PARTNER_CAPACITY,
                        capacity.partnerId(),
                        capacity.partnerId(),
                        capacity.capacity(),
                        capacity.openCases());
            case PartnerAdvocatesChanged _ -> {} // no figure counts by post yet
            // the block is divided where the money is kept (F.9); no figure of the facts counts by it
            case PartnerWithdrawalAnnounced _, PartnerWithdrawalCancelled _, PartnerWithdrawn _ -> {}
            case SystemicIssueRaised _, SystemicIssueResponded _ -> {} // nor systemic issues: section 11 of the return
        }
    }
}
