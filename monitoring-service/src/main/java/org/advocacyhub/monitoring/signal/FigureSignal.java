package org.advocacyhub.monitoring.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.signal.Signal.Moment;
import org.advocacyhub.monitoring.signal.Signal.State;
import org.advocacyhub.monitoring.signal.domain.FigureAnswer;
import org.advocacyhub.monitoring.signal.domain.FigureSignalKind;
import org.advocacyhub.monitoring.signal.domain.JudgedFigure;
import org.advocacyhub.runtime.web.Refusal;

/**
 * A figure of a quarter that wants a reply, and what the council says to it: lives as {@link Signal} does. The evidence stays as it
 * was; beside it stands what the figure says now.
 */
@Entity
@Table(name = "figure_signal")
class FigureSignal {

    @Id
    @Column(name = "signal_id")
    private UUID signalId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Enumerated(EnumType.STRING)
    private FigureSignalKind kind;

    private String subject;

    @Column(name = "quarter_start")
    private LocalDate quarterStart;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "raised_on")
    private LocalDate raisedOn;

    private String kpi;

    @Column(name = "rule_version")
    private String ruleVersion;

    private String reason;
    private BigDecimal value;
    private BigDecimal bound;
    private long numerator;
    private Long denominator;
    private boolean holds;

    @Column(name = "value_now")
    private BigDecimal valueNow;

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
    private FigureAnswer answer;

    private String note;

    @Version
    private long version;

    protected FigureSignal() {}

    FigureSignal(String contractRef, Quarter quarter, JudgedFigure found, String ruleVersion, Moment moment) {
        this.signalId = UUID.randomUUID();
        this.contractRef = contractRef;
        this.kind = found.kind();
        this.subject = found.subject();
        this.quarterStart = quarter.from();
        this.state = State.RAISED;
        this.raisedAt = moment.at();
        this.raisedOn = moment.on();
        this.kpi = found.kind().kpi();
        this.ruleVersion = ruleVersion;
        this.reason = found.reason();
        this.value = found.value();
        this.bound = found.bound();
        this.numerator = found.numerator();
        this.denominator = found.denominator();
        this.holds = true;
        this.valueNow = found.value();
    }

    /** @param figure as it was judged now; null when there is nothing to judge any more */
    void computedAgain(JudgedFigure figure) {
        holds = figure != null && figure.flagged();
        var now = figure == null ? null : figure.value();
        if (now == null || valueNow == null || now.compareTo(valueNow) != 0) {
            valueNow = now;
        }
    }

    /** @throws Refusal 409 when that was done before */
    void acknowledge(String by, Moment moment) {
        if (state != State.RAISED) {
            throw Refusal.conflict("already-acknowledged", "The signal is " + state + ": answer it, or leave it.");
        }
        state = State.ACKNOWLEDGED;
        acknowledgedAt = moment.at();
        acknowledgedBy = by;
    }

    /** @throws Refusal 409 when it was answered before */
    void answer(FigureAnswer given, String noted, String by, Moment moment) {
        if (state == State.ANSWERED) {
            throw Refusal.conflict("already-answered", "The signal was answered with " + answer + ".");
        }
        if (state == State.RAISED) {
            acknowledge(by, moment);
        }
        state = State.ANSWERED;
        answeredAt = moment.at();
        answeredOn = moment.on();
        answeredBy = by;
        answer = given;
        note = noted;
    }

    UUID signalId() {
        return signalId;
    }

    String contractRef() {
        return contractRef;
    }

    FigureSignalKind kind() {
        return kind;
    }

    String subject() {
        return subject;
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

    String kpi() {
        return kpi;
    }

    String ruleVersion() {
        return ruleVersion;
    }

    String reason() {
        return reason;
    }

    BigDecimal value() {
        return value;
    }

    BigDecimal bound() {
        return bound;
    }

    long numerator() {
        return numerator;
    }

    /** Null for a count. */
    Long denominator() {
        return denominator;
    }

    /** Whether the figure is beyond what is tolerated now. */
    boolean holds() {
        return holds;
    }

    /** Null when there is nothing to judge any more. */
    BigDecimal valueNow() {
        return valueNow;
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

    FigureAnswer answer() {
        return answer;
    }

    String note() {
        return note;
    }

    long version() {
        return version;
    }
}
