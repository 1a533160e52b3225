package org.advocacyhub.provider.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Reads a partner's endpoints and what became of each message, in a transaction as row-level security asks for. */
@ApplicationScoped
class ReadWebhooks {

    private final Webhooks webhooks;

    ReadWebhooks(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Transactional
    WebhookEndpoint one(PartnerScope scope, UUID endpointId) {
        return webhooks.require(scope, endpointId);
    }

    @Transactional
    Page<WebhookEndpoint> page(PartnerScope scope, String cursor, int limit) {
        return Page.of(
                webhooks.page(scope, cursor, limit), limit, endpoint -> Cursor.of(endpoint.createdAt(), endpoint.id()));
    }

    @Transactional
    Page<WebhookDelivery> deliveries(
            PartnerScope scope, UUID endpointId, WebhookDelivery.State state, String cursor, int limit) {
        webhooks.require(scope, endpointId);
        return Page.of(
                webhooks.deliveries(scope, endpointId, state, cursor, limit),
                limit,
                delivery -> Cursor.of(delivery.createdAt(), delivery.id()));
    }
}
