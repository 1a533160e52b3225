package org.advocacyhub.provider.renewal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.provider.casework.DueRenewals;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/** Looks every now and then for appointments that end soon, from midnight in London on the day of the prompt, and tells of each once. */
@ApplicationScoped
class TellDueRenewals {

    private static final int BATCH = 100;

    private final DueRenewals dueRenewals;
    private final Feed feed;
    private final Clock clock;

    TellDueRenewals(DueRenewals dueRenewals, Feed feed, Clock clock) {
        this.dueRenewals = dueRenewals;
        this.feed = feed;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hub.renewals.look-every}",
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
        var due = dueRenewals.toTell(new EveryPartner(), LocalDate.ofInstant(now, clock.getZone()), now, BATCH);
        due.forEach(renewal -> feed.tell(new FeedEntry(
                renewal.partnerId(),
                FeedEntry.Type.RENEWAL_DUE,
                now,
                renewal.offerId(),
                renewal.caseId(),
                renewal.referralId())));
        return due.size();
    }
}
