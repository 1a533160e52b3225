package org.advocacyhub.provider.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/**
 * Where one partner is told by e-mail. How far it was told moves with the mails ({@link Mailboxes}) and leaves the version
 * alone.
 */
@Entity
class Mailbox {

    @Id
    private String partnerId;

    private String address;
    private List<String> types;

    @Column(updatable = false)
    private long toldUpTo;

    @Column(insertable = false, updatable = false)
    private Instant toldAt;

    private int attempts;
    private Instant dueAt;
    private String lastFailure;

    @Version
    private long version;

    protected Mailbox() {}

    /** @param toldUpTo position in the feed: what comes after it is told */
    Mailbox(String partnerId, String address, List<String> types, long toldUpTo, Instant now) {
        this.partnerId = partnerId;
        this.toldUpTo = toldUpTo;
        change(address, types, now);
    }

    /** From now on it is this one; what waits is tried at once. */
    void change(String address, List<String> types, Instant now) {
        this.address = address;
        this.types = List.copyOf(types);
        attempts = 0;
        dueAt = now;
        lastFailure = null;
    }

    String partnerId() {
        return partnerId;
    }

    String address() {
        return address;
    }

    List<String> types() {
        return types;
    }

    Instant toldAt() {
        return toldAt;
    }

    int attempts() {
        return attempts;
    }

    String lastFailure() {
        return lastFailure;
    }

    /** When the next try is made, if one failed; null otherwise. */
    Instant nextTryAt() {
        return lastFailure == null ? null : dueAt;
    }

    long version() {
        return version;
    }
}
