package org.advocacyhub.provider.casework;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.advocacyhub.provider.casework.DueCases.Due;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.feed.TellDue;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/**
 * Looks every now and then for cases that rest and whose day of review has come (domain.md D.1.2), from midnight in London on, and tells
 * their partner of each once: whoever has told keeps it with the case, so that neither another replica nor a start tells again.
 */
@ApplicationScoped
class TellHoldReviews {

    private final DueCases dueCases;
    private final TellDue tellDue;

    TellHoldReviews(DueCases dueCases, TellDue tellDue) {
        this.dueCases = dueCases;
        this.tellDue = tellDue;
    }

    @Scheduled(
            every = "{hub.holds.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        tellDue.all((today, now, limit) -> dueCases.locked(new EveryPartner(), Due.HOLD_REVIEW, today, limit).stream()
                .map(resting -> told(resting, now))
                .toList());
    }

    private static FeedEntry told(AdvocacyCase resting, Instant now) {
        resting.life().holdReviewIsTold(now);
        return new FeedEntry(
                resting.partnerId(),
                FeedEntry.Type.HOLD_REVIEW_DUE,
                now,
                resting.origin().offerId(),
                resting.id(),
                resting.referralId());
    }
}
