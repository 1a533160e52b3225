package org.advocacyhub.triage.demand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** All requests for hours. */
@ApplicationScoped
class HoursRequests implements PanacheRepositoryBase<HoursRequest, UUID> {

    /**
     * A request.
     *
     * @throws Refusal 404 {@code unknown-hours-request}
     */
    HoursRequest require(UUID requestId) {
        return findByIdOptional(requestId)
                .orElseThrow(() ->
                        Refusal.notFound("unknown-hours-request", "There is no request for hours " + requestId + "."));
    }

    /** Requests of a contract after a position, the oldest first; one row more than asked for. */
    @SuppressWarnings("unchecked") // a native query knows its entity only when it runs
    List<HoursRequest> page(String contractRef, Instant after, UUID afterId, int limit) {
        return getEntityManager()
                .createNativeQuery(pageSql(), HoursRequest.class)
                .setParameter("contractRef", contractRef)
                .setParameter("requestedAt", after)
                .setParameter("requestId", afterId)
                .setParameter("most", limit + 1)
                .getResultList();
    }

    /** Requests of a contract before a position, the newest first, which are those that wait. */
    @SuppressWarnings("unchecked") // as above
    List<HoursRequest> before(String contractRef, Instant before, UUID beforeId, int rows) {
        return getEntityManager()
                .createNativeQuery(beforeSql(), HoursRequest.class)
                .setParameter("contractRef", contractRef)
                .setParameter("requestedAt", before)
                .setParameter("requestId", beforeId)
                .setParameter("most", rows)
                .getResultList();
    }

    static String beforeSql() {
        return """
                select * from hours_request
                where contract_ref = :contractRef and (requested_at, request_id) < (:requestedAt, :requestId)
                order by requested_at desc, request_id desc limit :most
                """;
    }

    /** By the row, so that a deep page starts in the index where the last one ended. */
    static String pageSql() {
        return """
                select * from hours_request
                where contract_ref = :contractRef and (requested_at, request_id) > (:requestedAt, :requestId)
                order by requested_at, request_id limit :most
                """;
    }
}
