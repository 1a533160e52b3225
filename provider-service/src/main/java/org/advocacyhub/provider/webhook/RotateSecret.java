package org.advocacyhub.provider.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.runtime.security.PartnerScope;

/** Draws a new secret; the former one signs beside it for a while, so that a partner can change over without a gap. */
@ApplicationScoped
class RotateSecret {

    private final Webhooks webhooks;
    private final SecretSeal seal;
    private final WebhooksConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RotateSecret(Webhooks webhooks, SecretSeal seal, WebhooksConfig config, Clock clock) {
        this.webhooks = webhooks;
        this.seal = seal;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    WithSecret handle(PartnerScope scope, UUID endpointId) {
        var endpoint = webhooks.locked(scope, endpointId);
        var secret = SigningSecret.fresh(random);
        endpoint.rotate(seal.next(secret.bytes(), endpointId), clock.instant().plus(config.formerSecretFor()));
        webhooks.flush();
        return new WithSecret(endpoint, secret);
    }
}
