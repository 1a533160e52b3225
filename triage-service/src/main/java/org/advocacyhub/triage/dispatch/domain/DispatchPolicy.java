package org.advocacyhub.triage.dispatch.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.advocacyhub.triage.dispatch.domain.Candidate.Obstacle;
import org.advocacyhub.triage.dispatch.domain.Candidate.Rank;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskForSpot;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Wait;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.partner.domain.Subcontract;

/** Chooses the partner that is asked next (domain.md C.6). Costs grow with the partners, never with the referrals. */
public final class DispatchPolicy {

    /** Version of the filters and keys, stored with each decision. */
    public static final String VERSION = "C6/2015-04-01";

    static final String NO_ROOM = "C.6-CAPACITY";
    static final String ASKED_BEFORE = "C.6-ASKED";
    public static final String NOT_CONTRACTED = "C.6-SUBCONTRACT";
    static final String OTHER_DISTRICT = "C.6-DISTRICT";
    static final String LACKS_SPECIALISM = "C.6-SPECIALISM";
    static final String NOT_ACTIVE = "C-07";

    // spotless:off: one published rank key a line
    private static final Comparator<Candidate> BEST_FIRST =
            comparing(Candidate::rank, comparingInt(Rank::specialismMatches).reversed()
                    .thenComparing(Rank::knowsPerson, Comparator.reverseOrder())
                    .thenComparingInt(Rank::distance)
                    .thenComparingInt(Rank::loadPerMille)
                    .thenComparingLong(Rank::shareBalance)
                    .thenComparing(Rank::hub))
            .thenComparing(Candidate::partnerId);
    // spotless:on

    /** What was decided and about whom. */
    public record Decision(Dispatch dispatch, List<Candidate> candidates) {}

    /** What a filter looks at: the sub-contract is the best one that the partner has for the need, or null. */
    private record Look(Need need, Partner partner, Subcontract under) {}

    private record Filter(Obstacle asObstacle, Predicate<Look> passes) {

        Filter(String ruleId, boolean hard, Predicate<Look> passes, String reason) {
            this(new Obstacle(ruleId, hard, reason), passes);
        }
    }

    // spotless:off: one published filter a line
    private static final List<Filter> FILTERS = List.of(
            new Filter(NOT_ACTIVE, true, look -> look.partner().status() == Partner.Status.ACTIVE, "Suspended or paused."),
            new Filter(NOT_CONTRACTED, true, look -> look.under() != null, "No sub-contract for this type on this day."),
            new Filter(OTHER_DISTRICT, false, look -> look.under() == null || look.under().covers(look.need().district()), "Its sub-contract does not cover the district."),
            new Filter(LACKS_SPECIALISM, false, look -> look.under() == null || hasAll(look.under(), look.need().required()), "Lacks a specialism that is required."),
            new Filter(ASKED_BEFORE, false, look -> !look.need().declinedBy().contains(look.partner().id()), "Declined this referral or let its offer lapse."),
            new Filter(NO_ROOM, false, look -> look.partner().hasRoom(), "No capacity free."));
    // spotless:on

    private DispatchPolicy() {}

    /** Decides and says what was found about every partner, the best first and those that can't after them. */
    public static Decision decide(Need need, List<Partner> partners) {
        var candidates = candidates(need, partners);
        return new Decision(choose(need, partners, candidates), candidates);
    }

    /** Every partner with its obstacles and figures: those without obstacle first, in the order of the rank. */
    public static List<Candidate> candidates(Need need, List<Partner> partners) {
        return partners.stream()
                .map(partner -> look(need, partner))
                .sorted(comparing((Candidate candidate) -> !candidate.isClear()).thenComparing(BEST_FIRST))
                .toList();
    }

    private static Dispatch choose(Need need, List<Partner> partners, List<Candidate> candidates) {
        var best = first(candidates, Candidate::isClear);
        if (best.isPresent()) {
            return offer(best.get(), "BEST_RANKED");
        }
        var full = first(candidates, candidate -> candidate.isOnlyKeptBackBy(NO_ROOM));
        if (full.isPresent()) {
            return need.band().mayWait() ? new Wait("NO_CAPACITY") : offer(full.get(), "CAPACITY_OVERRIDDEN");
        }
        return hubItself(need, partners).orElseGet(() -> new AskForSpot(whyNobody(candidates)));
    }

    /** After all declined the hub delivers itself, if it has not declined and has what is required (C.6). */
    private static Optional<Dispatch> hubItself(Need need, List<Partner> partners) {
        return partners.stream()
                .filter(partner -> partner.hub() && partner.status() == Partner.Status.ACTIVE)
                .filter(partner -> !need.declinedBy().contains(partner.id()))
                .filter(partner -> need.required().isEmpty()
                        || partner.subcontracts().stream().anyMatch(under -> hasAll(under, need.required())))
                .min(comparing(Partner::id))
                .map(hub -> need.band().mayWait() && !hub.hasRoom()
                        ? new Wait("NO_CAPACITY")
                        : new OfferTo(hub.id(), null, null, "HUB_ITSELF"));
    }

    private static String whyNobody(List<Candidate> candidates) {
        var specialismGap = candidates.stream().anyMatch(candidate -> candidate.isOnlyKeptBackBy(LACKS_SPECIALISM));
        var asked = candidates.stream().anyMatch(candidate -> candidate.isKeptBackBy(ASKED_BEFORE));
        return specialismGap && !asked ? "SPECIALISM_GAP" : "NO_PARTNER_AVAILABLE";
    }

    private static Optional<Candidate> first(List<Candidate> candidates, Predicate<Candidate> wanted) {
        return candidates.stream().filter(wanted).findFirst();
    }

    private static OfferTo offer(Candidate candidate, String reason) {
        return new OfferTo(candidate.partnerId(), candidate.contractRef(), candidate.lot(), reason);
    }

    private static Candidate look(Need need, Partner partner) {
        var under = bestSubcontract(need, partner);
        var look = new Look(need, partner, under);
        var obstacles = new ArrayList<Obstacle>(0);
        for (var filter : FILTERS) {
            if (!filter.passes().test(look)) {
                obstacles.add(filter.asObstacle());
            }
        }
        return new Candidate(
                partner.id(),
                under == null ? null : under.contractRef(),
                under == null ? null : under.lot(),
                List.copyOf(obstacles),
                rank(need, partner, under));
    }

    private static Rank rank(Need need, Partner partner, Subcontract under) {
        return new Rank(
                under == null ? 0 : matches(under, need.specialisms()),
                partner.knowsPerson(),
                under != null && under.names(need.district()) ? 0 : 1,
                partner.loadPerMille(),
                under == null ? 0 : under.shareBalance(),
                partner.hub());
    }

    /** Of several sub-contracts for the type the one that fits best: district, then required, then matching specialisms. */
    private static Subcontract bestSubcontract(Need need, Partner partner) {
        var required = need.required();
        Subcontract best = null;
        for (var under : partner.subcontracts()) {
            if (under.serviceTypes().contains(need.serviceType()) && under.isActiveOn(need.dispatchOn())) {
                best = best == null || fitsBetter(need, required, under, best) ? under : best;
            }
        }
        return best;
    }

    private static boolean fitsBetter(Need need, List<String> required, Subcontract under, Subcontract best) {
        return comparing((Subcontract one) -> !one.covers(need.district()))
                        .thenComparing(one -> !hasAll(one, required))
                        .thenComparing(one -> -matches(one, need.specialisms()))
                        .thenComparing(one -> !one.names(need.district()))
                        .thenComparingLong(Subcontract::shareBalance)
                        .thenComparing(Subcontract::contractRef)
                        .thenComparing(Subcontract::lot)
                        .compare(under, best)
                < 0;
    }

    private static boolean hasAll(Subcontract under, List<String> specialisms) {
        for (var specialism : specialisms) {
            if (!under.offers(specialism)) {
                return false;
            }
        }
        return true;
    }

    private static int matches(Subcontract under, List<String> specialisms) {
        var count = 0;
        for (var specialism : specialisms) {
            count += under.specialisms().contains(specialism) ? 1 : 0;
        }
        return count;
    }
}
