package org.advocacyhub.provider.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.runtime.security.PartnerScope;

/** A partner listens there no more. */
@ApplicationScoped
class ForgetWebhook {

    private final Webhooks webhooks;

    ForgetWebhook(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Transactional
    void handle(PartnerScope scope, UUID endpointId) {
        webhooks.remove(webhooks.locked(scope, endpointId));
    }
}
