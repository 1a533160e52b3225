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
 */
public record EndedReferral(ReferralStatus end, String serviceType, LocalDate endedOn, LocalDate dateOfBirth) {

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
