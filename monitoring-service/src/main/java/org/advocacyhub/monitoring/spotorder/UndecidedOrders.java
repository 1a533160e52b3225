package org.advocacyhub.monitoring.spotorder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.approval.Undecided;
import org.advocacyhub.monitoring.approval.Waiting;

/** Spot orders that wait for one of their two approvals. */
@ApplicationScoped
class UndecidedOrders implements Undecided {

    private static final int AT_ONE_LOOK = 50;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SpotOrders orders;

    UndecidedOrders(SpotOrders orders) {
        this.orders = orders;
    }

    @Override
    public List<Waiting> of(String contractRef) {
        return orders.after(contractRef, SpotOrder.State.REQUESTED, Instant.EPOCH, BEFORE_ALL, AT_ONE_LOOK).stream()
                .map(order -> new Waiting(
                        "Spot order of " + order.amount() + " for " + order.serviceType() + ".",
                        order.requestedAt(),
                        "/spot-orders/" + order.orderId()))
                .toList();
    }
}
