package org.advocacyhub.provider.partner;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every now and then which paused partners take referrals again: from midnight in London on their day. */
@ApplicationScoped
class PauseWatch {

    private static final int AT_ONCE = 100;

    private final PausePartner pausePartner;

    PauseWatch(PausePartner pausePartner) {
        this.pausePartner = pausePartner;
    }

    @Scheduled(every = "{hub.partners.resume-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        int resumed;
        do {
            resumed = pausePartner.resumeDue(AT_ONCE);
        } while (resumed == AT_ONCE);
    }
}
