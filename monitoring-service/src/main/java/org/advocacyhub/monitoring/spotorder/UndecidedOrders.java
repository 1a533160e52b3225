package org.advocacyhub.monitoring.spotorder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.approval.Undecided;
import org.advocacyhub.monitoring.approval.Waiting;
import org.advocacyhub.monitoring.spotorder.DecideSpotOrder.Decider;
import org.advocacyhub.runtime.security.Caller;

/** Spot orders that wait for one of their two approvals. */
@ApplicationScoped
class UndecidedOrders implements Undecided {

    private static final int AT_ONE_LOOK = 50;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SpotOrders orders;
    private final Caller caller;

    UndecidedOrders(SpotOrders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @Override
    public List<Waiting> of(String contractRef) {
        return requested(contractRef).stream()
                .map(order -> new Waiting(
                        "Spot order of " + order.amount() + " for " + order.serviceType() + ".",
                        order.requestedAt(),
                        "/spot-orders/" + order.orderId()))
                .toList();
    }

    /** Two people approve one: who has approved has nothing more to do. */
    @Override
    public long forReader(String contractRef) {
        var decider = Decider.of(caller);
        return decider.decides()
                ? requested(contractRef).stream().filter(decider::mayDecide).count()
                : 0;
    }

    private List<SpotOrder> requested(String contractRef) {
        return orders.after(contractRef, SpotOrder.State.REQUESTED, Instant.EPOCH, BEFORE_ALL, AT_ONE_LOOK);
    }
}
