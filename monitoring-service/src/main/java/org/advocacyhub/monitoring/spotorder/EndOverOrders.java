package org.advocacyhub.monitoring.spotorder;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.monitoring.contract.EachContract;
import org.advocacyhub.monitoring.contract.RuleValues;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.jboss.logging.Logger;

/** Looks on its rounds which approved orders nobody will use any more, and ends them (domain.md F.7). */
@ApplicationScoped
class EndOverOrders {

    private static final Logger LOG = Logger.getLogger(EndOverOrders.class);

    private final EachContract contracts;
    private final RuleValues rules;
    private final RunningOrders running;
    private final EndSpotOrder endSpotOrder;
    private final Clock clock;

    EndOverOrders(
            EachContract contracts, RuleValues rules, RunningOrders running, EndSpotOrder endSpotOrder, Clock clock) {
        this.contracts = contracts;
        this.rules = rules;
        this.running = running;
        this.endSpotOrder = endSpotOrder;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.monitoring.spot-orders-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void rounds() {
        contracts.look("spot orders were not looked at", this::look);
    }

    /** Ends the orders of a contract that are over; one that can't be ended keeps no other back. */
    void look(String contractRef) {
        var today = LocalDate.now(clock);
        var settleDays = rules.on(contractRef, ContractRule.SPOT_SETTLE_DAYS, today)
                .orElseThrow(() -> new IllegalStateException("everybody's SPOT_SETTLE_DAYS is missing"));
        for (var orderId : running.overBefore(contractRef, today.minusDays(settleDays))) {
            try {
                endSpotOrder.over(orderId, settleDays);
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "spot order %s was not ended; the next round will do it", orderId);
            }
        }
    }
}
