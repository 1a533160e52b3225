package org.advocacyhub.provider.offer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.provider.feed.TellDue;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/**
 * Reminds partners once of each offer that nobody has answered and whose time is nearly over (domain.md C.6). What was told is kept with
 * the offer in the transaction that tells, so that neither another replica nor a start tells again.
 */
@ApplicationScoped
class RemindOfOffers {

    private final Offers offers;
    private final TellDue tellDue;

    RemindOfOffers(Offers offers, TellDue tellDue) {
        this.offers = offers;
        this.tellDue = tellDue;
    }

    @Scheduled(
            every = "{hub.offers.remind-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        tellDue.all((today, now, limit) -> offers.remind(new EveryPartner(), now, limit));
    }
}
