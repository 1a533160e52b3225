package org.advocacyhub.provider.independence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Keeps what stands between an advocate and some cases; such facts never leave this service. When the advocate works such a case
 * already, the conflict was found late: the partner's feed says so, and the partner names another advocate or hands the case
 * over.
 */
@ApplicationScoped
class DeclareTie {

    private final Partners partners;
    private final Allocation allocation;
    private final Ties ties;
    private final Feed feed;
    private final Clock clock;

    DeclareTie(Partners partners, Allocation allocation, Ties ties, Feed feed, Clock clock) {
        this.partners = partners;
        this.allocation = allocation;
        this.ties = ties;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    AdvocateTie declare(PartnerScope scope, AdvocateTie.Of of, AdvocateTie.Declared declared, String by) {
        mustExist(scope, of);
        refuseFaults(declared);
        var tie = new AdvocateTie(UUID.randomUUID(), of, declared, personOf(of, declared), clock.instant(), by);
        ties.add(tie);
        tellOfCases(scope, of, tie);
        return tie;
    }

    @Transactional
    AdvocateTie end(PartnerScope scope, AdvocateTie.Of of, UUID tieId, String by) {
        mustExist(scope, of);
        var tie = ties.locked(scope, of, tieId)
                .orElseThrow(() -> Refusal.notFound("unknown-tie", "The advocate has no tie " + tieId + "."));
        tie.end(clock.instant(), by);
        return tie;
    }

    @Transactional
    Page<AdvocateTie> page(PartnerScope scope, AdvocateTie.Of of, String cursor, int limit) {
        mustExist(scope, of);
        return Page.of(ties.page(scope, of, cursor, limit), limit, tie -> Cursor.of(tie.declaredAt(), tie.id()));
    }

    private void tellOfCases(PartnerScope scope, AdvocateTie.Of of, AdvocateTie tie) {
        ties.worked(scope, of, LocalDate.now(clock)).stream()
                .filter(worked -> tie.tie().touches(worked.facts()))
                .forEach(worked -> feed.tell(new FeedEntry(
                        of.partnerId(),
                        FeedEntry.Type.ADVOCATE_CONFLICT_FOUND,
                        clock.instant(),
                        worked.offerId(),
                        worked.caseId(),
                        worked.referralId())));
    }

    private void mustExist(PartnerScope scope, AdvocateTie.Of of) {
        partners.mustExist(scope, of.partnerId());
        allocation.mustWorkFor(scope, of.partnerId(), of.advocateId());
    }

    private static void refuseFaults(AdvocateTie.Declared declared) {
        if (declared.kind().ofBody() != (declared.offerId() == null)) {
            throw Refusal.invalid(
                    "offerId",
                    declared.kind().ofBody() ? "not-for-a-body" : "required",
                    declared.kind().ofBody()
                            ? "A role at a body is about its districts and service types, not about one person."
                            : "Name an offer that is about the person; a case names its offer.");
        }
        if (declared.until() != null && declared.until().isBefore(declared.since())) {
            throw Refusal.invalid("until", "before-since", "The last day lies before the first day.");
        }
    }

    private String personOf(AdvocateTie.Of of, AdvocateTie.Declared declared) {
        return declared.offerId() == null
                ? null
                : ties.personOf(of.partnerId(), declared.offerId())
                        .orElseThrow(() -> Refusal.invalid(
                                "offerId", "unknown-offer", "The partner has no such offer: see GET /offers."));
    }
}
