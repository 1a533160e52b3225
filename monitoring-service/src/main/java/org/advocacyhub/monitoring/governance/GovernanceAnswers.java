package org.advocacyhub.monitoring.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.jboss.resteasy.reactive.RestResponse;

/** How records of governance are entered, once for a key, and listed by day, the first first. */
@ApplicationScoped
class GovernanceAnswers {

    private static final Cursor START = Cursor.of(LocalDate.of(1900, 1, 1), new UUID(0, 0));

    private final ContractPlans plans;
    private final IdempotentRequests idempotentRequests;

    GovernanceAnswers(ContractPlans plans, IdempotentRequests idempotentRequests) {
        this.plans = plans;
        this.idempotentRequests = idempotentRequests;
    }

    /** Reads rows of a contract after a position. */
    interface After<T> {
        List<T> read(String contractRef, LocalDate day, UUID id, int rows);
    }

    /** A page of a contract's records; a 404 without the contract, a 400 for a cursor that is not ours. */
    <T, V> RestResponse<Page<V>> page(
            String contractRef, PageAsked asked, After<T> after, Function<T, Cursor> position, Function<T, V> view) {
        plans.terms(contractRef);
        var start = asked.after(2).orElse(START);
        var rows = after.read(contractRef, start.day(0), start.id(1), asked.rows());
        return asked.answer(asked.of(rows, position).map(view));
    }

    /** 201 with what was recorded; the same for the same key and request. */
    Response recorded(String idempotencyKey, String path, Object request, Supplier<?> view) {
        return idempotentRequests.answer(idempotencyKey, "POST " + path, request, () -> Response.status(201)
                .entity(view.get())
                .build());
    }
}
