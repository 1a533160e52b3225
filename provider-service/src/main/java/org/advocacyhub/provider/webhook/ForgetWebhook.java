package org.advocacyhub.provider.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.runtime.security.PartnerScope;

/** A partner listens there no more. */
@ApplicationScoped
class ForgetWebhook {

    private final Webhooks webhooks;
    private final SecretSeal seal;

    ForgetWebhook(Webhooks webhooks, SecretSeal seal) {
        this.webhooks = webhooks;
        this.seal = seal;
    }

    @Transactional
    void handle(PartnerScope scope, UUID endpointId) {
        seal.forget(endpointId);
        webhooks.remove(webhooks.locked(scope, endpointId));
    }
}
