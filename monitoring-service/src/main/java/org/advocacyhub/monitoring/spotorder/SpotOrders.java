package org.advocacyhub.monitoring.spotorder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** All spot orders. */
@ApplicationScoped
class SpotOrders implements PanacheRepositoryBase<SpotOrder, UUID> {

    /**
     * An order.
     *
     * @throws Refusal 404 {@code unknown-spot-order}
     */
    SpotOrder require(UUID orderId) {
        return findByIdOptional(orderId).orElseThrow(() -> unknown(orderId));
    }

    /** The same, kept from changing until the transaction ends. */
    SpotOrder requireLocked(UUID orderId) {
        return findByIdOptional(orderId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(orderId));
    }

    boolean isAskedFor(UUID referralId) {
        return count("referralId = ?1 and state = ?2", referralId, SpotOrder.State.REQUESTED) > 0;
    }

    /** Orders of a contract in a state after a position, the oldest first: ENDED is what was approved and has ended. */
    List<SpotOrder> after(String contractRef, SpotOrder.State state, Instant requestedAt, UUID orderId, int count) {
        var ended = state == SpotOrder.State.ENDED;
        return find(
                        """
                        contractRef = ?1 and state = ?2 and ending.endedAt is %s
                        and (requestedAt > ?3 or requestedAt = ?3 and orderId > ?4)
                        order by requestedAt, orderId
                        """.formatted(ended ? "not null" : "null"),
                        contractRef,
                        ended ? SpotOrder.State.APPROVED : state,
                        requestedAt,
                        orderId)
                .page(0, count)
                .list();
    }

    private static Refusal unknown(UUID orderId) {
        return Refusal.notFound("unknown-spot-order", "There is no spot order " + orderId + ".");
    }
}
