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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.dispatch.domain.Candidate.Obstacle;
import org.advocacyhub.triage.dispatch.domain.Dispatch;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskApproval;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskForSpot;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskPerson;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Escalate;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Wait;
import org.advocacyhub.triage.partner.PartnerNames;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.WaitingEntries;
import org.advocacyhub.triage.triagecase.WaitingEntry;

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
     * @param passedOver the first of those looked at who would not be asked for: who stands before the last of them and, where places are
     *     left, everybody
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
     * @param openCases places that would be asked for first, for open cases that nobody goes on with (D.1.3)
     * @param roomLeft places that nobody would take
     */
    record SupposedRoom(
            String partnerId, String name, int capacity, int held, int supposedCapacity, int openCases, int roomLeft) {}

    /**
     * One who would not wait any longer.
     *
     * @param place in the list now, 1 for the first; null beyond those that were looked at
     * @param partnerId who would be asked: whoever ranks first then
     */
    record WouldBeOffered(
            Integer place,
            UUID referralId,
            String referralRef,
            String band,
            Instant waitingSince,
            String partnerId,
            String partnerName,
            String reason) {}

    /**
     * One who would be passed over, or leave the list for something else than a partner.
     *
     * @param reasons what stands against the partner or keeps them from any, each by its rule
     */
    record PassedOver(int place, UUID referralId, String referralRef, String band, List<WhyNot> reasons) {}

    /** One thing that keeps somebody waiting. */
    record WhyNot(String ruleId, String reason) {}

    private static final int MOST_PASSED_OVER = 20;

    /** Each place more that is filled keeps dispatch waiting longer. */
    private static final int MOST_PLACES = 200;

    private static final WhyNot MONEY = new WhyNot("F.7", "Waits for money, not for room.");
    private static final WhyNot PURCHASE = new WhyNot("F.7", "An extra purchase would be asked for instead.");
    private static final WhyNot DUTY = new WhyNot("F.7", "There is no money: the commissioner would have to act.");
    private static final WhyNot PERSON = new WhyNot("C.6", "A person at the hub would have to decide first.");
    private static final WhyNot NO_PLACE_LEFT = new WhyNot("C.7", "Its places were gone before.");

    private final DispatchLock lock;
    private final Partners partners;
    private final PartnerNames names;
    private final TriageCases cases;
    private final WaitingEntries entries;
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
            WaitingEntries entries,
            UpdateScores updateScores,
            OfferToWaiting offerToWaiting,
            DispatchReferral dispatchReferral,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.lock = lock;
        this.partners = partners;
        this.names = names;
        this.cases = cases;
        this.entries = entries;
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
        lock.takeToRehearse();
        var today = LocalDate.now(clock);
        var before = partners.find(partnerId, today)
                .orElseThrow(() -> Refusal.notFound("unknown-partner", "Triage knows no partner " + partnerId + "."));
        if (before.status() == Partner.Status.SUSPENDED) {
            throw Refusal.conflict("suspended", "A suspended partner gets no offers, whatever its capacity (C-07).");
        }
        requireFew(before, capacity);
        updateScores.bringUpTo(today);
        var waiting = cases.waiting(Optional.empty(), OfferToWaiting.LOOKED_AT);
        partners.suppose(partnerId, capacity, clock.instant());
        var decided = offerToWaiting.handle(partnerId);
        var offered = offered(waiting, decided);
        var room = room(before, capacity, partners.find(partnerId, today).orElseThrow(), offered);
        var replan = new Replan(
                clock.instant(),
                room,
                waiting.size(),
                offered,
                passedOver(
                        waiting,
                        decided,
                        room.roomLeft() > 0 ? waiting.size() : lastPlace(offered, waiting),
                        partnerId));
        transaction.setRollbackOnly();
        return replan;
    }

    private static void requireFew(Partner before, int capacity) {
        var most = before.held() + MOST_PLACES;
        if (capacity > most) {
            throw Refusal.invalid(
                    "capacity",
                    "out-of-range",
                    "At most " + MOST_PLACES + " places can be filled at once: ask about " + most + " or fewer.");
        }
    }

    private SupposedRoom room(Partner before, int capacity, Partner after, List<WouldBeOffered> offered) {
        var fromTheList = (int) offered.stream()
                .filter(one -> one.partnerId().equals(before.id()))
                .count();
        return new SupposedRoom(
                before.id(),
                names.of(before.id()),
                before.capacity(),
                before.held(),
                capacity,
                after.held() - before.held() - fromTheList,
                Math.max(0, capacity - after.held()));
    }

    /** The list is looked at by what the partner works, which may reach further down than its first thousand. */
    private List<WouldBeOffered> offered(List<TriageCase> waiting, Map<UUID, Dispatch> decided) {
        var since = entries.open(decided.keySet()).stream()
                .collect(toMap(WaitingEntry::referralId, WaitingEntry::enteredAt));
        var places = new HashMap<UUID, Integer>();
        waiting.forEach(one -> places.put(one.referralId(), places.size() + 1));
        var offered = new ArrayList<WouldBeOffered>();
        decided.forEach((referralId, dispatch) -> {
            if (dispatch instanceof OfferTo offer) {
                var one = cases.require(referralId);
                offered.add(new WouldBeOffered(
                        places.get(referralId),
                        referralId,
                        one.referral().ref(),
                        one.verdict().band().name(),
                        since.get(referralId),
                        offer.partnerId(),
                        names.of(offer.partnerId()),
                        why(offer)));
            }
        });
        return List.copyOf(offered);
    }

    private static int lastPlace(List<WouldBeOffered> offered, List<TriageCase> waiting) {
        if (offered.isEmpty()) {
            return 0;
        }
        var last = offered.getLast().place();
        return last == null ? waiting.size() : last;
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
            var dispatch = decided.get(one.referralId());
            if (!(dispatch instanceof OfferTo)) {
                passedOver.add(new PassedOver(
                        index + 1,
                        one.referralId(),
                        one.referral().ref(),
                        one.verdict().band().name(),
                        against(one, dispatch, partnerId)));
            }
        }
        return List.copyOf(passedOver);
    }

    private List<WhyNot> against(TriageCase waiting, Dispatch decided, String partnerId) {
        return switch (decided) {
            case Wait _ -> List.of(MONEY);
            case AskForSpot _ -> List.of(PURCHASE);
            case Escalate _ -> List.of(DUTY);
            case AskApproval _, AskPerson _ -> List.of(PERSON);
            case OfferTo _ -> throw new IllegalArgumentException("somebody is asked");
            case null -> waiting.standing().moneyHold() == null ? against(waiting, partnerId) : List.of(MONEY);
        };
    }

    private List<WhyNot> against(TriageCase waiting, String partnerId) {
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
