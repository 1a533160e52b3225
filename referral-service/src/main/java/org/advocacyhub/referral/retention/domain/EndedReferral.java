package org.advocacyhub.referral.retention.domain;

import java.time.LocalDate;
import org.advocacyhub.referral.form.domain.AgeRules;
import org.advocacyhub.referral.referral.domain.ReferralStatus;

/**
 * What decides how long a referral's data is kept.
 *
 * @param serviceType as decided, or as requested when nothing was decided
 * @param endedOn the day of the decision or of the closure, in London
 * @param dateOfBirth null when it is not known: the person then counts as an adult
 * @param episodeEndedOn the closure of the last case of the episode (A.11): {@code endedOn} or later; null while one goes on
 * @param erasureGrantedOn the day on which the hub granted the person's request to erase it (H.3); null without one
 */
public record EndedReferral(
        ReferralStatus end,
        String serviceType,
        LocalDate endedOn,
        LocalDate dateOfBirth,
        LocalDate episodeEndedOn,
        LocalDate erasureGrantedOn) {

    /** A referral that stood alone and that nobody asked to erase. */
    public EndedReferral(ReferralStatus end, String serviceType, LocalDate endedOn, LocalDate dateOfBirth) {
        this(end, serviceType, endedOn, dateOfBirth, endedOn, null);
    }

    /** The same as part of an episode whose last case was closed on a day; null while one goes on. */
    public EndedReferral inEpisodeUntil(LocalDate day) {
        return new EndedReferral(end, serviceType, endedOn, dateOfBirth, day, erasureGrantedOn);
    }

    private static final int ADULT = 18;

    /** Whether the person was under 18 when it ended. */
    boolean underEighteen() {
        return dateOfBirth != null && AgeRules.ageOn(dateOfBirth, endedOn) < ADULT;
    }

    /** The class of the referral. */
    public RecordClass recordClass() {
        return RecordClass.of(end, serviceType, underEighteen());
    }
}
