package org.advocacyhub.provider.naming;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every now and then for allocations that became overdue: from midnight in London after their last day. */
@ApplicationScoped
class AllocationWatch {

    private final TellOverdue tellOverdue;
    private final NamingConfig config;

    AllocationWatch(TellOverdue tellOverdue, NamingConfig config) {
        this.tellOverdue = tellOverdue;
        this.config = config;
    }

    @Scheduled(every = "{hub.naming.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        int told;
        do {
            told = tellOverdue.handle(config.lookBatch());
        } while (told == config.lookBatch());
    }
}
