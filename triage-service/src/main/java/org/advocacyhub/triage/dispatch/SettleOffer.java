package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.advocacyhub.triage.conflict.Declarations;
import org.advocacyhub.triage.conflict.Declared;
import org.advocacyhub.triage.conflict.Declared.PartnerTie;
import org.advocacyhub.triage.conflict.Declared.Source;
import org.advocacyhub.triage.conflict.domain.TieKind;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/** An offer ended without a case: the place is free again and, unless the hub took it back, the next partner is asked. */
@ApplicationScoped
class SettleOffer {

    private static final String NO_CAPACITY = "NO_CAPACITY";
    private static final String CONFLICT = "CONFLICT";
    private static final String BREAKDOWN = "PERSON_KNOWN_BREAKDOWN";

    private final DispatchLock lock;
    private final Offers offers;
    private final TriageCases cases;
    private final Partners partners;
    private final CountShare countShare;
    private final Declarations declarations;
    private final DispatchReferral dispatchReferral;
    private final OfferToWaiting offerToWaiting;
    private final Clock clock;

    SettleOffer(
            DispatchLock lock,
            Offers offers,
            TriageCases cases,
            Partners partners,
            CountShare countShare,
            Declarations declarations,
            DispatchReferral dispatchReferral,
            OfferToWaiting offerToWaiting,
            Clock clock) {
        this.lock = lock;
        this.offers = offers;
        this.cases = cases;
        this.partners = partners;
        this.countShare = countShare;
        this.declarations = declarations;
        this.dispatchReferral = dispatchReferral;
        this.offerToWaiting = offerToWaiting;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void declined(OfferDeclined event) {
        lock.take();
        keepWhatItSays(event);
        settle(event.offerId(), Offer.State.DECLINED, event.declinedAt(), event.reason());
        // whoever says that it has no room is not offered the next one on the list at once
        if (!event.reason().equals(NO_CAPACITY)) {
            offerToWaiting.handle(event.partnerId());
        }
    }

    @Transactional(TxType.MANDATORY)
    void lapsed(OfferLapsed event) {
        settle(event.offerId(), Offer.State.LAPSED, event.lapsedAt(), null);
        offerToWaiting.handle(event.partnerId());
    }

    @Transactional(TxType.MANDATORY)
    void recalled(OfferClosed event) {
        settle(event.offerId(), Offer.State.RECALLED, event.closedAt(), null);
        offerToWaiting.handle(event.partnerId());
    }

    /** A partner that declines because of a conflict or a past breakdown has told something about later referrals too (C.6). */
    private void keepWhatItSays(OfferDeclined event) {
        var kind =
                switch (event.reason()) {
                    case CONFLICT -> TieKind.STATED_BY_PARTNER;
                    case BREAKDOWN -> TieKind.BREAKDOWN;
                    default -> null;
                };
        if (kind == null) {
            return;
        }
        var offer = offers.require(event.offerId());
        var triageCase = cases.require(offer.referralId());
        var declared = new Declared(
                // the same offer declines once, however often it is heard
                UUID.nameUUIDFromBytes((offer.offerId() + "/declined").getBytes(StandardCharsets.UTF_8)),
                offer.referralId(),
                new PartnerTie(offer.partnerId(), kind, null),
                null,
                Source.OFFER_DECLINED,
                LocalDate.ofInstant(event.declinedAt(), WorkingCalendar.LONDON),
                null,
                clock.instant(),
                "system");
        declarations.declare(declared, triageCase.personKey(), null);
    }

    private void settle(UUID offerId, Offer.State end, Instant at, String declined) {
        lock.take();
        var offer = offers.require(offerId);
        if (!offer.state().holdsPlace()) {
            return;
        }
        // what was recalled went on its way then
        var wasAsked = offer.state() == Offer.State.OPEN;
        offer.settle(end, at, declined);
        partners.release(offer.partnerId());
        countShare.notTaken(offer);
        var triageCase = cases.require(offer.referralId());
        if (wasAsked && triageCase.state() == TriageState.OFFERED) {
            dispatchReferral.handle(triageCase, "system");
        }
    }
}
