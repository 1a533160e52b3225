package org.advocacyhub.provider.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Sends what the feed said once more to one endpoint. */
@ApplicationScoped
class ReplayFeed {

    /** A replay longer than this is asked for in parts. */
    private static final int LONGEST = 10_000;

    private final Webhooks webhooks;
    private final DeliveryRounds rounds;
    private final Clock clock;

    ReplayFeed(Webhooks webhooks, DeliveryRounds rounds, Clock clock) {
        this.webhooks = webhooks;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * Sends the entries of a range; answers how many are on their way.
     *
     * @param to the last position, or null for all that the endpoint was told
     */
    @Transactional
    int handle(PartnerScope scope, UUID endpointId, long from, Long to) {
        var endpoint = webhooks.locked(scope, endpointId);
        if (to != null && to < from) {
            throw Refusal.invalid("toPosition", "before-from", "The last position lies before the first.");
        }
        var last = to == null ? Long.MAX_VALUE : to;
        var sent = webhooks.replay(endpoint, from, last, LONGEST + 1, clock.instant());
        if (sent > LONGEST) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "replay-too-long",
                    "More than " + LONGEST + " entries: ask for them in parts, or read the feed.");
        }
        rounds.afterCommit();
        return sent;
    }
}
