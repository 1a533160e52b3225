package org.advocacyhub.monitoring.pressure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.pressure.domain.Above;
import org.advocacyhub.monitoring.pressure.domain.Trigger;
import org.advocacyhub.monitoring.returns.ToldPressure;
import org.hibernate.annotations.BatchSize;

/** What raised a report, with the evidence of that moment; only its end comes later. */
@Entity
@Table(name = "pressure_finding")
class PressureFinding {

    private static final int READ_TOGETHER = 100;

    @Id
    @Column(name = "finding_id")
    private UUID findingId;

    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Enumerated(EnumType.STRING)
    @Column(name = "raised_by")
    private Trigger trigger;

    private String line;

    @Column(name = "raised_on")
    private LocalDate raisedOn;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    private String reason;

    @Column(name = "limit_percent")
    private Integer limitPercent;

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchSize(size = READ_TOGETHER)
    @CollectionTable(name = "pressure_period", joinColumns = @JoinColumn(name = "finding_id"))
    @OrderColumn(name = "position")
    private List<PressurePeriod> periods = new ArrayList<>();

    @Column(name = "told_as")
    private UUID toldAs;

    @Embedded
    private ToldFigures told;

    protected PressureFinding() {}

    private PressureFinding(PressureReport report, Trigger trigger, LocalDate raisedOn, Instant notedAt) {
        this.findingId = UUID.randomUUID();
        this.reportId = report.reportId();
        this.contractRef = report.contractRef();
        this.trigger = trigger;
        this.raisedOn = raisedOn;
        this.notedAt = notedAt;
    }

    /** What the contract's own figures say. */
    static PressureFinding of(PressureReport report, Above above, LocalDate today, Instant now) {
        var finding = new PressureFinding(report, above.trigger(), today, now);
        finding.line = above.line();
        finding.reason = above.reason();
        finding.limitPercent = above.limitPercent();
        above.periods().forEach(period -> finding.periods.add(new PressurePeriod(period)));
        return finding;
    }

    /** What triage-service told. */
    static PressureFinding of(PressureReport report, ToldPressure pressure, Instant now) {
        var finding = new PressureFinding(report, Trigger.valueOf(pressure.trigger()), pressure.raisedOn(), now);
        finding.toldAs = pressure.pressureId();
        finding.told = ToldFigures.of(pressure);
        finding.reason = finding.told.reason(finding.trigger);
        return finding;
    }

    /** It holds no longer. */
    void end(LocalDate on) {
        endedOn = on.isBefore(raisedOn) ? raisedOn : on;
    }

    /** Whether it is the same thing about the same line. */
    boolean isAbout(Above above) {
        return trigger == above.trigger() && (line == null ? above.line() == null : line.equals(above.line()));
    }

    /** What the figures said; empty when triage told it. */
    Optional<Above> above() {
        return toldAs == null
                ? Optional.of(new Above(
                        trigger,
                        line,
                        limitPercent,
                        periods.stream().map(PressurePeriod::asPeriod).toList()))
                : Optional.empty();
    }

    UUID reportId() {
        return reportId;
    }

    Trigger trigger() {
        return trigger;
    }

    String line() {
        return line;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    /** Null while it holds. */
    LocalDate endedOn() {
        return endedOn;
    }

    boolean isOpen() {
        return endedOn == null;
    }

    String reason() {
        return reason;
    }

    /** Null when the contract's own figures say it. */
    UUID toldAs() {
        return toldAs;
    }

    /** Null when the contract's own figures say it. */
    ToldFigures told() {
        return told;
    }
}
