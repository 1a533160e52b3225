package org.advocacyhub.triage.dispatch.domain;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.advocacyhub.triage.conflict.domain.ConflictFinding;
import org.advocacyhub.triage.conflict.domain.ConflictRules;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskApproval;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskForSpot;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Wait;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.partner.domain.Subcontract;

/**
 * Chooses the partner that is asked next (domain.md C.6) among those that are independent (A.13). Filters: {@link Filter}; keys:
 * {@link RankKey}. Costs grow with the partners, never with the referrals.
 */
public final class DispatchPolicy {

    /** Version of the filters and keys, stored with each decision. */
    public static final String VERSION = "C6.2/2015-04-01";

    private static final String NO_PARTNER = "NO_PARTNER_AVAILABLE";
    private static final String OVER_CAPACITY = "CAPACITY_OVERRIDDEN";

    /**
     * What was decided and about whom.
     *
     * @param reason what was said of a partner that was named for a case that is carried over (CO-02); null when none was
     */
    public record Decision(Dispatch dispatch, List<Candidate> candidates, String reason) {

        /** Nobody was named before. */
        public Decision(Dispatch dispatch, List<Candidate> candidates) {
            this(dispatch, candidates, null);
        }
    }

    private DispatchPolicy() {}

    /** Decides and says what was found about every partner, the best first and those that can't after them. */
    public static Decision decide(DispatchInputs inputs) {
        var shortlist = Shortlist.of(inputs);
        var candidates = shortlist.candidates();
        var named = new NamedPartner(inputs.carriedOverTo(), candidates);
        var dispatch = choose(inputs, named, candidates, shortlist.decidedBy());
        return new Decision(dispatch, candidates, named.words(dispatch));
    }

    /** Every partner with its obstacles and figures: those without obstacle first, in the order of the rank. */
    public static List<Candidate> candidates(DispatchInputs inputs) {
        return Shortlist.of(inputs).candidates();
    }

    /** Whether any of the partners can be asked, without saying why or why not. */
    public static boolean anyCanTake(DispatchInputs inputs) {
        return Shortlist.of(inputs).hasClear();
    }

    private static Dispatch choose(
            DispatchInputs inputs, NamedPartner named, List<Candidate> candidates, String decidedBy) {
        var asked = named.offer(Candidate::isClear, NamedPartner.REASON);
        if (asked.isPresent()) {
            return asked.get();
        }
        var mayWait = inputs.need().band().mayWait();
        var best = first(candidates, Candidate::isClear);
        if (best.isPresent()) {
            return offer(best.get(), "BEST_RANKED", decidedBy);
        }
        Predicate<Candidate> isOnlyFull = candidate -> candidate.isOnlyKeptBackBy(Filter.NO_ROOM);
        var full = first(candidates, isOnlyFull);
        if (full.isPresent() && !mayWait) {
            return named.offer(isOnlyFull, OVER_CAPACITY).orElseGet(() -> offer(full.get(), OVER_CAPACITY, null));
        }
        if (full.isPresent() && !conflictKeepsFromRoom(inputs.need(), candidates)) {
            var wait = new Wait("NO_CAPACITY");
            return allSaidNo(inputs.need(), candidates) ? hubItself(inputs).orElse(wait) : wait;
        }
        return hubItself(inputs)
                .or(() -> manager(candidates, mayWait))
                .orElseGet(() -> new AskForSpot(whyNobody(candidates)));
    }

    /**
     * Somebody has room, but is not independent. Then it is not capacity that is wanting (C.7): whoever has a right to an advocate does
     * not wait for the others (S15). What only the contract gives waits.
     */
    private static boolean conflictKeepsFromRoom(Need need, List<Candidate> candidates) {
        return need.serviceType().isStatutory()
                && candidates.stream().anyMatch(candidate -> candidate.isOnlyInConflict(false, true));
    }

    /** Those who are full all declined this referral for that reason: the hub's turn, if it has room. */
    private static boolean allSaidNo(Need need, List<Candidate> candidates) {
        return need.withoutRoom() != null
                && candidates.stream()
                        .filter(candidate -> candidate.isOnlyKeptBackBy(Filter.NO_ROOM))
                        .allMatch(candidate -> need.withoutRoom().contains(candidate.partnerId()));
    }

    /** After all declined the hub delivers itself, if it has not declined, has what is required and is independent (C.6). */
    private static Optional<Dispatch> hubItself(DispatchInputs inputs) {
        var need = inputs.need();
        return inputs.partners().stream()
                .filter(partner -> partner.hub() && partner.status() == Partner.Status.ACTIVE)
                .filter(partner -> !need.declinedBy().contains(partner.id()))
                .filter(partner -> need.required().isEmpty()
                        || partner.subcontracts().stream().anyMatch(under -> hasAll(under, need.required())))
                .filter(partner -> isIndependent(inputs, partner))
                .min(comparing(Partner::id))
                .map(hub -> need.band().mayWait() && !hasRoom(hub, need)
                        ? new Wait("NO_CAPACITY")
                        : new OfferTo(hub.id(), null, null, "HUB_ITSELF", null));
    }

    private static boolean hasRoom(Partner hub, Need need) {
        return hub.hasRoom()
                && (need.withoutRoom() == null || !need.withoutRoom().contains(hub.id()));
    }

    private static boolean isIndependent(DispatchInputs inputs, Partner partner) {
        return inputs.isOfFirstReading()
                || ConflictRules.screen(
                                inputs.conflicts(),
                                inputs.need().serviceType(),
                                inputs.need().dispatchOn(),
                                partner.id())
                        .allowsOffer();
    }

    private static Optional<Dispatch> manager(List<Candidate> candidates, boolean needsRoom) {
        return first(candidates, candidate -> candidate.isOnlyInConflict(true, needsRoom))
                .map(_ -> new AskApproval("APPROVE_CONFLICT"));
    }

    private static String whyNobody(List<Candidate> candidates) {
        var specialismGap =
                candidates.stream().anyMatch(candidate -> candidate.isOnlyKeptBackBy(Filter.LACKS_SPECIALISM));
        var asked = candidates.stream().anyMatch(candidate -> candidate.isKeptBackBy(Filter.ASKED_BEFORE));
        var conflict = candidates.stream()
                .flatMap(candidate -> candidate.openConflicts().stream())
                .anyMatch(ConflictFinding::isHard);
        return specialismGap && !asked && !conflict ? "SPECIALISM_GAP" : NO_PARTNER;
    }

    private static Optional<Candidate> first(List<Candidate> candidates, Predicate<Candidate> wanted) {
        return candidates.stream().filter(wanted).findFirst();
    }

    private static OfferTo offer(Candidate candidate, String reason, String decidedBy) {
        return new OfferTo(candidate.partnerId(), candidate.contractRef(), candidate.lot(), reason, decidedBy);
    }

    private static boolean hasAll(Subcontract under, List<String> specialisms) {
        return specialisms.stream().allMatch(under::offers);
    }
}
