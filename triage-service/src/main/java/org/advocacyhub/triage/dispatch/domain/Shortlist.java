package org.advocacyhub.triage.dispatch.domain;

import static org.advocacyhub.triage.conflict.domain.ConflictFinding.Severity.SOFT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.advocacyhub.triage.conflict.domain.ConflictFinding;
import org.advocacyhub.triage.conflict.domain.ConflictRules;
import org.advocacyhub.triage.dispatch.domain.Candidate.Obstacle;
import org.advocacyhub.triage.dispatch.domain.Candidate.Place;
import org.advocacyhub.triage.dispatch.domain.Candidate.Rank;
import org.advocacyhub.triage.partner.domain.Partner;

/** The partners screened and ranked for one referral, and in words why each stands where it stands. */
final class Shortlist {

    /** Nobody else could be asked, so no key decided. */
    static final String ONLY_CANDIDATE = "ONLY_CANDIDATE";

    private final DispatchInputs inputs;
    private final CandidateIndex index;
    private final Query query;
    private final Ranking ranking;
    private final List<List<ConflictFinding>> conflicts = new ArrayList<>();

    private Shortlist(DispatchInputs inputs) {
        this.inputs = inputs;
        this.index = CandidateIndex.of(inputs.partners(), inputs.need().dispatchOn(), neighbours(inputs));
        this.query = index.query(inputs.need());
        this.ranking = index.newRanking();
        for (var ordinal = 0; ordinal < index.partners().size(); ordinal++) {
            screen(index.partners().get(ordinal), ordinal);
        }
        index.rank(query, ranking);
        if (!inputs.isOfFirstReading()) {
            screenHub();
        }
    }

    static Shortlist of(DispatchInputs inputs) {
        return new Shortlist(inputs);
    }

    private static Map<String, Set<String>> neighbours(DispatchInputs inputs) {
        if (inputs.isOfFirstReading()) {
            return null;
        }
        return Map.of(CandidateIndex.known(inputs.need().district()), inputs.neighbours());
    }

    private void screen(Partner partner, int ordinal) {
        var facts = inputs.conflicts();
        if (facts == null) {
            conflicts.add(null);
        } else {
            var need = inputs.need();
            var screening = ConflictRules.screen(facts, need.serviceType(), need.dispatchOn(), partner.id());
            conflicts.add(screening.findings());
            if (!screening.allowsOffer()) {
                query.keepBack(ordinal, Filter.CONFLICT);
            }
        }
        if (partner.knowsPerson()
                || facts != null
                        && facts.knowsPerson(partner.id(), inputs.need().dispatchOn())) {
            query.knowsPerson(ordinal);
        }
    }

    /** C-10: the hub never chooses itself while another partner that can be asked ranks as well as it does, or better. */
    private void screenHub() {
        var other = 0;
        while (other < ranking.clear() && isHub(ranking.partnerAt(other))) {
            other++;
        }
        if (other == ranking.clear()) {
            return;
        }
        var hubs = IntStream.range(other + 1, ranking.size())
                .map(ranking::partnerAt)
                .filter(ordinal -> isHub(ordinal) && !hasHardObstacle(ordinal))
                .toArray();
        for (var hub : hubs) {
            findSelfDealing(hub);
        }
    }

    private void findSelfDealing(int ordinal) {
        var approval =
                inputs.conflicts().approval(index.partners().get(ordinal).id(), ConflictRules.SELF_DEALING, null);
        var finding = new ConflictFinding(
                ConflictRules.SELF_DEALING, SOFT, Filter.SELF_DEALING.obstacle().reason(), null, approval);
        conflicts.set(
                ordinal,
                Stream.concat(conflicts.get(ordinal).stream(), Stream.of(finding))
                        .toList());
        if (finding.blocks()) {
            ranking.keepBack(ordinal, Filter.SELF_DEALING);
        }
    }

    private static boolean isSelfDealing(ConflictFinding finding) {
        return finding.ruleId().equals(ConflictRules.SELF_DEALING);
    }

    private boolean isHub(int ordinal) {
        return index.partners().get(ordinal).hub();
    }

    private boolean hasHardObstacle(int ordinal) {
        return obstacles(ordinal).stream().anyMatch(Obstacle::hard);
    }

    /** What put the best before the next one that could be asked; null where the first reading did not say it. */
    String decidedBy() {
        if (inputs.isOfFirstReading()) {
            return null;
        }
        return ranking.clear() < 2
                ? ONLY_CANDIDATE
                : RankKey.between(ranking.keyAt(0), ranking.keyAt(1)).name();
    }

    /** Whether the best can be asked; says nothing about why. */
    boolean hasClear() {
        return ranking.clear() > 0;
    }

    /** Every partner with its obstacles, figures and reasons: those without obstacle first, in the order of the rank. */
    List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>(ranking.size());
        for (var place = 0; place < ranking.size(); place++) {
            var ordinal = ranking.partnerAt(place);
            var above = candidates.isEmpty() ? null : candidates.getLast();
            candidates.add(candidate(ordinal, place, above));
        }
        return List.copyOf(candidates);
    }

    private Candidate candidate(int ordinal, int place, Candidate above) {
        var partner = index.partners().get(ordinal);
        var option = ranking.option(ordinal);
        var under = option == Field.NONE ? null : query.field().subcontract(option);
        var district = CandidateIndex.known(inputs.need().district());
        var rank = new Rank(
                under == null ? 0 : query.field().matches(option, query),
                query.continuity(ordinal) == 0,
                index.distance(partner, district, under != null && under.names(district)),
                partner.loadPerMille(),
                under == null ? 0 : under.shareBalance(),
                partner.hub());
        return new Candidate(
                partner.id(),
                under == null ? null : under.contractRef(),
                under == null ? null : under.lot(),
                obstacles(ordinal),
                rank,
                conflicts.get(ordinal),
                inputs.isOfFirstReading() ? null : place(place, rank, above));
    }

    private Place place(int place, Rank rank, Candidate above) {
        if (above == null) {
            return new Place(1, null, "Nobody ranks before it.");
        }
        var key = RankKey.between(ranking.keyAt(place - 1), ranking.keyAt(place));
        return new Place(place + 1, key, "After " + above.partnerId() + ": " + key.words(above.rank(), rank) + ".");
    }

    private List<Obstacle> obstacles(int ordinal) {
        var bits = ranking.obstacles(ordinal);
        if (bits == 0) {
            return List.of();
        }
        var obstacles = new ArrayList<Obstacle>();
        for (var filter : Filter.values()) {
            if (filter.isIn(bits)) {
                switch (filter) {
                    case CONFLICT -> obstacles.addAll(openConflicts(ordinal));
                    case ASKED_BEFORE ->
                        obstacles.add(inputs.isOfFirstReading() ? Filter.ASKED_AT_FIRST : filter.obstacle());
                    default -> obstacles.add(filter.obstacle());
                }
            }
        }
        return List.copyOf(obstacles);
    }

    private List<Obstacle> openConflicts(int ordinal) {
        return conflicts.get(ordinal).stream()
                .filter(finding -> finding.blocks() && !isSelfDealing(finding))
                .map(finding -> new Obstacle(finding.ruleId(), finding.isHard(), finding.reason()))
                .distinct()
                .toList();
    }
}
