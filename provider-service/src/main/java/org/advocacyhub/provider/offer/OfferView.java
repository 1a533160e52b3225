package org.advocacyhub.provider.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.offer.domain.DeclineReason;

/**
 * An offer.
 *
 * @param underEighteen the person is under 18, which A.15 asks a DBS for children for; absent when the age isn't known
 * @param openSince of a case that the provider before left open: the day on which it opened it; absent for a new referral
 * @param remindedAt when the partner was reminded of it, its time being nearly over; absent before
 * @param lateRecallAt when the hub wanted it back although it was accepted: the case stands; absent otherwise
 * @param lateRecallReason why it did, for example REFERRAL_WITHDRAWN or ACCEPTED_ELSEWHERE
 */
record OfferView(
        UUID offerId,
        UUID referralId,
        String referralRef,
        String partnerId,
        int attempt,
        Offer.State state,
        Instant offeredAt,
        Instant answerBy,
        String serviceType,
        String band,
        String district,
        List<String> specialisms,
        String advocateGender,
        boolean nonInstructed,
        Boolean underEighteen,
        LocalDate effectiveReceivedDate,
        LocalDate contactDue,
        LocalDate allocateDue,
        LocalDate openSince,
        Instant answeredAt,
        String advocateId,
        DeclineReason declineReason,
        Instant remindedAt,
        Instant lateRecallAt,
        String lateRecallReason) {

    static OfferView of(Offer offer) {
        var work = offer.work();
        return new OfferView(
                offer.id(),
                offer.referralId(),
                offer.referralRef(),
                offer.partnerId(),
                offer.attempt(),
                offer.state(),
                offer.offeredAt(),
                offer.answerBy(),
                work.serviceType(),
                work.band(),
                work.district(),
                work.specialisms(),
                work.advocateGender(),
                work.nonInstructed(),
                work.underEighteen(),
                work.effectiveReceivedDate(),
                work.contactDue(),
                work.allocateDue(),
                work.openSince(),
                offer.answeredAt(),
                offer.advocateId(),
                offer.declineReason(),
                offer.remindedAt(),
                offer.lateRecallAt(),
                offer.lateRecallReason());
    }
}
