package org.advocacyhub.provider.transfer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every now and then for transfers that a partner had to answer by now. */
@ApplicationScoped
class TransferWatch {

    private static final int AT_ONCE = 100;

    private final LapseTransfers lapseTransfers;

    TransferWatch(LapseTransfers lapseTransfers) {
        this.lapseTransfers = lapseTransfers;
    }

    @Scheduled(every = "{hub.transfers.lapse-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        int lapsed;
        do {
            lapsed = lapseTransfers.handle(AT_ONCE);
        } while (lapsed == AT_ONCE);
    }
}
