package org.advocacyhub.monitoring.signal;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Something about a quarter that wants a reply, and what the council says to it. The evidence stays as it was; beside it stands what
 * the figures say now, since late facts and corrected counts move them.
 *
 * <pre>
 * RAISED -> ACKNOWLEDGED -> ANSWERED
 *     |-> ANSWERED (which acknowledges it too)
 * </pre>
 */
@MappedSuperclass
abstract class RaisedSignal {

    /** How far the council has come with it. */
    enum State {
        RAISED,
        ACKNOWLEDGED,
        ANSWERED
    }

    /** When somebody does something. */
    record Moment(Instant at, LocalDate on) {}

    @Id
    @Column(name = "signal_id")
    private UUID signalId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "quarter_start")
    private LocalDate quarterStart;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "raised_on")
    private LocalDate raisedOn;

    private String reason;
    private boolean holds;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "answered_by")
    private String answeredBy;

    private String note;

    @Version
    private long version;

    protected RaisedSignal() {}

    RaisedSignal(String contractRef, Quarter quarter, String reason, Moment moment) {
        this.signalId = UUID.randomUUID();
        this.contractRef = contractRef;
        this.quarterStart = quarter.from();
        this.state = State.RAISED;
        this.raisedAt = moment.at();
        this.raisedOn = moment.on();
        this.reason = reason;
        this.holds = true;
    }

    /** The quarter was computed again. */
    void stillHolds(boolean flagged) {
        holds = flagged;
    }

    /** @throws Refusal 409 when that was done before */
    void acknowledge(String subject, Moment moment) {
        if (state != State.RAISED) {
            throw Refusal.conflict("already-acknowledged", "The signal is " + state + ": answer it, or leave it.");
        }
        state = State.ACKNOWLEDGED;
        acknowledgedAt = moment.at();
        acknowledgedBy = subject;
    }

    /**
     * Notes that the council has answered; the answer itself is kept by the kind of signal.
     *
     * @throws Refusal 409 when it was answered before
     */
    void replied(String noted, String subject, Moment moment) {
        if (state == State.ANSWERED) {
            throw Refusal.conflict("already-answered", "The signal was answered with " + answer() + ".");
        }
        if (state == State.RAISED) {
            acknowledge(subject, moment);
        }
        state = State.ANSWERED;
        answeredAt = moment.at();
        answeredOn = moment.on();
        answeredBy = subject;
        note = noted;
    }

    /** Null while there is none. */
    abstract Enum<?> answer();

    UUID signalId() {
        return signalId;
    }

    String contractRef() {
        return contractRef;
    }

    Quarter quarter() {
        return Quarter.of(quarterStart);
    }

    State state() {
        return state;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    /** In plain English. */
    String reason() {
        return reason;
    }

    /** Whether the figures say so now, too. */
    boolean holds() {
        return holds;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    /** Null while there is no answer. */
    LocalDate answeredOn() {
        return answeredOn;
    }

    String note() {
        return note;
    }

    long version() {
        return version;
    }
}
