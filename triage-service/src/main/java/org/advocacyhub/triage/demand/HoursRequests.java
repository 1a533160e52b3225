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
    List<HoursRequest> page(String contractRef, Instant after, UUID afterId, int limit) {
        return find("""
                        contractRef = ?1 and (requestedAt > ?2 or requestedAt = ?2 and requestId > ?3)
                        order by requestedAt, requestId
                        """, contractRef, after, afterId).page(0, limit + 1).list();
    }
}
