package org.advocacyhub.provider.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.advocacyhub.provider.webhook.domain.Answer;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Sends a signed test message now, also to an endpoint that is paused or disabled, and says what its receiver answered. Nothing of it
 * is kept: it counts neither for the endpoint nor against it.
 */
@ApplicationScoped
class PingWebhook {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** The body, in the form of all messages. */
    @JsonPropertyOrder({"type", "timestamp", "data"})
    record Ping(String type, Instant timestamp, Data data) {}

    /** What a ping says: which webhook it is about. */
    record Data(UUID webhookId) {}

    /** What came back, after how long. */
    record Pinged(String messageId, Answer answer, Duration took) {}

    private final Webhooks webhooks;
    private final SendSigned sendSigned;
    private final Clock clock;

    /** One at a time for each endpoint: a ping is no way to knock at a door for ever. */
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    PingWebhook(Webhooks webhooks, SendSigned sendSigned, Clock clock) {
        this.webhooks = webhooks;
        this.sendSigned = sendSigned;
        this.clock = clock;
    }

    Pinged handle(PartnerScope scope, UUID endpointId) {
        var now = clock.instant();
        var to = QuarkusTransaction.requiringNew()
                .call(() -> webhooks.require(scope, endpointId).receiver(now));
        if (!running.add(endpointId)) {
            throw Refusal.tooMany(
                    "ping-running", "A ping of this webhook waits for its answer: wait for it too.", PAUSE);
        }
        try {
            var messageId = "ping-" + UUID.randomUUID();
            var started = System.nanoTime();
            var answer = sendSigned.handle(to, messageId, new Ping("PING", now, new Data(endpointId)));
            return new Pinged(messageId, answer, Duration.ofNanos(System.nanoTime() - started));
        } finally {
            running.remove(endpointId);
        }
    }
}
