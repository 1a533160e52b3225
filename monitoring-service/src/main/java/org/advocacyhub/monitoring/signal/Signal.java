package org.advocacyhub.monitoring.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.signal.domain.SignalAnswer;
import org.advocacyhub.monitoring.signal.domain.UnderReferral;
import org.advocacyhub.runtime.web.Refusal;

/**
 * A team that refers too few, and what the council says to it. The evidence stays as it was; beside it stands what the figures say
 * now, since late referrals and corrected counts move them.
 *
 * <pre>
 * RAISED -> ACKNOWLEDGED -> ANSWERED
 *     |-> ANSWERED (which acknowledges it too)
 * </pre>
 */
@Entity
@Table(name = "signal")
class Signal {

    /** How far the council has come with it. */
    enum State {
        RAISED,
        ACKNOWLEDGED,
        ANSWERED
    }

    /** What it is about. */
    enum Kind {
        TEAM_UNDER_REFERRAL
    }

    /** When somebody does something. */
    record Moment(Instant at, LocalDate on) {}

    @Id
    @Column(name = "signal_id")
    private UUID signalId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String team;

    @Column(name = "quarter_start")
    private LocalDate quarterStart;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "raised_on")
    private LocalDate raisedOn;

    @Embedded
    private Evidence evidence;

    private String reason;
    private boolean holds;

    @Embedded
    private FiguresNow now;

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

    @Enumerated(EnumType.STRING)
    private SignalAnswer answer;

    private String note;

    @Version
    private long version;

    protected Signal() {}

    Signal(String contractRef, Quarter quarter, String team, UnderReferral found, FiguresNow now, Moment moment) {
        this.signalId = UUID.randomUUID();
        this.contractRef = contractRef;
        this.kind = Kind.TEAM_UNDER_REFERRAL;
        this.team = team;
        this.quarterStart = quarter.from();
        this.state = State.RAISED;
        this.raisedAt = moment.at();
        this.raisedOn = moment.on();
        this.evidence = new Evidence(found);
        this.reason = found.reason(team, quarter);
        this.holds = true;
        this.now = now;
    }

    /** The quarter was computed again. */
    void computedAgain(boolean stillFlagged, FiguresNow figures) {
        holds = stillFlagged;
        if (!figures.equals(now)) {
            now = figures;
        }
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

    /** @throws Refusal 409 when it was answered before */
    void answer(SignalAnswer given, String noted, String subject, Moment moment) {
        if (state == State.ANSWERED) {
            throw Refusal.conflict("already-answered", "The signal was answered with " + answer + ".");
        }
        if (state == State.RAISED) {
            acknowledge(subject, moment);
        }
        state = State.ANSWERED;
        answeredAt = moment.at();
        answeredOn = moment.on();
        answeredBy = subject;
        answer = given;
        note = noted;
    }

    UUID signalId() {
        return signalId;
    }

    String contractRef() {
        return contractRef;
    }

    Kind kind() {
        return kind;
    }

    String team() {
        return team;
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

    UnderReferral evidence() {
        return evidence.found();
    }

    String reason() {
        return reason;
    }

    /** Whether the figures flag the team now. */
    boolean holds() {
        return holds;
    }

    FiguresNow now() {
        return now;
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

    SignalAnswer answer() {
        return answer;
    }

    String note() {
        return note;
    }

    long version() {
        return version;
    }
}
