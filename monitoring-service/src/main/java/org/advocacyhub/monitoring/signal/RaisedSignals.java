package org.advocacyhub.monitoring.signal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Refusal;

/** How signals of each sort are found. */
abstract class RaisedSignals<S extends RaisedSignal> implements PanacheRepositoryBase<S, UUID> {

    /** @throws Refusal 404 {@code unknown-signal} */
    S require(UUID signalId) {
        return findByIdOptional(signalId).orElseThrow(() -> unknown(signalId));
    }

    /** The same, kept from changing until the transaction ends. */
    S requireLocked(UUID signalId) {
        return findByIdOptional(signalId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(signalId));
    }

    List<S> of(String contractRef, Quarter quarter) {
        return list("contractRef = ?1 and quarterStart = ?2", contractRef, quarter.from());
    }

    /**
     * A page of the signals of a contract, the newest first.
     *
     * @param state only these; null for all
     */
    Page<S> page(String contractRef, RaisedSignal.State state, PageAsked asked) {
        return asked.newestFirst(
                (raisedAt, signalId, rows) -> before(contractRef, state, raisedAt, signalId, rows),
                RaisedSignal::raisedAt,
                RaisedSignal::signalId);
    }

    private List<S> before(String contractRef, RaisedSignal.State state, Instant raisedAt, UUID signalId, int rows) {
        var parameters = new HashMap<String, Object>();
        parameters.put("contract", contractRef);
        parameters.put("raisedAt", raisedAt);
        parameters.put("signalId", signalId);
        var ofState = "";
        if (state != null) {
            parameters.put("state", state);
            ofState = " and state = :state";
        }
        return find(
                        "contractRef = :contract" + ofState + " and (raisedAt, signalId) < (:raisedAt, :signalId)"
                                + " order by raisedAt desc, signalId desc",
                        parameters)
                .range(0, rows - 1)
                .list();
    }

    private static Refusal unknown(UUID signalId) {
        return Refusal.notFound("unknown-signal", "There is no such signal: " + signalId + ".");
    }
}
