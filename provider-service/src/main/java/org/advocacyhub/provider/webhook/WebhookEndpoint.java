package org.advocacyhub.provider.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.webhook.domain.DeliveryRules.Reason;

/**
 * Where one partner's system listens. How far it was told and when it last answered move with the deliveries ({@link
 * Deliveries}) and leave the version alone.
 */
@Entity
class WebhookEndpoint {

    /** Whether messages are sent there. */
    enum State {
        /** Yes. */
        ACTIVE,
        /** Not now: the partner wishes so. What happens meanwhile is sent afterwards. */
        PAUSED,
        /** Not any more, until the partner says that it answers again. */
        DISABLED
    }

    /** What a partner says of an endpoint: where it is, which types of the feed it wants (none means all). */
    record Wish(String url, List<String> types, boolean active) {}

    @Id
    private UUID id;

    private String partnerId;
    private String url;
    private List<String> types;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant disabledAt;

    @Enumerated(EnumType.STRING)
    private Reason disabledReason;

    private Instant createdAt;
    private byte[] secret;
    private byte[] formerSecret;
    private Instant formerUntil;

    @Column(updatable = false)
    private long toldUpTo;

    @Column(insertable = false, updatable = false)
    private Instant answeredAt;

    @Version
    private long version;

    protected WebhookEndpoint() {}

    WebhookEndpoint(UUID id, String partnerId, Wish wish, byte[] secret, long toldUpTo, Instant now) {
        this.id = id;
        this.partnerId = partnerId;
        this.secret = secret.clone();
        this.toldUpTo = toldUpTo;
        this.createdAt = now;
        change(wish);
    }

    /** Also the way back from DISABLED. */
    void change(Wish wish) {
        url = wish.url();
        types = List.copyOf(wish.types());
        state = wish.active() ? State.ACTIVE : State.PAUSED;
        disabledAt = null;
        disabledReason = null;
    }

    /** From now on the new secret signs; the old one beside it for a while. */
    void rotate(byte[] next, Instant formerUntil) {
        this.formerSecret = secret;
        this.formerUntil = formerUntil;
        secret = next.clone();
    }

    /** Where a message goes now, and with what it is signed: while the former secret counts, with both. */
    SendSigned.Receiver receiver(Instant now) {
        var both = formerUntil != null && formerUntil.isAfter(now);
        return new SendSigned.Receiver(
                id, url, both ? List.of(secret.clone(), formerSecret.clone()) : List.of(secret.clone()));
    }

    UUID id() {
        return id;
    }

    String partnerId() {
        return partnerId;
    }

    String url() {
        return url;
    }

    List<String> types() {
        return types;
    }

    State state() {
        return state;
    }

    Instant disabledAt() {
        return disabledAt;
    }

    Reason disabledReason() {
        return disabledReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant formerUntil() {
        return formerUntil;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    long toldUpTo() {
        return toldUpTo;
    }

    long version() {
        return version;
    }
}
