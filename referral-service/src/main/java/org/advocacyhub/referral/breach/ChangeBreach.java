package org.advocacyhub.referral.breach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Versions;

/** Says what is known of a breach now, who was told, or that nothing is left to be done. */
@ApplicationScoped
class ChangeBreach {

    private final Breaches breaches;
    private final Clock clock;

    ChangeBreach(Breaches breaches, Clock clock) {
        this.breaches = breaches;
        this.clock = clock;
    }

    /** @param ifMatch the version that the caller has seen */
    @Transactional
    Breach handle(UUID breachId, String ifMatch, BreachChange change) {
        var now = clock.instant();
        var breach = breaches.requireForChange(breachId);
        Versions.require(ifMatch, breach.version());
        if (change.risk() != null || change.peopleAffected() != null) {
            breach.judge(change.risk(), change.peopleAffected());
        }
        if (change.toldOfficeAt() != null) {
            breach.officeTold(change.toldOfficeAt(), now);
        }
        if (change.toldPeopleOn() != null) {
            breach.peopleTold(change.toldPeopleOn(), LocalDate.now(clock));
        }
        if (Boolean.TRUE.equals(change.closed())) {
            breach.close(now);
        }
        breaches.flush();
        return breach;
    }
}
