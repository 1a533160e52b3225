package org.advocacyhub.provider.visit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.provider.casework.DueVisits;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.feed.TellDue;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/** Looks every now and then for visits that became overdue, from midnight in London after their last day, and tells of each once. */
@ApplicationScoped
class TellOverdueVisits {

    private final DueVisits dueVisits;
    private final TellDue tellDue;

    TellOverdueVisits(DueVisits dueVisits, TellDue tellDue) {
        this.dueVisits = dueVisits;
        this.tellDue = tellDue;
    }

    @Scheduled(
            every = "{hub.visits.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        tellDue.all((today, now, limit) -> dueVisits.overdue(new EveryPartner(), today, now, limit).stream()
                .map(visit -> new FeedEntry(
                        visit.partnerId(),
                        FeedEntry.Type.VISIT_OVERDUE,
                        now,
                        visit.offerId(),
                        visit.caseId(),
                        visit.referralId()))
                .toList());
    }
}
