package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.advocacyhub.triage.dispatch.domain.Need;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCase;

/** What a case needs of a partner today. */
@ApplicationScoped
class Needs {

    private static final String NO_CAPACITY = "NO_CAPACITY";

    private final Offers offers;
    private final Partners partners;
    private final FactsJson facts;
    private final Clock clock;

    Needs(Offers offers, Partners partners, FactsJson facts, Clock clock) {
        this.offers = offers;
        this.partners = partners;
        this.facts = facts;
        this.clock = clock;
    }

    Need of(TriageCase triageCase) {
        var need = facts.read(triageCase.referral().factsJson()).need();
        var asked = asked(triageCase);
        return new Need(
                triageCase.verdict().serviceType(),
                triageCase.verdict().band(),
                triageCase.verdict().district(),
                need.clientGroup(),
                need.specialisms(),
                LocalDate.now(clock),
                asked.neverAgain(),
                asked.withoutRoom());
    }

    private record Asked(List<String> neverAgain, List<String> withoutRoom) {}

    /**
     * Who was asked is not asked again by the rank, but for one: who declined for want of capacity is full until it frees a place or tells
     * a new capacity. A band that may not wait passes it over meanwhile, for it would be asked over its capacity again at once.
     */
    private Asked asked(TriageCase triageCase) {
        if (triageCase.standing().offersMade() == 0) {
            return new Asked(List.of(), List.of());
        }
        var all = offers.ofReferral(triageCase.referralId());
        var roomTold =
                partners.roomTold(all.stream().map(Offer::partnerId).distinct().toList());
        var neverAgain = new TreeSet<String>();
        var withoutRoom = new TreeSet<String>();
        for (var offer : all) {
            if (!isForWantOfRoom(offer)) {
                neverAgain.add(offer.partnerId());
            } else if (!hasToldOfRoomSince(offer, roomTold)) {
                (triageCase.verdict().band().mayWait() ? withoutRoom : neverAgain).add(offer.partnerId());
            }
        }
        withoutRoom.removeAll(neverAgain);
        return new Asked(List.copyOf(neverAgain), List.copyOf(withoutRoom));
    }

    private static boolean isForWantOfRoom(Offer offer) {
        return offer.state() == Offer.State.DECLINED && NO_CAPACITY.equals(offer.declineReason());
    }

    private static boolean hasToldOfRoomSince(Offer offer, Map<String, Instant> roomTold) {
        var told = roomTold.get(offer.partnerId());
        return told != null && told.isAfter(offer.settledAt());
    }
}
