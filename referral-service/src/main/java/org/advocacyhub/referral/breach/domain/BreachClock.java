package org.advocacyhub.referral.breach.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whom a breach has been told to, and by when it has to be (domain.md H.6): the Information Commissioner's Office within 72 hours, by the
 * clock and not by working days, unless a risk is unlikely.
 *
 * @param awareAt when somebody of the organisation first knew
 * @param toldOfficeAt null before
 * @param toldPeopleOn null before
 */
public record BreachClock(Instant awareAt, BreachRisk risk, Instant toldOfficeAt, LocalDate toldPeopleOn) {

    private static final Duration WITHIN = Duration.ofHours(72);

    /** The last moment to tell the office; empty when it need not be told. */
    public Optional<Instant> officeToldBy() {
        return risk == BreachRisk.UNLIKELY ? Optional.empty() : Optional.of(awareAt.plus(WITHIN));
    }

    /** Whether the office was told too late, or has not been told in time: the reasons for the delay are told with it. */
    public boolean isLate(Instant now) {
        return officeToldBy()
                .filter((toldOfficeAt == null ? now : toldOfficeAt)::isAfter)
                .isPresent();
    }

    /** Whom somebody still has to tell before it is closed; empty when nobody. */
    public Optional<String> stillToTell() {
        if (risk != BreachRisk.UNLIKELY && toldOfficeAt == null) {
            return Optional.of("the Information Commissioner's Office");
        }
        return risk == BreachRisk.HIGH && toldPeopleOn == null ? Optional.of("the people affected") : Optional.empty();
    }
}
