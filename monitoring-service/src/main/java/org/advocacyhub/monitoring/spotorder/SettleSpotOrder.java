package org.advocacyhub.monitoring.spotorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.advocacyhub.monitoring.ceiling.CeilingWatch;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.spotorder.domain.ChargedTo;
import org.advocacyhub.runtime.web.Refusal;

/** Spend that pays an order takes its place: what was committed for it is committed no longer. */
@ApplicationScoped
public class SettleSpotOrder {

    private final SpotOrders orders;
    private final ContractPlans plans;
    private final CeilingWatch ceilingWatch;

    SettleSpotOrder(SpotOrders orders, ContractPlans plans, CeilingWatch ceilingWatch) {
        this.orders = orders;
        this.plans = plans;
        this.ceilingWatch = ceilingWatch;
    }

    /**
     * @return how much less (negative) is set aside for the order from now on, or more
     * @throws Refusal 400 naming {@code spotOrderId} when there is no such order or the contract does not pay it
     */
    @Transactional(TxType.MANDATORY)
    public Money handle(String contractRef, UUID orderId, Money amount) {
        var order = orders.findByIdOptional(orderId)
                .filter(found -> found.contractRef().equals(contractRef))
                .filter(found -> found.chargedTo() == ChargedTo.CONTRACT)
                .orElseThrow(() -> Refusal.invalid(
                        "spotOrderId",
                        "not-charged-to-contract",
                        "Name an approved order of this contract that the contract pays; a team pays its own."));
        var change = order.settle(amount);
        plans.yearOf(contractRef, order.chargedYear())
                .ifPresent(year -> ceilingWatch.committed(contractRef, year, change));
        return change;
    }
}
