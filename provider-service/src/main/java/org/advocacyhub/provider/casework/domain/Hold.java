package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;

/** That a case rests, why, and when somebody looks at it again. */
public record Hold(HoldReason reason, LocalDate since, LocalDate reviewOn) {

    public Hold {
        if (!reviewOn.isAfter(since)) {
            throw new IllegalArgumentException("a hold since " + since + " is reviewed later, not on " + reviewOn);
        }
    }

    /** Whether somebody has to look at it again: from the day of the review on. */
    public boolean isToBeReviewed(LocalDate today) {
        return !today.isBefore(reviewOn);
    }
}
