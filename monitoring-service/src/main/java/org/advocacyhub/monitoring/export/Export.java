package org.advocacyhub.monitoring.export;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.export.domain.ExportKind;
import org.advocacyhub.monitoring.export.domain.ExportRules;
import org.advocacyhub.monitoring.export.domain.Lane;
import org.advocacyhub.monitoring.export.domain.Wanted;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that somebody asked for, and how far it is: WAITING, RUNNING, then DONE until it is EXPIRED, or FAILED; CANCELLED by somebody
 * before that. Whoever takes it up gets the number of the attempt; with an older one nothing can be changed.
 */
@Entity
class Export {

    /** How it stands. */
    @Schema(name = "ExportState")
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        EXPIRED,
        CANCELLED
    }

    @Id
    @Column(name = "export_id")
    private UUID exportId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Enumerated(EnumType.STRING)
    private ExportKind kind;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    private String kpi;
    private String breakdown;

    @Column(name = "figure_key")
    private String key;

    private String measure;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "requested_by")
    private String requestedBy;

    private String role;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private int steps;

    @Column(name = "steps_done")
    private int stepsDone;

    private int attempts;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private String failure;

    @Column(name = "cancelled_by")
    private String cancelledBy;

    @Embedded
    private WrittenSoFar file = new WrittenSoFar();

    protected Export() {}

    Export(String contractRef, Wanted wanted, Reader reader, Instant now) {
        this.exportId = UUID.randomUUID();
        this.contractRef = contractRef;
        this.kind = wanted.kind();
        this.from = wanted.period().from();
        this.to = wanted.period().to();
        this.steps = wanted.steps();
        this.requestedBy = reader.subject();
        this.role = reader.role();
        this.partnerId = reader.partnerId();
        this.requestedAt = now;
        this.state = State.WAITING;
        switch (wanted) {
            case Wanted.Returns _ -> {}
            case Wanted.Publications published -> this.audience = published.audience();
            case Wanted.Facts facts -> {
                this.kpi = facts.kpi().id();
                this.breakdown = facts.breakdown();
                this.key = facts.key();
                this.measure = facts.measure();
            }
        }
    }

    Wanted wanted() {
        return switch (kind.content()) {
            case RETURNS -> new Wanted.Returns(kind, Quarter.of(from), Quarter.of(to));
            case PUBLICATIONS -> new Wanted.Publications(kind, Quarter.of(from), Quarter.of(to), audience);
            case FACTS -> new Wanted.Facts(Kpi.find(kpi).orElseThrow(), breakdown, key, measure, new Period(from, to));
        };
    }

    Lane lane() {
        return ExportRules.lane(wanted());
    }

    /** Somebody takes it up: anew, or where the last one stood. False when that was tried too often: then it failed. */
    boolean takeUp(Instant now) {
        if (!ExportRules.mayTryAgain(attempts)) {
            var why = failure == null ? "the service stopped while it was at it" : failure;
            fail(now, "given up after " + attempts + " attempts: " + why);
            return false;
        }
        attempts++;
        state = State.RUNNING;
        return true;
    }

    /** Whether it is this attempt's to change. */
    boolean isAt(int attempt) {
        return state == State.RUNNING && attempts == attempt;
    }

    void progress(int done) {
        stepsDone = Math.min(done, steps);
    }

    /** Another may take it up: the service stops. It does not count as an attempt. */
    void putBack() {
        state = State.WAITING;
        attempts--;
    }

    /** Something went wrong: it is tried again, or has failed. */
    void stumble(String why) {
        failure = why;
        state = State.WAITING;
    }

    void fail(Instant now, String why) {
        state = State.FAILED;
        failure = why;
        finishedAt = now;
    }

    void done(Instant now, Duration kept) {
        state = State.DONE;
        stepsDone = steps;
        failure = null;
        finishedAt = now;
        expiresAt = now.plus(kept);
    }

    void expire() {
        state = State.EXPIRED;
    }

    /**
     * Nobody wants it any more; whoever works on it finds that it is no longer theirs.
     *
     * @return false when it was cancelled before
     * @throws Refusal 409 {@code export-ended} when it has come to another end
     */
    boolean cancel(Instant now, String who) {
        return switch (state) {
            case CANCELLED -> false;
            case DONE, FAILED, EXPIRED ->
                throw Refusal.conflict(
                        "export-ended", "It has ended already, as " + state + ": there is nothing to cancel.");
            case WAITING, RUNNING -> {
                state = State.CANCELLED;
                cancelledBy = who;
                finishedAt = now;
                yield true;
            }
        };
    }

    UUID exportId() {
        return exportId;
    }

    String contractRef() {
        return contractRef;
    }

    ExportKind kind() {
        return kind;
    }

    String role() {
        return role;
    }

    /** The partner whose account asked for it; null of the hub, the council and the auditor. */
    String partnerId() {
        return partnerId;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    State state() {
        return state;
    }

    int steps() {
        return steps;
    }

    int stepsDone() {
        return stepsDone;
    }

    int attempts() {
        return attempts;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String failure() {
        return failure;
    }

    WrittenSoFar file() {
        return file;
    }
}
