package org.advocacyhub.provider.withdrawal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks every now and then for withdrawals whose day has come, from midnight in London, and goes on with those that were interrupted. */
@ApplicationScoped
class WithdrawalWatch {

    private static final Logger LOG = Logger.getLogger(WithdrawalWatch.class);

    private final CarryOutWithdrawal carryOut;

    WithdrawalWatch(CarryOutWithdrawal carryOut) {
        this.carryOut = carryOut;
    }

    @Scheduled(every = "{hub.withdrawals.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (var withdrawalId : carryOut.due()) {
            try {
                while (carryOut.step(withdrawalId)) {
                    LOG.debugf("A step of withdrawal %s is done", withdrawalId);
                }
            } catch (RuntimeException interrupted) {
                // the others don't wait for it
                LOG.warnf(interrupted, "Withdrawal %s could not be carried on; trying again", withdrawalId);
            }
        }
    }
}
