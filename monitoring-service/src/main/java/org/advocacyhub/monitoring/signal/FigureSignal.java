package org.advocacyhub.monitoring.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.signal.domain.FigureAnswer;
import org.advocacyhub.monitoring.signal.domain.FigureSignalKind;
import org.advocacyhub.monitoring.signal.domain.JudgedFigure;
import org.advocacyhub.runtime.web.Refusal;

/** A figure of a quarter that is beyond what is tolerated. */
@Entity
@Table(name = "figure_signal")
class FigureSignal extends RaisedSignal {

    @Enumerated(EnumType.STRING)
    private FigureSignalKind kind;

    private String subject;
    private String kpi;

    @Column(name = "rule_version")
    private String ruleVersion;

    private BigDecimal value;
    private BigDecimal bound;
    private long numerator;
    private Long denominator;

    @Column(name = "value_now")
    private BigDecimal valueNow;

    @Enumerated(EnumType.STRING)
    private FigureAnswer answer;

    protected FigureSignal() {}

    FigureSignal(String contractRef, Quarter quarter, JudgedFigure found, String ruleVersion, Moment moment) {
        super(contractRef, quarter, found.reason(), moment);
        this.kind = found.kind();
        this.subject = found.subject();
        this.kpi = found.kind().kpi();
        this.ruleVersion = ruleVersion;
        this.value = found.value();
        this.bound = found.bound();
        this.numerator = found.numerator();
        this.denominator = found.denominator();
        this.valueNow = found.value();
    }

    /** @param figure as it was judged now; null when there is nothing to judge any more */
    void computedAgain(JudgedFigure figure) {
        stillHolds(figure != null && figure.flagged());
        var now = figure == null ? null : figure.value();
        if (now == null || valueNow == null || now.compareTo(valueNow) != 0) {
            valueNow = now;
        }
    }

    /** @throws Refusal 409 when it was answered before */
    void answer(FigureAnswer given, String noted, String by, Moment moment) {
        replied(noted, by, moment);
        answer = given;
    }

    FigureSignalKind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String kpi() {
        return kpi;
    }

    String ruleVersion() {
        return ruleVersion;
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

    /** Null when there is nothing to judge any more. */
    BigDecimal valueNow() {
        return valueNow;
    }

    @Override
    FigureAnswer answer() {
        return answer;
    }
}
