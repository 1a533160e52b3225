package org.advocacyhub.provider.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.transfer.domain.ShareBasis;
import org.advocacyhub.provider.transfer.domain.TransferReason;
import org.advocacyhub.provider.transfer.domain.TransferState;

/**
 * A transfer as its two partners and the hub see it: codes, no person.
 *
 * @param toPartner absent while the hub looks for one
 * @param underEighteen the person is under 18, which A.15 asks a DBS for children for; absent when the age isn't known
 * @param openSince of a case that the provider before left open: the day on which it opened it; absent for a new referral
 * @param viaHub the hub names the partner
 * @param authorityBasis on what authority the person's case may be shared, as the giving partner checked on that day
 * @param handoverNote for the giving partner, and for the other one once the case is its own; never in a list, never for the hub
 * @param answerBy the end of the time of whoever triage asked; absent otherwise
 * @param withHubSince since when nobody is asked and the hub looks for somebody; absent otherwise
 * @param advocateId who goes on; absent until it is accepted
 */
record TransferView(
        UUID transferId,
        UUID caseId,
        UUID referralId,
        String fromPartner,
        String toPartner,
        boolean viaHub,
        String serviceType,
        String band,
        String district,
        boolean nonInstructed,
        Boolean underEighteen,
        String advocateGender,
        LocalDate openSince,
        TransferState state,
        TransferReason reason,
        ShareBasis authorityBasis,
        LocalDate authorityOn,
        String handoverNote,
        Instant proposedAt,
        Instant answerBy,
        Instant withHubSince,
        Instant settledAt,
        String advocateId,
        DeclineReason declineReason,
        long version) {}
