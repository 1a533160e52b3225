package org.advocacyhub.triage.dispatch;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.dispatch.domain.Candidate.Obstacle;
import org.advocacyhub.triage.dispatch.domain.Dispatch;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.partner.PartnerNames;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;

/**
 * What would become of the waiting list if a partner had another capacity: done for good by {@link OfferToWaiting} (domain.md C.7), with
 * everything that decides about an offer, and then rolled back. So nobody has a second set of rules to keep, and nothing is told. Dispatch
 * waits meanwhile, as it would for the change itself.
 */
@ApplicationScoped
class RehearseRoom {

    /**
     * What would happen.
     *
     * @param lookedAt how many who wait were looked at: the first 1,000
     * @param offered who would be asked for, in the order of the list
     * @param passedOver the first who stand before the last of them and would go on waiting
     */
    record Replan(
            Instant at,
            SupposedRoom partner,
            int lookedAt,
            List<WouldBeOffered> offered,
            List<PassedOver> passedOver) {}

    /**
     * The partner.
     *
     * @param capacity cases at once, as it told
     * @param held cases and unanswered offers now
     * @param supposedCapacity what was asked about
     * @param roomLeft places that nobody on the list would take
     */
    record SupposedRoom(String partnerId, String name, int capacity, int held, int supposedCapacity, int roomLeft) {}

    /**
     * One who would not wait any longer.
     *
     * @param place in the list now, 1 for the first
     * @param partnerId who would be asked: whoever ranks first then
     */
    record WouldBeOffered(
            int place,
            UUID referralId,
            String referralRef,
            String band,
            Instant waitingSince,
            String partnerId,
            String partnerName,
            String reason) {}

    /**
     * One who would be passed over.
     *
     * @param reasons what stands against the partner, each by its rule
     */
    record PassedOver(int place, UUID referralId, String referralRef, String band, List<WhyNot> reasons) {}

    /** One thing that keeps somebody waiting. */
    record WhyNot(String ruleId, String reason) {}

    private static final int MOST_PASSED_OVER = 20;
    private static final WhyNot MONEY = new WhyNot("F.7", "Waits for money, not for room.");
    private static final WhyNot NO_PLACE_LEFT = new WhyNot("C.7", "Its places were gone before.");

    private final DispatchLock lock;
    private final Partners partners;
    private final PartnerNames names;
    private final TriageCases cases;
    private final UpdateScores updateScores;
    private final OfferToWaiting offerToWaiting;
    private final DispatchReferral dispatchReferral;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    RehearseRoom(
            DispatchLock lock,
            Partners partners,
            PartnerNames names,
            TriageCases cases,
            UpdateScores updateScores,
            OfferToWaiting offerToWaiting,
            DispatchReferral dispatchReferral,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.lock = lock;
        this.partners = partners;
        this.names = names;
        this.cases = cases;
        this.updateScores = updateScores;
        this.offerToWaiting = offerToWaiting;
        this.dispatchReferral = dispatchReferral;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Rehearses it, and marks the transaction so that it ends as if nothing had been.
     *
     * @param capacity cases at once; a paused partner is supposed to take referrals again
     */
    @Transactional(TxType.MANDATORY)
    Replan handle(String partnerId, int capacity) {
        lock.take();
        var today = LocalDate.now(clock);
        var before = partners.find(partnerId, today)
                .orElseThrow(() -> Refusal.notFound("unknown-partner", "Triage knows no partner " + partnerId + "."));
        if (before.status() == Partner.Status.SUSPENDED) {
            throw Refusal.conflict("suspended", "A suspended partner gets no offers, whatever its capacity (C-07).");
        }
        updateScores.bringUpTo(today);
        var waiting = cases.waiting(Optional.empty(), OfferToWaiting.LOOKED_AT);
        var since = waiting.stream()
                .collect(toMap(TriageCase::referralId, one -> one.standing().waitingSince()));
        partners.suppose(partnerId, capacity, clock.instant());
        var decided = offerToWaiting.handle(partnerId);
        var offered = offered(waiting, since, decided);
        var replan = new Replan(
                clock.instant(),
                room(before, capacity, partners.find(partnerId, today).orElseThrow()),
                waiting.size(),
                offered,
                passedOver(
                        waiting,
                        decided,
                        offered.isEmpty() ? 0 : offered.getLast().place(),
                        partnerId));
        transaction.setRollbackOnly();
        return replan;
    }

    private SupposedRoom room(Partner before, int capacity, Partner after) {
        return new SupposedRoom(
                before.id(),
                names.of(before.id()),
                before.capacity(),
                before.held(),
                capacity,
                Math.max(0, capacity - after.held()));
    }

    private List<WouldBeOffered> offered(
            List<TriageCase> waiting, Map<UUID, Instant> since, Map<UUID, Dispatch> decided) {
        var offered = new ArrayList<WouldBeOffered>();
        for (var index = 0; index < waiting.size(); index++) {
            var one = waiting.get(index);
            if (decided.get(one.referralId()) instanceof OfferTo offer) {
                offered.add(new WouldBeOffered(
                        index + 1,
                        one.referralId(),
                        one.referral().ref(),
                        one.verdict().band().name(),
                        since.get(one.referralId()),
                        offer.partnerId(),
                        names.of(offer.partnerId()),
                        why(offer)));
            }
        }
        return List.copyOf(offered);
    }

    private static String why(OfferTo offer) {
        if (offer.decidedBy() == null) {
            return "All others said no, so the hub is asked itself (C.6).";
        }
        if (!offer.isByRank()) {
            return "Was named to go on with the case when it was carried over (CO-02).";
        }
        return offer.decidedBy().equals("ONLY_CANDIDATE")
                ? "Nobody else could be asked (C.6)."
                : "Ranks first of those who could be asked, by "
                        + offer.decidedBy().toLowerCase(Locale.ROOT) + " (C.6).";
    }

    private List<PassedOver> passedOver(
            List<TriageCase> waiting, Map<UUID, Dispatch> decided, int last, String partnerId) {
        var passedOver = new ArrayList<PassedOver>();
        for (var index = 0; index < last && passedOver.size() < MOST_PASSED_OVER; index++) {
            var one = waiting.get(index);
            if (!(decided.get(one.referralId()) instanceof OfferTo)) {
                passedOver.add(new PassedOver(
                        index + 1,
                        one.referralId(),
                        one.referral().ref(),
                        one.verdict().band().name(),
                        against(one, partnerId)));
            }
        }
        return List.copyOf(passedOver);
    }

    private List<WhyNot> against(TriageCase waiting, String partnerId) {
        if (waiting.standing().moneyHold() != null) {
            return List.of(MONEY);
        }
        var reasons = dispatchReferral.candidates(waiting).stream()
                .filter(candidate -> candidate.partnerId().equals(partnerId))
                .flatMap(candidate -> candidate.obstacles().stream())
                .filter(obstacle -> !obstacle.saysFull())
                .map(RehearseRoom::reason)
                .toList();
        return reasons.isEmpty() ? List.of(NO_PLACE_LEFT) : reasons;
    }

    private static WhyNot reason(Obstacle obstacle) {
        return new WhyNot(obstacle.ruleId(), obstacle.reason());
    }
}
