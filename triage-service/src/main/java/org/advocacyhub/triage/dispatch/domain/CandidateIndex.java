package org.advocacyhub.triage.dispatch.domain;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * The partners of a day with their loads and shares, compiled for ranking: for each type and district the figures that don't depend on a
 * person stand ready, so that ranking is one pass of additions and a sort of numbers ({@link RankKey}). The filters and keys are written
 * here once; reasons are made of them only when somebody wants to read them ({@link Shortlist}).
 */
final class CandidateIndex {

    /** So many partners have room in the number. */
    static final int MOST_PARTNERS = (int) RankKey.PARTNER_ID.most() + 1;

    private record Place(ServiceType type, String district) {}

    private final List<Partner> partners;
    private final LocalDate day;
    private final Map<String, Set<String>> neighbours;
    private final Map<String, Integer> ordinals;
    private final Specialisms specialisms;
    private final int[] standing;
    private final long[] ownKey;
    private final Map<Place, Field> fields = new ConcurrentHashMap<>();

    private CandidateIndex(List<Partner> partners, LocalDate day, Map<String, Set<String>> neighbours) {
        this.partners = partners.stream().sorted(comparing(Partner::id)).toList();
        this.day = day;
        this.neighbours = neighbours;
        this.ordinals = new HashMap<>();
        this.specialisms = Specialisms.of(this.partners);
        this.standing = new int[partners.size()];
        this.ownKey = new long[partners.size()];
        for (var ordinal = 0; ordinal < this.partners.size(); ordinal++) {
            var partner = this.partners.get(ordinal);
            ordinals.put(partner.id(), ordinal);
            standing[ordinal] = (partner.status() == Partner.Status.ACTIVE ? 0 : Filter.NOT_ACTIVE.bit())
                    | (partner.hasRoom() ? 0 : Filter.NO_ROOM.bit());
            ownKey[ordinal] = RankKey.LOAD.at(partner.loadPerMille())
                    | RankKey.HUB.at(partner.hub() ? 1 : 0)
                    | RankKey.PARTNER_ID.at(ordinal);
        }
    }

    /**
     * Compiles the partners as they stand.
     *
     * @param neighbours adjacent districts by GSS code; null reads distance as the first decisions did
     * @throws IllegalArgumentException for more than 16,384 partners
     */
    static CandidateIndex of(List<Partner> partners, LocalDate day, Map<String, Set<String>> neighbours) {
        if (partners.size() > MOST_PARTNERS) {
            throw new IllegalArgumentException(partners.size() + " partners are more than can be ranked at once");
        }
        return new CandidateIndex(partners, day, neighbours);
    }

    /** The partners in the order of their ids: an ordinal of a {@link Ranking} counts in here. */
    List<Partner> partners() {
        return partners;
    }

    /** What a referral asks, ready for {@link #rank}. Nobody knows the person and nobody is kept back yet. */
    Query query(Need need) {
        var field = fields.computeIfAbsent(
                new Place(need.serviceType(), known(need.district())),
                place -> Field.compile(place.type(), place.district(), this));
        var query = new Query(field, specialisms, need, partners.size());
        mark(query, need.declinedBy(), Filter.ASKED_BEFORE);
        if (need.withoutRoom() != null) {
            mark(query, need.withoutRoom(), Filter.NO_ROOM);
        }
        return query;
    }

    private void mark(Query query, List<String> partnerIds, Filter filter) {
        for (var partnerId : partnerIds) {
            var ordinal = ordinals.get(partnerId);
            if (ordinal != null) {
                query.keepBack(ordinal, filter);
            }
        }
    }

    /** Room for the ranks of all partners, to be used again and again. */
    Ranking newRanking() {
        return new Ranking(partners.size());
    }

    /** Ranks every partner; nothing is allocated. */
    void rank(Query query, Ranking into) {
        var field = query.field();
        for (var ordinal = 0; ordinal < ownKey.length; ordinal++) {
            var obstacles = standing[ordinal] | field.withdrawn(ordinal) | query.keptBack(ordinal);
            var key = query.continuity(ordinal);
            var option = field.best(ordinal, query);
            if (option == Field.NONE) {
                obstacles |= Filter.NOT_CONTRACTED.bit();
                key |= field.keyWithoutContract(ordinal);
            } else {
                obstacles |= field.obstacles(option, query);
                key |= field.key(option, query);
            }
            into.set(ordinal, key, obstacles, option);
        }
        into.sort();
    }

    /** A district that nobody picked yet is nowhere: no partner names it. */
    static String known(String district) {
        return district == null ? "" : district;
    }

    /** What a partner's place in the rank owes to itself alone. */
    long ownKey(int ordinal) {
        return ownKey[ordinal];
    }

    Specialisms specialisms() {
        return specialisms;
    }

    LocalDate day() {
        return day;
    }

    /** How far a partner is from a district; {@code named} says that the sub-contract in question names it. */
    int distance(Partner partner, String district, boolean named) {
        if (neighbours == null) {
            return named ? RankKey.SAME_DISTRICT : RankKey.ADJACENT_DISTRICT;
        }
        var worksIn = partner.worksIn() == null ? Partner.worksIn(partner.subcontracts(), day) : partner.worksIn();
        if (worksIn.contains(district)) {
            return RankKey.SAME_DISTRICT;
        }
        return neighbours.getOrDefault(district, Set.of()).stream().anyMatch(worksIn::contains)
                ? RankKey.ADJACENT_DISTRICT
                : RankKey.OTHER_DISTRICT;
    }
}
