package org.advocacyhub.monitoring.facts;

import static java.util.stream.Collectors.joining;
import static org.advocacyhub.monitoring.facts.ReferralFactsFold.day;

import java.util.List;
import java.util.Optional;
import org.advocacyhub.contracts.PartnerEvent;
import org.advocacyhub.contracts.PartnerEvent.ArrangementAgreed;
import org.advocacyhub.contracts.PartnerEvent.ComplaintAcknowledged;
import org.advocacyhub.contracts.PartnerEvent.ComplaintClosed;
import org.advocacyhub.contracts.PartnerEvent.ComplaintReceived;
import org.advocacyhub.contracts.PartnerEvent.ComplimentReceived;
import org.advocacyhub.contracts.PartnerEvent.FitnessCounted;
import org.advocacyhub.contracts.PartnerEvent.PartnerAdvocatesChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalAnnounced;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalCancelled;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawn;
import org.advocacyhub.contracts.PartnerEvent.Rate;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueRaised;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueResponded;

/** What provider-service tells of the organisations, as changes of the facts. */
final class PartnerFold {

    private PartnerFold() {}

    static void add(PartnerEvent event, Changes changes) {
        switch (event) {
            case PartnerProfileChanged profile -> profile(profile, changes);
            case PartnerCapacityChanged capacity ->
                changes.replace(
                        Change.PARTNER_CAPACITY,
                        capacity.partnerId(),
                        capacity.partnerId(),
                        capacity.capacity(),
                        capacity.openCases());
            case PartnerAdvocatesChanged posts -> {
                var since = day(posts.changedAt());
                changes.replace(
                        Change.PARTNER_ADVOCATES,
                        List.of(posts.partnerId(), since),
                        posts.partnerId(),
                        since,
                        posts.advocates(),
                        posts.wteHundredths());
            }
            case FitnessCounted fitness ->
                changes.replace(
                        Change.PARTNER_FITNESS,
                        List.of(fitness.partnerId(), fitness.countedOn()),
                        fitness.partnerId(),
                        fitness.countedOn(),
                        fitness.advocates(),
                        fitness.fit(),
                        fitness.imhaQualified(),
                        fitness.imhaInTime(),
                        fitness.imhaOverdue());
            case ArrangementAgreed arrangement ->
                changes.replace(
                        Change.ARRANGEMENT,
                        List.of(
                                arrangement.partnerId(),
                                arrangement.contractRef(),
                                arrangement.lot(),
                                arrangement.from()),
                        arrangement.partnerId(),
                        arrangement.contractRef(),
                        arrangement.lot(),
                        arrangement.from(),
                        arrangement.to(),
                        arrangement.role(),
                        arrangement.reference(),
                        arrangement.signedOn(),
                        arrangement.reviewOn());
            case ComplaintReceived complaint ->
                changes.replace(
                        Change.COMPLAINT_RECEIVED,
                        complaint.complaintId(),
                        complaint.complaintId(),
                        complaint.contractRef(),
                        complaint.partnerId(),
                        complaint.about(),
                        complaint.receivedOn());
            case ComplaintAcknowledged complaint ->
                changes.replace(
                        Change.COMPLAINT_ACKNOWLEDGED,
                        complaint.complaintId(),
                        complaint.acknowledgedOn(),
                        complaint.complaintId());
            case ComplaintClosed complaint ->
                changes.replace(
                        Change.COMPLAINT_CLOSED,
                        complaint.complaintId(),
                        complaint.closedOn(),
                        complaint.outcome(),
                        complaint.complaintId());
            case ComplimentReceived compliment ->
                changes.replace(
                        Change.COMPLIMENT_RECEIVED,
                        compliment.complimentId(),
                        compliment.complimentId(),
                        compliment.contractRef(),
                        compliment.partnerId(),
                        compliment.receivedOn());
            // the block is divided where the money is kept (F.9); no figure of the facts counts by it
            case PartnerWithdrawalAnnounced _, PartnerWithdrawalCancelled _, PartnerWithdrawn _ -> {}
            case SystemicIssueRaised raised ->
                changes.replace(
                        Change.ISSUE_RAISED,
                        raised.systemicIssueId(),
                        raised.systemicIssueId(),
                        raised.partnerId(),
                        raised.contractRef(),
                        raised.theme(),
                        raised.subject(),
                        raised.raisedOn());
            case SystemicIssueResponded responded ->
                changes.replace(
                        Change.ISSUE_RESPONDED,
                        responded.systemicIssueId(),
                        responded.response(),
                        responded.changeAchieved(),
                        responded.respondedOn(),
                        responded.systemicIssueId());
        }
    }

    /** Always the whole profile: sub-contracts that are no longer in it go. */
    private static void profile(PartnerProfileChanged profile, Changes changes) {
        var partnerId = profile.partnerId();
        changes.replace(
                Change.PARTNER_PROFILE,
                partnerId,
                partnerId,
                profile.name(),
                profile.hub(),
                profile.status(),
                profile.size());
        var subcontracts = profile.subcontracts();
        for (int i = 0; i < subcontracts.size(); i++) {
            subcontract(partnerId, i, subcontracts.get(i), changes);
        }
        changes.replace(Change.SUBCONTRACTS_GONE, partnerId, partnerId, subcontracts.size());
    }

    private static void subcontract(String partnerId, int position, Subcontract told, Changes changes) {
        var rates = Optional.ofNullable(told.rates()).orElse(List.of());
        changes.replace(
                Change.SUBCONTRACT,
                List.of(partnerId, position),
                partnerId,
                position,
                told.contractRef(),
                told.lot(),
                String.join(",", told.serviceTypes()),
                told.from(),
                told.to(),
                told.paymentTerms(),
                told.paymentDays(),
                told.annualBlockPence(),
                rates.stream().map(Rate::serviceType).collect(joining(",")),
                rates.stream().map(rate -> String.valueOf(rate.pencePerHour())).collect(joining(",")),
                String.join(",", told.districts()),
                told.shareBasisPoints(),
                String.join(",", told.specialisms()));
    }
}
