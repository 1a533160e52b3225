package org.advocacyhub.provider.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.provider.webhook.WebhookEndpoint.Wish;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Versions;

/** A partner moves, pauses or resumes an endpoint, or says that a disabled one answers again: what waited is sent at once. */
@ApplicationScoped
class ChangeWebhook {

    private final Webhooks webhooks;
    private final PossibleWishes possibleWishes;
    private final DeliveryRounds rounds;
    private final Clock clock;

    ChangeWebhook(Webhooks webhooks, PossibleWishes possibleWishes, DeliveryRounds rounds, Clock clock) {
        this.webhooks = webhooks;
        this.possibleWishes = possibleWishes;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Transactional
    WebhookEndpoint handle(PartnerScope scope, UUID endpointId, String ifMatch, Wish wish) {
        var endpoint = webhooks.locked(scope, endpointId);
        Versions.require(ifMatch, endpoint.version());
        possibleWishes.require(wish);
        endpoint.change(wish);
        webhooks.flush();
        webhooks.dueNow(endpoint, clock.instant());
        rounds.afterCommit();
        return endpoint;
    }
}
