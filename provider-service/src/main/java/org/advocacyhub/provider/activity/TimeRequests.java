package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** All requests for more time that a caller may know of. */
@ApplicationScoped
class TimeRequests {

    private final Session entities;

    TimeRequests(Session entities) {
        this.entities = entities;
    }

    void add(TimeRequest request) {
        entities.persist(request);
        entities.flush();
    }

    /** As it is now; nobody watches what becomes of it. */
    TimeRequest require(PartnerScope scope, UUID requestId) {
        var found = one(scope, requestId).first(entities).orElseThrow(() -> unknown(requestId));
        entities.detach(found);
        return found;
    }

    TimeRequest locked(PartnerScope scope, UUID requestId) {
        return one(scope, requestId).locked(entities).orElseThrow(() -> unknown(requestId));
    }

    /** The one of a case that the hub has not answered. */
    Optional<TimeRequest> waiting(PartnerScope scope, UUID caseId) {
        return all(scope)
                .with("caseId", caseId)
                .with("state", TimeRequest.State.WAITING)
                .first(entities);
    }

    /** All of a case, oldest first: the next is asked when the one before is answered. */
    List<TimeRequest> ofCase(PartnerScope scope, UUID caseId) {
        return all(scope).with("caseId", caseId).inOrderOfTime("askedAt", null).all(entities);
    }

    /** Oldest first. */
    List<TimeRequest> page(PartnerScope scope, TimeRequest.State state, String cursor, int limit) {
        return all(scope).with("state", state).inOrderOfTime("askedAt", cursor).page(entities, limit);
    }

    private static ScopedSelect<TimeRequest> one(PartnerScope scope, UUID requestId) {
        return all(scope).with("id", requestId);
    }

    private static ScopedSelect<TimeRequest> all(PartnerScope scope) {
        return ScopedSelect.from(TimeRequest.class, "partnerId", scope);
    }

    private static Refusal unknown(UUID requestId) {
        return Refusal.notFound("unknown-time-request", "There is no request " + requestId + " that you may see.");
    }
}
