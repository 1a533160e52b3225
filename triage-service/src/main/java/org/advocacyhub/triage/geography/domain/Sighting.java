package org.advocacyhub.triage.geography.domain;

import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;

/**
 * What is known of one place, home or where the person is now.
 *
 * @param outcode null when none was told
 * @param area what the outcode table says about it; null without a line
 * @param directory the district of the full postcode, as referral-service looked it up; null when it found none
 * @param edition of the postcode directory; null without a district
 */
public record Sighting(String outcode, OutcodeArea area, Candidate directory, String edition) {

    /** Nothing is known. */
    static final Sighting NOTHING = new Sighting(null, null, null, null);

    boolean isTold() {
        return outcode != null || directory != null;
    }

    boolean isNoPlace() {
        return directory == null && area != null && area.isNoPlace();
    }
}
