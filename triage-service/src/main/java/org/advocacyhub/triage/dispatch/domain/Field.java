package org.advocacyhub.triage.dispatch.domain;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.partner.domain.Subcontract;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * The sub-contracts for one type, seen from one district. Those of a partner lie side by side; nearly always it has one or none.
 */
final class Field {

    /** A partner without a sub-contract for the type. */
    static final int NONE = -1;

    private static final int OPTION_MATCHES = 41;
    private static final int OPTION_LACKS = 48;
    private static final int OPTION_GIVEN_UP = 50;

    private final int[] first;
    private final Subcontract[] under;
    private final long[] specialisms;
    private final boolean[] generalist;
    private final boolean[] sensory;
    private final int[] obstacles;
    private final long[] keys;
    private final long[] preference;
    private final long[] keysWithoutContract;
    private final int[] withdrawn;

    private Field(List<List<Subcontract>> options, ServiceType type, String district, CandidateIndex index) {
        var size = options.stream().mapToInt(List::size).sum();
        first = new int[options.size() + 1];
        under = new Subcontract[size];
        specialisms = new long[size];
        generalist = new boolean[size];
        sensory = new boolean[size];
        obstacles = new int[size];
        keys = new long[size];
        preference = new long[size];
        keysWithoutContract = new long[options.size()];
        withdrawn = new int[options.size()];
        var next = 0;
        for (var ordinal = 0; ordinal < options.size(); ordinal++) {
            var partner = index.partners().get(ordinal);
            first[ordinal] = next;
            withdrawn[ordinal] =
                    hasWithdrawn(partner, options.get(ordinal), type, district, index) ? Filter.WITHDRAWN.bit() : 0;
            keysWithoutContract[ordinal] = index.ownKey(ordinal)
                    | RankKey.DISTANCE.at(index.distance(partner, district, false))
                    | RankKey.SHARE.signed(0)
                    | RankKey.SPECIALISM.inverse(0);
            for (var place = 0; place < options.get(ordinal).size(); place++, next++) {
                fill(next, place, options.get(ordinal).get(place), partner, ordinal, district, index);
            }
        }
        first[options.size()] = next;
    }

    private void fill(
            int option,
            int place,
            Subcontract given,
            Partner partner,
            int ordinal,
            String district,
            CandidateIndex index) {
        var covers = given.covers(district);
        var names = given.names(district);
        under[option] = given;
        specialisms[option] = index.specialisms().mask(given.specialisms());
        generalist[option] = given.specialisms().isEmpty();
        sensory[option] = given.specialisms().stream().anyMatch(code -> code.startsWith("SENSORY_"));
        obstacles[option] = covers ? 0 : Filter.OTHER_DISTRICT.bit();
        keys[option] = index.ownKey(ordinal)
                | RankKey.DISTANCE.at(index.distance(partner, district, names))
                | RankKey.SHARE.signed(given.shareBalance());
        // of several the one that fits best: not given up, district, then required, then matching specialisms, named
        // district, share,
        // name
        preference[option] = (given.isGivenUp(district, index.day()) ? 1L << OPTION_GIVEN_UP : 0L)
                | (covers ? 0L : 1L << 49)
                | (names ? 0L : 1L << 40)
                | Math.clamp(given.shareBalance() + (1L << 19), 0, (1L << 20) - 1) << 20
                | place;
    }

    static Field compile(ServiceType type, String district, CandidateIndex index) {
        var options = new ArrayList<List<Subcontract>>(index.partners().size());
        for (var partner : index.partners()) {
            options.add(partner.subcontracts().stream()
                    .filter(under -> under.serviceTypes().contains(type) && under.isActiveOn(index.day()))
                    .sorted(comparing(Subcontract::contractRef).thenComparing(Subcontract::lot))
                    .toList());
        }
        return new Field(options, type, district, index);
    }

    /** It has given this up, though the sub-contract may not be ended yet, and has nothing else for it (A.13 C-07). */
    private static boolean hasWithdrawn(
            Partner partner, List<Subcontract> options, ServiceType type, String district, CandidateIndex index) {
        var gaveUp = partner.subcontracts().stream()
                .anyMatch(under -> under.serviceTypes().contains(type) && under.isGivenUp(district, index.day()));
        return gaveUp
                && options.stream()
                        .noneMatch(under -> under.covers(district) && !under.isGivenUp(district, index.day()));
    }

    /** What stands against a partner because it has withdrawn; none of the bits when it hasn't. */
    int withdrawn(int ordinal) {
        return withdrawn[ordinal];
    }

    /** The sub-contract under which a partner would take it, or {@link #NONE}. */
    int best(int ordinal, Query query) {
        var best = first[ordinal];
        var end = first[ordinal + 1];
        if (best == end) {
            return NONE;
        }
        for (var option = best + 1; option < end; option++) {
            if (preference(option, query) < preference(best, query)) {
                best = option;
            }
        }
        return best;
    }

    private long preference(int option, Query query) {
        return preference[option]
                | (lacksRequired(option, query) ? 1L << OPTION_LACKS : 0)
                | (long) (Long.SIZE - matches(option, query)) << OPTION_MATCHES;
    }

    int obstacles(int option, Query query) {
        return obstacles[option] | (lacksRequired(option, query) ? Filter.LACKS_SPECIALISM.bit() : 0);
    }

    long key(int option, Query query) {
        return keys[option] | RankKey.SPECIALISM.inverse(matches(option, query));
    }

    long keyWithoutContract(int ordinal) {
        return keysWithoutContract[ordinal];
    }

    int matches(int option, Query query) {
        return Long.bitCount(specialisms[option] & query.wanted());
    }

    /** As {@link Subcontract#offers} says it of one code, for all that are required at once. */
    private boolean lacksRequired(int option, Query query) {
        return query.requiresSensory() && !sensory[option]
                || !generalist[option] && (query.required() & ~specialisms[option]) != 0;
    }

    Subcontract subcontract(int option) {
        return under[option];
    }
}
