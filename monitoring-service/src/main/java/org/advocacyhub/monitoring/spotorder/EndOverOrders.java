package org.advocacyhub.monitoring.spotorder;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.RuleValues;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.spotorder.domain.SpotEndRules;

/** Looks on its rounds which approved orders nobody will use any more, and ends them (domain.md F.7). */
@ApplicationScoped
class EndOverOrders {

    private final ContractPlans plans;
    private final RuleValues rules;
    private final RunningOrders running;
    private final EndSpotOrder endSpotOrder;
    private final Clock clock;

    EndOverOrders(
            ContractPlans plans, RuleValues rules, RunningOrders running, EndSpotOrder endSpotOrder, Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.running = running;
        this.endSpotOrder = endSpotOrder;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.monitoring.spot-orders-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void rounds() {
        plans.references().forEach(this::look);
    }

    void look(String contractRef) {
        var today = LocalDate.now(clock);
        var settleDays = rules.on(contractRef, ContractRule.SPOT_SETTLE_DAYS, today)
                .orElseThrow(() -> new IllegalStateException("everybody's SPOT_SETTLE_DAYS is missing"));
        for (var order : running.ofWhichWorkMayBeOver(contractRef, today)) {
            SpotEndRules.over(order.work(), settleDays, today)
                    .ifPresent(over -> endSpotOrder.over(order.orderId(), over, settleDays));
        }
    }
}
