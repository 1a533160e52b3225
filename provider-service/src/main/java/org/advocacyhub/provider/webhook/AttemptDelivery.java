package org.advocacyhub.provider.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.webhook.Deliveries.Taken;
import org.advocacyhub.provider.webhook.domain.Answer;
import org.advocacyhub.provider.webhook.domain.Answer.Failure;
import org.advocacyhub.provider.webhook.domain.EndpointAddress;
import org.advocacyhub.runtime.sealing.UnreadableSeal;
import org.advocacyhub.runtime.time.RealTime;
import org.jboss.logging.Logger;

/** Writes the message, signs it, sends it, and puts down what came back. */
@ApplicationScoped
class AttemptDelivery {

    private static final Logger LOG = Logger.getLogger(AttemptDelivery.class);

    /** The body: as thin as the feed. Whoever wants more asks with its own token. */
    @JsonPropertyOrder({"type", "timestamp", "data"})
    record Message(FeedEntry.Type type, Instant timestamp, Data data) {}

    /** What the feed says of it. */
    record Data(long position, UUID offerId, UUID caseId, UUID referralId) {}

    private final Deliveries deliveries;
    private final PostMessage postMessage;
    private final SecretSeal seal;
    private final ObjectMapper json;
    private final RealTime realTime;
    private final MeterRegistry metrics;

    AttemptDelivery(
            Deliveries deliveries,
            PostMessage postMessage,
            SecretSeal seal,
            ObjectMapper json,
            RealTime realTime,
            MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.postMessage = postMessage;
        this.seal = seal;
        this.json = json;
        this.realTime = realTime;
        this.metrics = metrics;
    }

    void handle(Taken taken) {
        var answer = send(taken);
        metrics.counter("hub.webhooks.attempts", "answer", outcome(answer)).increment();
        deliveries.settle(taken, answer);
    }

    private Answer send(Taken taken) {
        try {
            var id = "feed-" + taken.position();
            var body = json.writeValueAsString(new Message(
                    taken.type(),
                    taken.at(),
                    new Data(taken.position(), taken.offerId(), taken.caseId(), taken.referralId())));
            var now = realTime.instant(); // receivers compare with their own clocks
            return postMessage.handle(
                    new EndpointAddress(URI.create(taken.url())),
                    new PostMessage.Signed(id, now, SigningSecret.signatures(secrets(taken), id, now, body), body));
        } catch (JsonProcessingException | UnreadableSeal failed) {
            LOG.warnf(failed, "Delivery %s could not be written or signed", taken.deliveryId());
            return new Answer.None(Failure.NOT_SENT);
        }
    }

    private List<SigningSecret> secrets(Taken taken) {
        return taken.secrets().stream()
                .map(secret -> SigningSecret.of(seal.open(secret, taken.endpointId())))
                .toList();
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Status status -> status.code() / 100 + "xx";
            case Answer.None(var failure) -> failure.name();
        };
    }
}
