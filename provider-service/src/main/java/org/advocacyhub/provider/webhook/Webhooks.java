package org.advocacyhub.provider.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** All endpoints that a caller may know of, with what became of each message. */
@ApplicationScoped
class Webhooks {

    private static final String PARTNER = "partnerId";

    /** What is sent again: entries of the partner's own feed in a range, those that still wait left out. */
    private static final String REPLAY = """
            insert into webhook_delivery (id, endpoint_id, partner_id, position, state, due_at, created_at)
            select uuidv7(), e.id, f.partner_id, f.position, 'PENDING', :now, :now
            from webhook_endpoint e
            join feed_entry f on f.partner_id = e.partner_id
            where e.id = :endpoint and f.position between :from and least(:to, e.told_up_to)
              and (e.types = '{}' or f.type = any(e.types))
            order by f.position
            limit :limit
            on conflict do nothing
            """;

    private static final String NEWEST =
            "select coalesce(max(position), 0) from feed_entry where partner_id = :partner";

    private static final String DUE_NOW =
            "update webhook_delivery set due_at = :now where endpoint_id = :endpoint and state = 'PENDING'";

    private final Session entities;

    Webhooks(Session entities) {
        this.entities = entities;
    }

    void add(WebhookEndpoint endpoint) {
        entities.persist(endpoint);
        entities.flush();
    }

    /** Its deliveries go with it; the feed keeps what they said. */
    void remove(WebhookEndpoint endpoint) {
        entities.remove(endpoint);
        entities.flush();
    }

    WebhookEndpoint require(PartnerScope scope, UUID endpointId) {
        return one(scope, endpointId).first(entities).orElseThrow(() -> unknown(endpointId));
    }

    WebhookEndpoint locked(PartnerScope scope, UUID endpointId) {
        return one(scope, endpointId).locked(entities).orElseThrow(() -> unknown(endpointId));
    }

    /** Oldest first. */
    List<WebhookEndpoint> page(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(WebhookEndpoint.class, PARTNER, scope)
                .inOrderOfTime("createdAt", cursor)
                .page(entities, limit);
    }

    /** Oldest first. */
    List<WebhookDelivery> deliveries(
            PartnerScope scope, UUID endpointId, WebhookDelivery.State state, String cursor, int limit) {
        return ScopedSelect.from(WebhookDelivery.class, PARTNER, scope)
                .with("endpointId", endpointId)
                .with("state", state)
                .inOrderOfTime("createdAt", cursor)
                .page(entities, limit);
    }

    /** Puts entries of the feed on their way again; answers how many. */
    int replay(WebhookEndpoint endpoint, long from, long to, int limit, Instant now) {
        return entities.createNativeMutationQuery(REPLAY)
                .setParameter("endpoint", endpoint.id())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("limit", limit)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What waits for its next attempt need not wait any longer. */
    void dueNow(WebhookEndpoint endpoint, Instant now) {
        entities.createNativeMutationQuery(DUE_NOW)
                .setParameter("endpoint", endpoint.id())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Where a partner's feed ends now; 0 when it is empty. */
    long newestPosition(String partnerId) {
        return entities.createNativeQuery(NEWEST, Long.class)
                .setParameter("partner", partnerId)
                .getSingleResult();
    }

    void flush() {
        entities.flush();
    }

    private static Refusal unknown(UUID endpointId) {
        return Refusal.notFound("unknown-webhook", "There is no webhook " + endpointId + " that you may see.");
    }

    private static ScopedSelect<WebhookEndpoint> one(PartnerScope scope, UUID endpointId) {
        return ScopedSelect.from(WebhookEndpoint.class, PARTNER, scope).with("id", endpointId);
    }
}
