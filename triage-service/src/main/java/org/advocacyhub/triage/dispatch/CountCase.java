package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.CaseEvent.CaseReopened;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.partner.PeopleKnown;
import org.advocacyhub.triage.retarget.MoveTargets;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/** A case opened, closed or changed hands: the partner's load follows, and a free place goes to the waiting list. */
@ApplicationScoped
class CountCase {

    private static final String CONFLICT = "CONFLICT_AROSE";

    private final DispatchLock lock;
    private final Offers offers;
    private final TriageCases cases;
    private final Partners partners;
    private final PeopleKnown peopleKnown;
    private final WaitingStays stays;
    private final MoveTargets moveTargets;
    private final OfferToWaiting offerToWaiting;
    private final RecallOffer recallOffer;
    private final ReassignCase reassignCase;
    private final Decisions decisions;
    private final Clock clock;

    CountCase(
            DispatchLock lock,
            Offers offers,
            TriageCases cases,
            Partners partners,
            PeopleKnown peopleKnown,
            WaitingStays stays,
            MoveTargets moveTargets,
            OfferToWaiting offerToWaiting,
            RecallOffer recallOffer,
            ReassignCase reassignCase,
            Decisions decisions,
            Clock clock) {
        this.lock = lock;
        this.offers = offers;
        this.cases = cases;
        this.partners = partners;
        this.peopleKnown = peopleKnown;
        this.stays = stays;
        this.moveTargets = moveTargets;
        this.offerToWaiting = offerToWaiting;
        this.recallOffer = recallOffer;
        this.reassignCase = reassignCase;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The partner accepted. If the hub had taken the offer back too late, the case is real all the same. */
    @Transactional(TxType.MANDATORY)
    void opened(CaseOpened event) {
        lock.take();
        var offer = offers.require(event.offerId());
        if (!offer.state().holdsPlace()) {
            throw new IllegalStateException("offer " + offer.offerId() + " is " + offer.state() + ", not open");
        }
        offer.settle(Offer.State.ACCEPTED, event.openedAt(), null);
        var triageCase = cases.require(offer.referralId());
        accept(triageCase, event);
        partners.opened(offer.partnerId());
        // the partner tells the key that stood in the offer; a merge may have come between
        peopleKnown.began(
                event.caseId(), offer.referralId(), triageCase.personKey(), event.partnerId(), event.openedOn());
    }

    /** A recall that came too late may have sent the hub to another partner meanwhile: that one is let off. */
    private void accept(TriageCase triageCase, CaseOpened event) {
        if (triageCase.state() == TriageState.ACCEPTED) {
            decisions.store(
                    event.referralId(),
                    Decisions.Kind.NOTE,
                    clock.instant(),
                    "system",
                    event,
                    Map.of("note", "two partners accepted: both cases are open until one is closed"));
            return;
        }
        triageCase.standing().accepted();
        stays.started(triageCase);
        moveTargets.endPauses(triageCase, event.openedOn());
        offers.pending(event.referralId())
                .ifPresent(other -> recallOffer.handle(other, RecallReason.ACCEPTED_ELSEWHERE));
    }

    @Transactional(TxType.MANDATORY)
    void closed(CaseClosed event) {
        lock.take();
        peopleKnown.ended(event.caseId(), event.closedOn()).ifPresent(partnerId -> {
            partners.closed(partnerId, clock.instant());
            offerToWaiting.handle(partnerId);
        });
    }

    /** A closed case goes on within its time (D.1.2): it takes a place again, even when the partner has none left. */
    @Transactional(TxType.MANDATORY)
    void reopened(CaseReopened event) {
        lock.take();
        peopleKnown.beganAgain(event.caseId(), event.reopenedOn()).ifPresent(partners::took);
    }

    /** The place that the case took is free at one partner and taken at the other, who supports the person now (D.1.3). */
    @Transactional(TxType.MANDATORY)
    void transferred(CaseTransferred event) {
        lock.take();
        reassignCase.transferred(event);
        if (peopleKnown.changedHands(event.caseId(), event.partnerId(), event.transferredOn())) {
            if (event.reason().equals(CONFLICT)) {
                reassignCase.keepConflict(
                        event.caseId(), event.referralId(), event.fromPartnerId(), event.transferredAt());
            }
            partners.took(event.partnerId());
            partners.closed(event.fromPartnerId(), clock.instant());
            offerToWaiting.handle(event.fromPartnerId());
        }
    }
}
