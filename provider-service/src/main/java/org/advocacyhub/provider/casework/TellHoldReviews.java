package org.advocacyhub.provider.casework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.provider.casework.DueCases.Due;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/**
 * Looks every now and then for cases that rest and whose day of review has come (domain.md D.1.2), from midnight in London on, and tells
 * their partner of each once: whoever has told keeps it with the case, so that neither another replica nor a start tells again.
 */
@ApplicationScoped
class TellHoldReviews {

    private static final int BATCH = 100;

    private final DueCases dueCases;
    private final Feed feed;
    private final Clock clock;

    TellHoldReviews(DueCases dueCases, Feed feed, Clock clock) {
        this.dueCases = dueCases;
        this.feed = feed;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hub.holds.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(() -> tellSome(new EveryPartner()));
        } while (told == BATCH);
    }

    private int tellSome(EveryPartner scope) {
        var now = clock.instant();
        var toReview = dueCases.locked(scope, Due.HOLD_REVIEW, LocalDate.ofInstant(now, clock.getZone()), BATCH);
        for (var resting : toReview) {
            resting.life().holdReviewIsTold(now);
            feed.tell(new FeedEntry(
                    resting.partnerId(),
                    FeedEntry.Type.HOLD_REVIEW_DUE,
                    now,
                    resting.origin().offerId(),
                    resting.id(),
                    resting.referralId()));
        }
        return toReview.size();
    }
}
