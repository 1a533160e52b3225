package org.advocacyhub.provider.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.provider.webhook.WebhookEndpoint.Wish;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Refusal;

/** A partner says where it listens, and gets the secret by which it will know our messages. */
@ApplicationScoped
class RegisterWebhook {

    private final Webhooks webhooks;
    private final PossibleWishes possibleWishes;
    private final SecretSeal seal;
    private final WebhooksConfig config;
    private final DeliveryRounds rounds;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RegisterWebhook(
            Webhooks webhooks,
            PossibleWishes possibleWishes,
            SecretSeal seal,
            WebhooksConfig config,
            DeliveryRounds rounds,
            Clock clock) {
        this.webhooks = webhooks;
        this.possibleWishes = possibleWishes;
        this.seal = seal;
        this.config = config;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** @param after position in the feed after which it wants to be told; null: from now on */
    @Transactional
    WithSecret handle(PartnerScope scope, Wish wish, Long after) {
        var partnerId = ownOf(scope);
        possibleWishes.require(wish);
        refuseTooMany(scope);
        var id = UUID.randomUUID();
        var secret = SigningSecret.fresh(random);
        var newest = webhooks.newestPosition(partnerId);
        var endpoint = new WebhookEndpoint(
                id,
                partnerId,
                wish,
                seal.first(secret.bytes(), id),
                after == null ? newest : Math.min(after, newest),
                clock.instant());
        webhooks.add(endpoint);
        rounds.afterCommit();
        return new WithSecret(endpoint, secret);
    }

    private void refuseTooMany(PartnerScope scope) {
        if (webhooks.page(scope, null, config.mostPerPartner()).size() >= config.mostPerPartner()) {
            throw Refusal.conflict(
                    "too-many-webhooks",
                    "You have " + config.mostPerPartner() + " already: delete one that you don't need.");
        }
    }

    private static String ownOf(PartnerScope scope) {
        return switch (scope) {
            case OnlyPartner(var partnerId) -> partnerId;
            case EveryPartner _ -> throw Refusal.forbidden("partners-only", "A webhook is one partner's.");
        };
    }
}
