package org.advocacyhub.provider.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.webhook.Deliveries.Taken;
import org.advocacyhub.provider.webhook.domain.Answer;

/** Writes the message, has it signed and sent, and puts down what came back. */
@ApplicationScoped
class AttemptDelivery {

    /** The body: as thin as the feed. Whoever wants more asks with its own token. */
    @JsonPropertyOrder({"type", "timestamp", "data"})
    record Message(FeedEntry.Type type, Instant timestamp, Data data) {}

    /** What the feed says of it. */
    record Data(long position, UUID offerId, UUID caseId, UUID referralId) {}

    private final Deliveries deliveries;
    private final SendSigned sendSigned;
    private final MeterRegistry metrics;

    AttemptDelivery(Deliveries deliveries, SendSigned sendSigned, MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.sendSigned = sendSigned;
        this.metrics = metrics;
    }

    void handle(Taken taken) {
        var answer = sendSigned.handle(
                new SendSigned.Receiver(taken.endpointId(), taken.url(), taken.secrets()),
                "feed-" + taken.position(),
                new Message(
                        taken.type(),
                        taken.at(),
                        new Data(taken.position(), taken.offerId(), taken.caseId(), taken.referralId())));
        metrics.counter("hub.webhooks.attempts", "answer", outcome(answer)).increment();
        deliveries.settle(taken, answer);
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Status status -> status.code() / 100 + "xx";
            case Answer.None(var failure) -> failure.name();
        };
    }
}
