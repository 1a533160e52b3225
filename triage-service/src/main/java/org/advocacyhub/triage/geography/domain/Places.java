package org.advocacyhub.triage.geography.domain;

import java.util.Optional;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.StatedPlace;

/**
 * Where the person lives and where the person is, which are two questions (domain.md G.2, G.3).
 *
 * @param told what the form says
 * @param home what is known of the home
 * @param current what is known of where the person is now, when that is not home
 * @param stated the district that the referrer named; null when none or unknown
 * @param picked the district that a triage worker picked; null until somebody did
 */
public record Places(StatedPlace told, Sighting home, Sighting current, Candidate stated, Candidate picked) {

    /**
     * Where the person lives: home; for somebody without one, or whose postcode names no place, where they are; so too for
     * somebody who moved there or whom a council placed there.
     */
    public Whereabouts lives() {
        var elsewhere = told.isNoFixedAbode() || home.isNoPlace() || told.isMoved();
        return found(elsewhere && usable(current) ? current : told.isNoFixedAbode() ? Sighting.NOTHING : home);
    }

    /** Where the person is: the present place, otherwise home; a hospital that nobody named leaves it open. */
    public Whereabouts is() {
        if (usable(current)) {
            return found(current);
        }
        return found(told.isHospital() || told.isNoFixedAbode() ? Sighting.NOTHING : home);
    }

    /** The place that counts for a type of advocacy. */
    public Whereabouts of(ServiceType type) {
        return switch (type) {
            case CARE_ACT_SAFEGUARDING,
                    IMCA_SMT,
                    IMCA_ACCOM,
                    IMCA_CARE_REVIEW,
                    IMCA_SAFEGUARDING,
                    IMCA_39A,
                    IMCA_39C,
                    IMCA_39D,
                    RPR_PAID,
                    IMHA,
                    IMHA_INFORMAL -> is();
            default -> lives();
        };
    }

    /**
     * The outcode that counted before a place was looked at whole: the hospital's for IMHA, otherwise home's, and without a home
     * the present one. Decisions of that time are replayed by it.
     */
    public static Optional<String> countingOutcode(ServiceType type, StatedPlace place) {
        if (type == ServiceType.IMHA) {
            var home = place.isHospital() || place.isNoFixedAbode() ? null : place.homeOutcode();
            return Optional.ofNullable(place.currentOutcode() != null ? place.currentOutcode() : home);
        }
        return Optional.ofNullable(place.isNoFixedAbode() ? place.currentOutcode() : place.homeOutcode());
    }

    private Whereabouts found(Sighting seen) {
        return DistrictFinder.find(seen, stated, picked);
    }

    private static boolean usable(Sighting seen) {
        return seen.isTold() && !seen.isNoPlace();
    }
}
