package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.UnderEighteen;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.refdata.ReferenceData;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.KeyDate;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageState;

/** Makes one offer: holds a place of the partner, counts its share, tells it. */
@ApplicationScoped
class MakeOffer {

    private final WaitingStays stays;
    private final Offers offers;
    private final Partners partners;
    private final CountShare countShare;
    private final ReferenceData referenceData;
    private final FactsJson facts;
    private final Outbox outbox;
    private final Clock clock;

    MakeOffer(
            WaitingStays stays,
            Offers offers,
            Partners partners,
            CountShare countShare,
            ReferenceData referenceData,
            FactsJson facts,
            Outbox outbox,
            Clock clock) {
        this.stays = stays;
        this.offers = offers;
        this.partners = partners;
        this.countShare = countShare;
        this.referenceData = referenceData;
        this.facts = facts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param byRank false when people chose the partner: not counted in the shares
     * @param orderId the spot order that pays; null when the contract does
     */
    Offer handle(TriageCase triageCase, OfferTo choice, boolean byRank, UUID orderId) {
        if (triageCase.state() == TriageState.WAITING_LIST) {
            stays.offered(triageCase);
        }
        int attempt = triageCase.standing().offered();
        var now = clock.instant();
        var answerBy = referenceData
                .windows(triageCase.contractRef(), LocalDate.now(clock))
                .answerBy(triageCase.verdict().band(), now);
        var offer = Offer.open(
                triageCase.referralId(),
                choice.partnerId(),
                attempt,
                now,
                answerBy,
                choice.contractRef(),
                choice.lot(),
                byRank,
                choice.reason(),
                choice.decidedBy());
        offer.paidBy(orderId);
        offers.persist(offer);
        partners.reserve(offer.partnerId());
        countShare.made(offer);
        triageCase.tellUnderEighteen(underEighteen(triageCase));
        outbox.record(told(triageCase, offer));
        return offer;
    }

    private OfferMade told(TriageCase triageCase, Offer offer) {
        var verdict = triageCase.verdict();
        var referred = facts.read(triageCase.referral().factsJson());
        var need = referred.need();
        var dols = verdict.serviceType() == ServiceType.RPR_PAID ? referred.dols() : null;
        return new OfferMade(
                triageCase.referralId(),
                offer.offerId(),
                triageCase.referral().ref(),
                triageCase.personKey(),
                offer.partnerId(),
                offer.attempt(),
                offer.offeredAt(),
                offer.answerBy(),
                verdict.serviceType().name(),
                verdict.band().name(),
                verdict.district(),
                need.specialisms(),
                need.advocateGender(),
                verdict.nonInstructed(),
                triageCase.referral().effectiveReceivedOn(),
                verdict.contactDue(),
                verdict.allocateDue(),
                offer.spotOrderId(),
                triageCase.toldUnderEighteen(),
                dols == null ? null : dols.authorisationStart(),
                dols == null ? null : dols.authorisationEnd(),
                hearing(verdict.serviceType(), referred),
                triageCase.referral().openSince());
    }

    /** The day of the court, for who represents somebody there; null when it isn't told. */
    private static LocalDate hearing(ServiceType type, Facts referred) {
        return type != ServiceType.RULE_1_2_REP
                ? null
                : referred.keyDates().stream()
                        .filter(date -> date.type().equals("COURT_HEARING"))
                        .map(KeyDate::on)
                        .findFirst()
                        .orElse(null);
    }

    private Boolean underEighteen(TriageCase triageCase) {
        var ageYears = facts.read(triageCase.referral().factsJson()).ageYears();
        return UnderEighteen.mayBe(ageYears, triageCase.referral().receivedOn(), LocalDate.now(clock));
    }
}
