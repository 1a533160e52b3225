package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.casework.OpenCase;
import org.advocacyhub.provider.independence.NameAdvocate;
import org.advocacyhub.provider.independence.Screening.Naming;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.independence.domain.CaseFacts;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/**
 * A partner takes a referral on and names who works it, or will within the allocate target (domain.md C.2, D.1.1): the offer is
 * settled and the case opens, or neither.
 */
@ApplicationScoped
class AcceptOffer {

    /**
     * The partner's yes.
     *
     * @param advocateId null when one is to be allocated later
     * @param approval why an advocate with a soft conflict is named; null when there is none
     * @param by who says it, as the token calls them
     */
    record Acceptance(String advocateId, ApprovalReason approval, String by) {}

    private final Offers offers;
    private final NameAdvocate nameAdvocate;
    private final OpenCase openCase;
    private final Clock clock;

    AcceptOffer(Offers offers, NameAdvocate nameAdvocate, OpenCase openCase, Clock clock) {
        this.offers = offers;
        this.nameAdvocate = nameAdvocate;
        this.openCase = openCase;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(PartnerScope scope, UUID offerId, Acceptance acceptance) {
        var offer = offers.lockedToSettle(scope, offerId).orElseThrow(() -> Offers.unknown(offerId));
        offer.accept(acceptance.advocateId(), clock.instant());
        offers.settle(offer);
        if (acceptance.advocateId() == null) {
            mustHaveTimeToAllocate(offer);
        } else {
            nameAdvocate.handle(scope, naming(offer, acceptance), offer.work().advocateGender(), acceptance.by());
        }
        var work = offer.work();
        return openCase.handle(new OpenCase.Opening(
                offer.referralId(),
                offer.id(),
                offer.referralRef(),
                offer.personKey(),
                offer.partnerId(),
                acceptance.advocateId(),
                work.serviceType(),
                work.band(),
                work.district(),
                work.advocateGender(),
                work.nonInstructed(),
                work.underEighteen(),
                work.contactDue(),
                work.allocateBy(),
                work.appointing(),
                work.openSince()));
    }

    private Naming naming(Offer offer, Acceptance acceptance) {
        var work = offer.work();
        return new Naming(
                offer.id(),
                offer.referralId(),
                offer.partnerId(),
                acceptance.advocateId(),
                new CaseFacts(
                        offer.personKey(),
                        work.serviceType(),
                        work.isUnderEighteen(),
                        work.district(),
                        LocalDate.now(clock)),
                acceptance.approval());
    }

    private void mustHaveTimeToAllocate(Offer offer) {
        var last = offer.work().allocateBy();
        if (LocalDate.now(clock).isAfter(last)) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "allocate-target-passed",
                    "An advocate had to be named by " + last + ": name one now, or decline.");
        }
    }
}
