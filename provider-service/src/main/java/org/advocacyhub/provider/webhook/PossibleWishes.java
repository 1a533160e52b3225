package org.advocacyhub.provider.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.webhook.WebhookEndpoint.Wish;
import org.advocacyhub.provider.webhook.domain.EndpointAddress;
import org.advocacyhub.runtime.web.Refusal;

/** Which addresses and types a partner may ask for. */
@ApplicationScoped
class PossibleWishes {

    private final WebhooksConfig config;

    PossibleWishes(WebhooksConfig config) {
        this.config = config;
    }

    /** @throws Refusal a 400 that names the field and says what to send instead */
    void require(Wish wish) {
        EndpointAddress.complaint(wish.url(), new EndpointAddress.Allowed(config.ports(), config.allowAnywhere()))
                .ifPresent(complaint -> {
                    throw Refusal.invalid("url", complaint.code(), complaint.message());
                });
        wish.types().forEach(PossibleWishes::requireType);
    }

    private static void requireType(String type) {
        try {
            FeedEntry.Type.valueOf(type);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("types", "unknown-code", "Not a type of the feed; leave the list empty for all.");
        }
    }
}
