package org.advocacyhub.provider.visit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.provider.casework.DueVisits;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/** Looks every now and then for visits that became overdue, from midnight in London after their last day, and tells of each once. */
@ApplicationScoped
class TellOverdueVisits {

    private static final int BATCH = 100;

    private final DueVisits dueVisits;
    private final Feed feed;
    private final Clock clock;

    TellOverdueVisits(DueVisits dueVisits, Feed feed, Clock clock) {
        this.dueVisits = dueVisits;
        this.feed = feed;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hub.visits.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(this::tellSome);
        } while (told == BATCH);
    }

    private int tellSome() {
        var now = clock.instant();
        var overdue = dueVisits.overdue(new EveryPartner(), LocalDate.ofInstant(now, clock.getZone()), now, BATCH);
        overdue.forEach(visit -> feed.tell(new FeedEntry(
                visit.partnerId(),
                FeedEntry.Type.VISIT_OVERDUE,
                now,
                visit.offerId(),
                visit.caseId(),
                visit.referralId())));
        return overdue.size();
    }
}
