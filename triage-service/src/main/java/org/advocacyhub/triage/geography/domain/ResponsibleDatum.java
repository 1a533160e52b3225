package org.advocacyhub.triage.geography.domain;

import java.util.Objects;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.StatedPlace;

/**
 * Finds the datum that decides about a type (domain.md G.3, A.8.1). A council that the form should name and does not is taken to
 * be the one where the person lives, unless the form names another: then a person finds out.
 */
final class ResponsibleDatum {

    private final Facts facts;
    private final Places places;
    private final Geography geography;

    private ResponsibleDatum(Facts facts, Places places, Geography geography) {
        this.facts = facts;
        this.places = places;
        this.geography = geography;
    }

    static Evidence of(ServiceType type, Facts facts, Places places, Geography geography) {
        return new ResponsibleDatum(facts, places, geography).of(type);
    }

    static StatedPlace.Councils councils(Facts facts) {
        return facts.place().councils() == null
                ? StatedPlace.Councils.NONE
                : facts.place().councils();
    }

    private Evidence of(ServiceType type) {
        var councils = councils(facts);
        return switch (type) {
            case CARE_ACT -> stated(Datum.PERFORMING_LA, councils.performing());
            case CARE_ACT_SAFEGUARDING -> at(Datum.LOCATION, places.is());
            case IMCA_SMT, IMCA_ACCOM, IMCA_CARE_REVIEW, IMCA_SAFEGUARDING, IMCA_39A ->
                at(Datum.CURRENT_PLACE, places.is());
            case IMCA_39C, IMCA_39D -> at(Datum.SETTING, places.is());
            case RPR_PAID -> stated(Datum.SUPERVISORY_BODY, councils.supervisory());
            case RULE_1_2_REP -> stated(Datum.APPLICANT, councils.applicant());
            case IMHA -> imha(councils.responsible());
            default -> at(Datum.HOME, places.lives());
        };
    }

    /** A.8.1: detained, where the hospital is; otherwise the responsible hospital's or authority's council. */
    private Evidence imha(String responsible) {
        var datum = facts.imha() == null
                ? Datum.HOSPITAL
                : switch (facts.imha().mhaStatus()) {
                    case S7_GUARDIANSHIP, S37_GUARDIANSHIP -> Datum.RESPONSIBLE_LSSA;
                    case S17A_CTO, S42_73_74_CONDITIONAL_DISCHARGE -> Datum.RESPONSIBLE_HOSPITAL;
                    case S57_DISCUSSED, S58A_DISCUSSED -> Datum.NOMINATED_LSSA;
                    default -> Datum.HOSPITAL;
                };
        if (datum == Datum.HOSPITAL) {
            return at(datum, places.is());
        }
        if (responsible != null) {
            return named(datum, responsible);
        }
        return switch (facts.imha().hospitalInArea()) {
            case Y ->
                new Evidence(
                        datum,
                        geography.ourCouncil(),
                        geography.nameOf(geography.ourCouncil()),
                        Answer.Y,
                        "the referrer says that it is in this area",
                        false);
            case N ->
                new Evidence(
                        datum,
                        null,
                        geography.nameOf(null),
                        Answer.N,
                        "the referrer says that it is not in this area",
                        false);
            case U -> open(datum, "not stated");
        };
    }

    private Evidence stated(Datum datum, String council) {
        if (council != null) {
            return named(datum, council);
        }
        var lives = places.lives();
        var there = lives.councilThere(geography.ourCouncil());
        var councils = councils(facts);
        var others = Stream.of(councils.ordinaryResidence(), councils.placing())
                .filter(Objects::nonNull)
                .filter(named -> !named.equals(there))
                .map(geography::nameOf)
                .distinct()
                .toList();
        if (!others.isEmpty() && places.picked() == null) {
            return open(datum, "not stated, and the form names " + String.join(" and ", others));
        }
        var evidence = at(datum, lives);
        return new Evidence(
                datum,
                evidence.council(),
                evidence.name(),
                evidence.ours(),
                "not stated, taken to be where the person lives: " + evidence.found(),
                true);
    }

    private Evidence named(Datum datum, String council) {
        return new Evidence(
                datum,
                council,
                geography.nameOf(council),
                Answer.of(council.equals(geography.ourCouncil())),
                "the form names it",
                false);
    }

    private Evidence at(Datum datum, Whereabouts place) {
        var council = place.councilThere(geography.ourCouncil());
        return new Evidence(datum, council, geography.nameOf(council), place.inArea(), place.evidence(), false);
    }

    private Evidence open(Datum datum, String found) {
        return new Evidence(datum, null, geography.nameOf(null), Answer.U, found, false);
    }
}
