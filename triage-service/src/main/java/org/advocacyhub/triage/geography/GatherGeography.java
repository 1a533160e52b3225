package org.advocacyhub.triage.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.triage.geography.domain.Geography;
import org.advocacyhub.triage.geography.domain.LocalService;
import org.advocacyhub.triage.geography.domain.OutcodeArea;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.referral.domain.StatedPlace;

/** Collects what the responsible council is decided on (domain.md G.3), as it was on the effective received date. */
@ApplicationScoped
public class GatherGeography {

    private final Gazetteer gazetteer;
    private final OutsideServices outsideServices;

    GatherGeography(Gazetteer gazetteer, OutsideServices outsideServices) {
        this.gazetteer = gazetteer;
        this.outsideServices = outsideServices;
    }

    /**
     * @param picked the district that a triage worker picked; null until somebody did
     */
    public Geography of(StatedPlace place, String picked, LocalDate day) {
        var names = gazetteer.councilNames(day);
        var directory = place.directory();
        var home = directory == null ? null : found(directory.homeDistrict(), directory.homeCouncil(), day);
        var current = directory == null ? null : found(directory.currentDistrict(), directory.currentCouncil(), day);
        var ours = gazetteer.ourCouncil(day);
        var spokenOf = new TreeSet<String>();
        spokenOf.add(ours);
        Stream.of(home, current, gazetteer.district(place.statedDistrict(), day), gazetteer.district(picked, day))
                .filter(Objects::nonNull)
                .map(Candidate::council)
                .forEach(spokenOf::add);
        Stream.of(place.homeOutcode(), place.currentOutcode())
                .map(outcode -> gazetteer.area(outcode, day))
                .filter(Objects::nonNull)
                .flatMap(GatherGeography::councilsOf)
                .forEach(spokenOf::add);
        named(place.councils()).forEach(spokenOf::add);
        return new Geography(
                ours,
                spokenOf.stream()
                        .filter(names::containsKey)
                        .collect(Collectors.toMap(Function.identity(), names::get, (one, _) -> one, TreeMap::new)),
                home,
                current,
                outsideServices.of(otherThan(ours, spokenOf), day).stream()
                        .map(service -> new LocalService(
                                service.code(), service.name(), service.council(), service.serviceTypes()))
                        .toList(),
                gazetteer.districtsVersion(day));
    }

    /** A district that the gazetteer does not name lies outside: it has every district of the county. */
    private Candidate found(String district, String council, LocalDate day) {
        if (district == null) {
            return null;
        }
        var known = gazetteer.district(district, day);
        return known != null ? known : new Candidate(district, district, false, council);
    }

    private static Stream<String> councilsOf(OutcodeArea area) {
        return Stream.concat(
                Stream.ofNullable(area.council()), area.districts().stream().map(Candidate::council));
    }

    private static Stream<String> named(StatedPlace.Councils councils) {
        return councils == null
                ? Stream.empty()
                : Stream.of(
                                councils.performing(),
                                councils.supervisory(),
                                councils.applicant(),
                                councils.responsible(),
                                councils.ordinaryResidence(),
                                councils.placing(),
                                councils.funding())
                        .filter(Objects::nonNull);
    }

    private static Set<String> otherThan(String ours, Set<String> councils) {
        return councils.stream().filter(council -> !council.equals(ours)).collect(Collectors.toSet());
    }
}
