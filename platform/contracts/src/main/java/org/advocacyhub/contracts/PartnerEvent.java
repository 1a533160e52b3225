package org.advocacyhub.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What provider-service tells of the organisations that do the work. Key: partner id. */
@Topic("partners")
public sealed interface PartnerEvent extends IntegrationEvent {

    @Ref("partner")
    String partnerId();

    @Override
    default String key() {
        return partnerId();
    }

    /**
     * A partner was taken on or its terms changed; always the whole profile.
     *
     * @param name the organisation's name
     * @param hub the lead provider itself, which also delivers (A.13 C-10)
     * @param status ACTIVE, PAUSED or SUSPENDED
     * @param statusReason why nothing is offered to it, where that was said
     * @param pausedUntil the day on which a paused partner takes referrals again; a profile tells when it does
     * @param size SMALL or LARGE by annual income, for payment in advance and its fairness (F.8, K-33)
     */
    @Type("partner.profile-changed.v1")
    record PartnerProfileChanged(
            @Ref("partner") String partnerId,
            @Wording("register of organisations") String name,
            boolean hub,
            @Code("partner status") String status,
            Instant changedAt,
            List<Subcontract> subcontracts,
            @Optionally @Code("partner status reason") String statusReason,
            @Optionally LocalDate pausedUntil,
            @Optionally @Code("F.8 size") String size)
            implements PartnerEvent {

        /** A profile of a partner whose size is not said. */
        public PartnerProfileChanged(
                String partnerId,
                String name,
                boolean hub,
                String status,
                Instant changedAt,
                List<Subcontract> subcontracts,
                String statusReason,
                LocalDate pausedUntil) {
            this(partnerId, name, hub, status, changedAt, subcontracts, statusReason, pausedUntil, null);
        }

        /** A profile of a partner of which nothing else is said. */
        public PartnerProfileChanged(
                String partnerId,
                String name,
                boolean hub,
                String status,
                Instant changedAt,
                List<Subcontract> subcontracts) {
            this(partnerId, name, hub, status, changedAt, subcontracts, null, null, null);
        }
    }

    /**
     * What was agreed with a partner about data protection for a lot (H.1). It holds from its day on until another one of the lot does.
     *
     * @param reference by which the signed paper is found
     * @param reviewOn day by which it is looked at again
     * @param to last day; absent while it is open
     */
    @Type("partner.arrangement-agreed.v1")
    record ArrangementAgreed(
            @Ref("partner") String partnerId,
            @Ref("contract") String contractRef,
            @Code("lot") String lot,
            @Code("H.1 role") String role,
            @Ref("signed paper") String reference,
            LocalDate signedOn,
            LocalDate reviewOn,
            LocalDate from,
            @Optionally LocalDate to,
            Instant agreedAt)
            implements PartnerEvent {}

    /**
     * How many cases a partner can hold, and holds.
     *
     * @param capacity cases that it can work at once
     * @param openCases cases open now
     */
    @Type("partner.capacity-changed.v1")
    record PartnerCapacityChanged(@Ref("partner") String partnerId, Instant changedAt, int capacity, int openCases)
            implements PartnerEvent {}

    /**
     * How many advocates a partner has: the caseload of C.7 is counted for each full-time one.
     *
     * @param advocates people
     * @param wteHundredths the same as full-time posts, in hundredths
     */
    @Type("partner.advocates-changed.v1")
    record PartnerAdvocatesChanged(
            @Ref("partner") String partnerId, Instant changedAt, int advocates, int wteHundredths)
            implements PartnerEvent {}

    /**
     * A partner raised something that goes wrong for many with the body concerned (D.5.3). Codes are those of the contract's
     * catalogue.
     */
    @Type("partner.systemic-issue-raised.v1")
    record SystemicIssueRaised(
            @Ref("partner") String partnerId,
            UUID systemicIssueId,
            @Ref("contract") String contractRef,
            @Code("D.5.3 theme") String theme,
            @Code("D.4 subject") String subject,
            LocalDate raisedOn)
            implements PartnerEvent {}

    /**
     * The body answered, or didn't; the last response to an issue counts (D.5.3).
     *
     * @param changeAchieved FULL, PART or NO
     */
    @Type("partner.systemic-issue-responded.v1")
    record SystemicIssueResponded(
            @Ref("partner") String partnerId,
            UUID systemicIssueId,
            @Code("D.5.3 response") String response,
            @Code("D.5.4 achieved") String changeAchieved,
            LocalDate respondedOn)
            implements PartnerEvent {}

    /**
     * Somebody complained about a partner's service (K-20). Who, and in which words, stays with the partner.
     *
     * @param caseId the case that it is about; absent where it is about none
     * @param about what it is about, as a code
     */
    @Type("partner.complaint-received.v1")
    record ComplaintReceived(
            @Ref("partner") String partnerId,
            UUID complaintId,
            @Ref("contract") String contractRef,
            @Optionally UUID caseId,
            @Code("K-20 about") String about,
            LocalDate receivedOn)
            implements PartnerEvent {}

    /** Whoever complained was told that it was received (K-20); once. */
    @Type("partner.complaint-acknowledged.v1")
    record ComplaintAcknowledged(@Ref("partner") String partnerId, UUID complaintId, LocalDate acknowledgedOn)
            implements PartnerEvent {}

    /** A complaint was answered, or taken back (K-20); once. */
    @Type("partner.complaint-closed.v1")
    record ComplaintClosed(
            @Ref("partner") String partnerId,
            UUID complaintId,
            LocalDate closedOn,
            @Code("K-20 outcome") String outcome)
            implements PartnerEvent {}

    /**
     * Somebody praised a partner's service (K-20). Who, and in which words, stays with the partner.
     *
     * @param caseId the case that it is about; absent where it is about none
     */
    @Type("partner.compliment-received.v1")
    record ComplimentReceived(
            @Ref("partner") String partnerId,
            UUID complimentId,
            @Ref("contract") String contractRef,
            @Optionally UUID caseId,
            LocalDate receivedOn)
            implements PartnerEvent {}

    /**
     * How many advocates of a partner are fit, by the matrix of A.15; told when the count of a day is another one than before (K-30).
     *
     * @param countedOn the day by which it was counted
     * @param advocates all who are there
     * @param fit of these, fit for every type of case that they work; who works none, for any type that the partner is contracted for
     * @param imhaQualified advocates with the IMHA unit, or its equivalent
     * @param imhaInTime who work towards it, for no longer than the matrix allows
     * @param imhaOverdue who have worked towards it for longer
     */
    @Type("partner.fitness-counted.v1")
    record FitnessCounted(
            @Ref("partner") String partnerId,
            LocalDate countedOn,
            int advocates,
            int fit,
            int imhaQualified,
            int imhaInTime,
            int imhaOverdue)
            implements PartnerEvent {}

    /**
     * The hub recorded that a partner gives up lots from a day on (F.9). Until that day it may be cancelled; from 00:00 in London on
     * that day the partner is asked for nothing of it any more (A.13 C-07), whenever the rest of it is done.
     *
     * @param noticeOn the day on which notice was given
     * @param effectiveOn the first day without the partner
     * @param successorId who goes on with the cases
     * @param staffTransfers whether the paid advocates go along (TUPE)
     */
    @Type("partner.withdrawal-announced.v1")
    record PartnerWithdrawalAnnounced(
            @Ref("partner") String partnerId,
            UUID withdrawalId,
            Instant announcedAt,
            LocalDate noticeOn,
            LocalDate effectiveOn,
            @Code("F.9") String reason,
            @Ref("partner") String successorId,
            boolean staffTransfers,
            List<WithdrawnSubcontract> withdrawn)
            implements PartnerEvent {}

    /** A withdrawal that was announced doesn't happen: everything stays as it is. */
    @Type("partner.withdrawal-cancelled.v1")
    record PartnerWithdrawalCancelled(@Ref("partner") String partnerId, UUID withdrawalId, Instant cancelledAt)
            implements PartnerEvent {}

    /**
     * A partner gave up lots (F.9): its sub-contracts ended the day before, and its open cases are being moved to the successor, each
     * told on its own. Up to the day before the block is the partner's, from the day on the successor's: by calendar days.
     *
     * @param withdrawnAt when it was carried out, on the day or as soon afterwards as the service was there
     * @param noticeOn the day on which notice was given
     * @param effectiveOn the first day without the partner
     * @param successorId who goes on
     * @param staffTransferred whether the paid advocates went along (TUPE); without them the successor's block for it is of zero hours
     */
    @Type("partner.withdrawn.v1")
    record PartnerWithdrawn(
            @Ref("partner") String partnerId,
            UUID withdrawalId,
            Instant withdrawnAt,
            LocalDate noticeOn,
            LocalDate effectiveOn,
            @Code("F.9") String reason,
            @Ref("partner") String successorId,
            boolean staffTransferred,
            List<WithdrawnSubcontract> withdrawn)
            implements PartnerEvent {}

    /**
     * What is given up of a sub-contract.
     *
     * @param districts GSS codes that are given up; empty where the sub-contract is for the whole area and ends
     * @param whole whether nothing of the sub-contract remains
     * @param shareBasisPoints share of the lot that was agreed for the whole sub-contract
     * @param from its first day
     * @param to the last day that was agreed before, open when absent
     * @param annualBlockPence the share of the block a year that was agreed for the whole sub-contract, in pence
     */
    record WithdrawnSubcontract(
            @Ref("contract") String contractRef,
            @Code("lot") String lot,
            List<@Code("A.1.1") String> serviceTypes,
            List<@Code("G.1") String> districts,
            List<@Code("A.1.2") String> specialisms,
            boolean whole,
            int shareBasisPoints,
            LocalDate from,
            @Optionally LocalDate to,
            @Optionally Long annualBlockPence) {}

    /**
     * What a partner is contracted for (F.1).
     *
     * @param districts GSS codes
     * @param specialisms what its advocates know (A.1.2)
     * @param shareBasisPoints contracted share of the lot, 10000 = all
     * @param from first day
     * @param to last day, open when absent
     * @param paymentTerms when the partner is paid (F.8)
     * @param paymentDays days from a valid invoice to payment
     * @param annualBlockPence the partner's share of the block a year, in pence
     * @param rates what an hour costs, where that is agreed
     */
    record Subcontract(
            @Ref("contract") String contractRef,
            @Code("lot") String lot,
            List<@Code("A.1.1") String> serviceTypes,
            List<@Code("G.1") String> districts,
            List<@Code("A.1.2") String> specialisms,
            int shareBasisPoints,
            LocalDate from,
            @Optionally LocalDate to,
            @Optionally @Code("F.8") String paymentTerms,
            @Optionally Integer paymentDays,
            @Optionally Long annualBlockPence,
            @Optionally List<Rate> rates) {

        /** A sub-contract of which no money is told. */
        public Subcontract(
                String contractRef,
                String lot,
                List<String> serviceTypes,
                List<String> districts,
                List<String> specialisms,
                int shareBasisPoints,
                LocalDate from,
                LocalDate to) {
            this(
                    contractRef,
                    lot,
                    serviceTypes,
                    districts,
                    specialisms,
                    shareBasisPoints,
                    from,
                    to,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /**
     * What an hour of a service type costs.
     *
     * @param pencePerHour in pence
     */
    record Rate(@Code("A.1.1") String serviceType, int pencePerHour) {}
}
