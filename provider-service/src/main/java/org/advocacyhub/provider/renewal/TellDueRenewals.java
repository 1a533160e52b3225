package org.advocacyhub.provider.renewal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.provider.casework.DueRenewals;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.feed.TellDue;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/** Looks every now and then for appointments that end soon, from midnight in London on the day of the prompt, and tells of each once. */
@ApplicationScoped
class TellDueRenewals {

    private final DueRenewals dueRenewals;
    private final TellDue tellDue;

    TellDueRenewals(DueRenewals dueRenewals, TellDue tellDue) {
        this.dueRenewals = dueRenewals;
        this.tellDue = tellDue;
    }

    @Scheduled(
            every = "{hub.renewals.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        tellDue.all((today, now, limit) -> dueRenewals.toTell(new EveryPartner(), today, now, limit).stream()
                .map(renewal -> new FeedEntry(
                        renewal.partnerId(),
                        FeedEntry.Type.RENEWAL_DUE,
                        now,
                        renewal.offerId(),
                        renewal.caseId(),
                        renewal.referralId()))
                .toList());
    }
}
