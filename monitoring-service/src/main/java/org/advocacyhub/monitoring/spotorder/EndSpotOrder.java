package org.advocacyhub.monitoring.spotorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.ContractEvent.SpotEnded;
import org.advocacyhub.monitoring.ceiling.CeilingWatch;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.CommitOrders;
import org.advocacyhub.monitoring.spotorder.domain.EndGround;
import org.advocacyhub.monitoring.spotorder.domain.SpotEndRules;
import org.advocacyhub.monitoring.spotorder.domain.SpotEndRules.Over;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Versions;

/**
 * Ends an approved order: what was not used of it is committed no longer, by an entry that says why (domain.md F.7). Spend for it
 * that comes later is paid by the variable pool, as spend without an order is.
 */
@ApplicationScoped
class EndSpotOrder {

    private static final String ROUNDS = "spot-order-rounds";

    private final ContractPlans plans;
    private final CeilingWatch ceilingWatch;
    private final CommitOrders commitOrders;
    private final SpotOrders orders;
    private final RunningOrders running;
    private final Outbox outbox;
    private final Clock clock;

    EndSpotOrder(
            ContractPlans plans,
            CeilingWatch ceilingWatch,
            CommitOrders commitOrders,
            SpotOrders orders,
            RunningOrders running,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.ceilingWatch = ceilingWatch;
        this.commitOrders = commitOrders;
        this.orders = orders;
        this.running = running;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Somebody of the hub ends an order early.
     *
     * @param ifMatch version of the order that was looked at
     * @param reason why, as a code
     */
    @Transactional
    SpotOrder byHub(UUID orderId, String ifMatch, String subject, String reason) {
        var order = taken(orderId);
        Versions.require(ifMatch, order.version());
        order.requireRunning();
        end(order, new Over(EndGround.BY_HUB, LocalDate.now(clock)), null, reason, subject);
        orders.flush();
        return order;
    }

    /**
     * Ends an order whose work is over when the days for invoices have passed. Nothing happens when somebody ended it meanwhile, or the
     * work goes on: a case was reopened.
     */
    @Transactional
    void over(UUID orderId, int settleDays) {
        var order = taken(orderId);
        running.work(orderId)
                .flatMap(work -> SpotEndRules.over(work, settleDays, LocalDate.now(clock)))
                .ifPresent(over -> end(order, over, settleDays, null, ROUNDS));
    }

    /** The contract before the order, as everybody locks them, so that nobody waits for each other. */
    private SpotOrder taken(UUID orderId) {
        plans.lockedTerms(orders.require(orderId).contractRef());
        return orders.requireLocked(orderId);
    }

    private void end(SpotOrder order, Over over, Integer settleDays, String reason, String by) {
        var unused = order.committed();
        var now = clock.instant();
        order.end(new Ending(now, by, over.ground(), over.since(), settleDays, reason, unused.pence()));
        if (!unused.isZero()) {
            release(order, over, settleDays, unused, by);
        }
        outbox.record(new SpotEnded(
                order.contractRef(),
                order.orderId(),
                order.referralId(),
                order.serviceType(),
                order.chargedTo().name(),
                over.ground().name(),
                reason,
                unused.pence(),
                now));
    }

    private void release(SpotOrder order, Over over, Integer settleDays, Money unused, String by) {
        plans.yearOf(order.contractRef(), order.chargedYear())
                .ifPresent(year -> ceilingWatch.committed(order.contractRef(), year, Money.ZERO.minus(unused)));
        commitOrders.release(
                order.contractRef(),
                order.orderId(),
                unused,
                over.ground().ruleId(),
                over.inWords(settleDays == null ? 0 : settleDays, order.amount(), unused),
                by);
    }
}
