package org.advocacyhub.provider.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One entry of the feed on its way to one endpoint, to be looked at; {@link Deliveries} moves it. */
@Entity
@Immutable
class WebhookDelivery {

    /** What became of it. */
    enum State {
        PENDING,
        DELIVERED,
        FAILED
    }

    /** All that there is to say. {@code dueAt} is meant while it is pending. */
    record Standing(
            UUID deliveryId,
            long position,
            State state,
            int attempts,
            Instant createdAt,
            Instant dueAt,
            Instant lastAttemptAt,
            Integer answerStatus,
            String failure,
            Instant deliveredAt) {}

    @Id
    private UUID id;

    private UUID endpointId;
    private String partnerId;
    private long position;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;
    private Instant dueAt;
    private Instant createdAt;
    private Instant lastAttemptAt;
    private Integer answerStatus;
    private String failure;
    private Instant deliveredAt;

    protected WebhookDelivery() {}

    Standing standing() {
        return new Standing(
                id,
                position,
                state,
                attempts,
                createdAt,
                state == State.PENDING ? dueAt : null,
                lastAttemptAt,
                answerStatus,
                failure,
                deliveredAt);
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }
}
