package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.advocate.Allocation.Candidate;
import org.advocacyhub.provider.capacity.Workloads;
import org.advocacyhub.provider.capacity.Workloads.WhatIf;
import org.advocacyhub.provider.independence.Screening;
import org.advocacyhub.provider.independence.domain.CaseFacts;
import org.advocacyhub.provider.independence.domain.Independence;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Reads offers, and who could take one. */
@ApplicationScoped
class ReadOffers {

    /** An advocate, what speaks against naming them, and what the case would make of their load. */
    record Considered(Candidate candidate, Independence independence, WhatIf load) {}

    private final Offers offers;
    private final Allocation allocation;
    private final Workloads workloads;
    private final Screening screening;
    private final Clock clock;

    ReadOffers(Offers offers, Allocation allocation, Workloads workloads, Screening screening, Clock clock) {
        this.offers = offers;
        this.allocation = allocation;
        this.workloads = workloads;
        this.screening = screening;
        this.clock = clock;
    }

    @Transactional
    Offer one(PartnerScope scope, UUID offerId) {
        return offers.require(scope, offerId);
    }

    @Transactional
    Page<Offer> page(PartnerScope scope, Offer.State state, String cursor, int limit) {
        return Page.of(
                offers.page(scope, state, cursor, limit), limit, offer -> Cursor.of(offer.offeredAt(), offer.id()));
    }

    /** The partner's advocates as they stand to this offer today, and what it would make of their load. */
    @Transactional
    List<Considered> candidates(PartnerScope scope, UUID offerId) {
        var offer = offers.require(scope, offerId);
        var work = offer.work();
        var today = LocalDate.now(clock);
        var need = new Allocation.Need(work.serviceType(), work.isUnderEighteen(), work.advocateGender(), today);
        var facts = new CaseFacts(offer.personKey(), work.serviceType(), work.district(), today);
        var loads = workloads.whatIf(
                scope,
                offer.partnerId(),
                new Workloads.Thought(work.serviceType(), work.district(), work.contactDue()),
                today);
        return allocation.candidates(scope, offer.partnerId(), need).stream()
                .map(candidate -> new Considered(
                        candidate,
                        screening.of(scope, offer.partnerId(), candidate.advocateId(), facts),
                        loads.get(candidate.advocateId())))
                .toList();
    }
}
