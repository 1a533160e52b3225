package org.advocacyhub.provider.casework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.hibernate.Session;

/**
 * Looks every now and then for cases that rest and whose day of review has come (domain.md D.1.2), from midnight in London on, and tells
 * their partner of each once: whoever has told keeps it with the case, so that neither another replica nor a start tells again.
 */
@ApplicationScoped
class TellHoldReviews {

    private static final int BATCH = 100;

    private static final String TO_REVIEW = """
            select * from advocacy_case
            where hold_review_on <= :today and hold_review_told_at is null
            order by hold_review_on, id limit :limit
            for update skip locked
            """;

    private final Session entities;
    private final Feed feed;
    private final Clock clock;

    TellHoldReviews(Session entities, Feed feed, Clock clock) {
        this.entities = entities;
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
        var toReview = entities.createNativeQuery(TO_REVIEW, AdvocacyCase.class)
                .setParameter("today", LocalDate.ofInstant(now, clock.getZone()))
                .setParameter("limit", BATCH)
                .getResultStream()
                .filter(resting -> scope.includes(resting.partnerId()))
                .toList();
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
