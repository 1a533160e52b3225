package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.referral.person.domain.DismissalReason;
import org.advocacyhub.referral.person.domain.DuplicateRules;
import org.advocacyhub.referral.person.domain.Likeness.Kind;
import org.advocacyhub.runtime.web.Refusal;

/** Somebody says that two people who look like one are two; they are not shown as candidates again. */
@ApplicationScoped
class DismissDuplicate {

    private final PersonRows people;
    private final DuplicatePairs pairs;
    private final Clock clock;

    DismissDuplicate(PersonRows people, DuplicatePairs pairs, Clock clock) {
        this.people = people;
        this.pairs = pairs;
        this.clock = clock;
    }

    @Transactional
    void handle(UUID one, UUID other, DismissalReason reason, String by) {
        var likeness = DuplicateRules.compare(
                people.require(one).described(), people.require(other).described());
        if (one.equals(other) || likeness.kind() == Kind.NONE) {
            throw Refusal.conflict(
                    "not-a-candidate", "The two don't look like one person, so there is nothing to dismiss.");
        }
        pairs.dismiss(one, other, likeness.kind(), reason, clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
    }
}
