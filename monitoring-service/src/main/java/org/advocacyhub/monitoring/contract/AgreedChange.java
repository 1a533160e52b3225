package org.advocacyhub.monitoring.contract;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearChange;

/** A change of a year that was agreed. Never changed and never deleted: an opposite one takes it back. */
@Entity
@Table(name = "year_change")
class AgreedChange {

    @Id
    @Column(name = "change_id")
    private UUID changeId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(name = "cause_id")
    private UUID causeId;

    @Column(name = "budget_pence")
    private long budgetPence;

    @Column(name = "ceiling_pence")
    private long ceilingPence;

    @Column(name = "series_break")
    private boolean seriesBreak;

    private String what;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "year_change_line", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<YearChangeLine> lines = new ArrayList<>();

    protected AgreedChange() {}

    AgreedChange(String contractRef, LocalDate startsOn, Agreement agreement, Instant decidedAt) {
        this.changeId = UUID.randomUUID();
        this.contractRef = contractRef;
        this.startsOn = startsOn;
        this.effectiveOn = agreement.change().effectiveOn();
        this.kind = agreement.kind();
        this.causeId = agreement.causeId();
        this.budgetPence = agreement.change().budgetBy().pence();
        this.ceilingPence = agreement.change().ceilingBy().pence();
        this.seriesBreak = agreement.change().seriesBreak();
        this.what = agreement.what();
        this.submittedBy = agreement.submittedBy();
        this.decidedBy = agreement.decidedBy();
        this.decidedAt = decidedAt;
        agreement.change().lines().forEach(line -> lines.add(new YearChangeLine(line)));
    }

    YearChange asYearChange() {
        return new YearChange(
                effectiveOn,
                new Money(budgetPence),
                new Money(ceilingPence),
                lines.stream().map(YearChangeLine::asLineChange).toList(),
                seriesBreak);
    }

    UUID changeId() {
        return changeId;
    }

    String contractRef() {
        return contractRef;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    ChangeKind kind() {
        return kind;
    }

    UUID causeId() {
        return causeId;
    }

    boolean isSeriesBreak() {
        return seriesBreak;
    }

    String what() {
        return what;
    }

    String submittedBy() {
        return submittedBy;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
