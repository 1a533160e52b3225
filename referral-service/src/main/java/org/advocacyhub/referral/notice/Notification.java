package org.advocacyhub.referral.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.notice.domain.Audience;
import org.advocacyhub.referral.notice.domain.NoticeChannel;
import org.hibernate.annotations.Immutable;

/** A notice as the hub reads it: everything but whom it goes to. Statements of {@link Notifications} change it. */
@Entity
@Immutable
class Notification {

    /** Where a notice stands. */
    enum State {
        QUEUED,
        SENT,
        FAILED,
        SUPPRESSED
    }

    @Id
    private UUID id;

    private UUID referralId;
    private String template;

    @Enumerated(EnumType.STRING)
    private NoticeChannel channel;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String subject;
    private String words;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;
    private int attempts;
    private Instant nextTryAt;
    private boolean maybeTwice;
    private Instant createdAt;
    private Instant sentAt;
    private String sentBy;
    private String lastError;

    protected Notification() {}

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    String template() {
        return template;
    }

    NoticeChannel channel() {
        return channel;
    }

    Audience audience() {
        return audience;
    }

    String subject() {
        return subject;
    }

    String words() {
        return words;
    }

    State state() {
        return state;
    }

    String reason() {
        return reason;
    }

    int attempts() {
        return attempts;
    }

    /** The next try; null when there is none. */
    Instant nextTryAt() {
        return state == State.QUEUED ? nextTryAt : null;
    }

    boolean maybeTwice() {
        return maybeTwice;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    String sentBy() {
        return sentBy;
    }

    String lastError() {
        return lastError;
    }
}
