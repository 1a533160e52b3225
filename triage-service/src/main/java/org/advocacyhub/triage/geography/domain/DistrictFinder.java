package org.advocacyhub.triage.geography.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.geography.domain.Whereabouts.InDistrict;
import org.advocacyhub.triage.geography.domain.Whereabouts.Outside;
import org.advocacyhub.triage.geography.domain.Whereabouts.Unresolved;

/**
 * Finds the district of a place (domain.md G.2): what a person picked, then the full postcode as referral-service looked it up,
 * then the outcode, where S is the district, M needs somebody's word and X is outside. An outcode that the table does not know
 * leaves the question open.
 */
public final class DistrictFinder {

    private DistrictFinder() {}

    /**
     * @param seen what is known of the place
     * @param stated the district that the referrer named, if it is one of the contract's or a neighbour's; null otherwise
     * @param picked the district that a triage worker picked; null until somebody did
     */
    public static Whereabouts find(Sighting seen, Candidate stated, Candidate picked) {
        if (picked != null) {
            return placed(picked, "picked by a triage worker");
        }
        if (seen.directory() != null) {
            return placed(
                    seen.directory(),
                    "postcode directory, edition " + seen.edition() + ": "
                            + seen.directory().name());
        }
        return find(Optional.ofNullable(seen.outcode()), seen.area(), stated, null);
    }

    /**
     * @param outcode the counting outcode; empty when the person has none
     * @param area what the table says about it; null when it has no line
     * @param stated the district that the referrer named, if it is one of the contract's or a neighbour's; null otherwise
     * @param picked the district that a triage worker picked; null until somebody did
     */
    public static Whereabouts find(Optional<String> outcode, OutcodeArea area, Candidate stated, Candidate picked) {
        if (picked != null) {
            return placed(picked, "picked by a triage worker");
        }
        if (outcode.isEmpty()) {
            return stated == null
                    ? new Unresolved(true, "no outcode and no district stated")
                    : placed(stated, "no outcode; the referrer states the district");
        }
        if (area == null) {
            return new Unresolved(true, "outcode " + outcode.get() + " is not in the table");
        }
        return switch (area.areaClass()) {
            case S -> placed(area.districts().getFirst(), "outcode " + area.outcode() + " lies in one district");
            case X -> new Outside(area.council(), "outcode " + area.outcode() + " lies outside the area");
            case M -> amongSeveral(area, stated);
            case N ->
                stated == null
                        ? new Unresolved(
                                true, "outcode " + area.outcode() + " names no place and no district is stated")
                        : placed(
                                stated,
                                "outcode " + area.outcode() + " names no place; the referrer states the district");
        };
    }

    private static Whereabouts amongSeveral(OutcodeArea area, Candidate stated) {
        if (stated != null && gssOf(area.districts()).contains(stated.gss())) {
            return placed(
                    stated, "outcode " + area.outcode() + " lies in several districts; the referrer states this one");
        }
        var outside = area.districts().stream().anyMatch(candidate -> !candidate.inArea());
        return new Unresolved(
                outside,
                "outcode " + area.outcode() + " may lie in "
                        + String.join(", ", names(area.districts(), Candidate::name)));
    }

    private static Whereabouts placed(Candidate district, String evidence) {
        return district.inArea() ? new InDistrict(district.gss(), evidence) : new Outside(district.council(), evidence);
    }

    private static List<String> gssOf(List<Candidate> districts) {
        return names(districts, Candidate::gss);
    }

    private static List<String> names(List<Candidate> districts, Function<Candidate, String> name) {
        return districts.stream().map(name).toList();
    }
}
