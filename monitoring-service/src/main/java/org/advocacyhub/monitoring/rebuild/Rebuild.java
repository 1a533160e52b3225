package org.advocacyhub.monitoring.rebuild;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One rebuild of the facts and how far it is: RUNNING, then DONE or FAILED. */
@Entity
class Rebuild {

    /** How a rebuild stands. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    @Column(name = "rebuild_id")
    private UUID rebuildId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "events_expected")
    private Long eventsExpected;

    @Column(name = "events_replayed")
    private long eventsReplayed;

    @Column(name = "events_refused")
    private long eventsRefused;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private String failure;

    protected Rebuild() {}

    Rebuild(UUID rebuildId, Instant requestedAt, String requestedBy) {
        this.rebuildId = rebuildId;
        this.requestedAt = requestedAt;
        this.requestedBy = requestedBy;
        this.state = State.RUNNING;
    }

    /** How far it is: records in the topics when it began, and events written or refused since. */
    void progress(long expected, long replayed, long refused) {
        eventsExpected = expected;
        eventsReplayed = replayed;
        eventsRefused = refused;
    }

    void done(Instant at) {
        state = State.DONE;
        finishedAt = at;
    }

    void failed(Instant at, String why) {
        state = State.FAILED;
        finishedAt = at;
        failure = why;
    }

    UUID rebuildId() {
        return rebuildId;
    }

    State state() {
        return state;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Long eventsExpected() {
        return eventsExpected;
    }

    long eventsReplayed() {
        return eventsReplayed;
    }

    long eventsRefused() {
        return eventsRefused;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    String failure() {
        return failure;
    }
}
