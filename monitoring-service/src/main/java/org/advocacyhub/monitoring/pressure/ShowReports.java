package org.advocacyhub.monitoring.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.ceiling.CeilingWatch;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.pressure.domain.Relief;
import org.advocacyhub.monitoring.pressure.domain.Reliefs;

/** Puts reports together: what raised them, as it was; ways out, as the year stands now. */
@ApplicationScoped
class ShowReports {

    private final PressureFindings findings;
    private final PressureReplies replies;
    private final ContractPlans plans;
    private final Headings headings;
    private final CeilingWatch ceilingWatch;
    private final Clock clock;

    ShowReports(
            PressureFindings findings,
            PressureReplies replies,
            ContractPlans plans,
            Headings headings,
            CeilingWatch ceilingWatch,
            Clock clock) {
        this.findings = findings;
        this.replies = replies;
        this.plans = plans;
        this.headings = headings;
        this.ceilingWatch = ceilingWatch;
        this.clock = clock;
    }

    PressureReportView view(PressureReport report) {
        return views(List.of(report)).getFirst();
    }

    /** A page of reports: what belongs to them is read together. */
    @Transactional(TxType.MANDATORY)
    List<PressureReportView> views(List<PressureReport> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var ids = page.stream().map(PressureReport::reportId).toList();
        var raisedBy = findings.of(ids).stream().collect(Collectors.groupingBy(PressureFinding::reportId));
        var said = replies.to(ids).stream().collect(Collectors.groupingBy(PressureReply::reportId));
        return page.stream()
                .map(report -> {
                    var because = raisedBy.getOrDefault(report.reportId(), List.of());
                    return PressureReportView.of(
                            report,
                            because,
                            report.endedOn() == null ? reliefs(report.contractRef(), because) : List.of(),
                            said.getOrDefault(report.reportId(), List.of()),
                            LocalDate.now(clock));
                })
                .toList();
    }

    private List<Relief> reliefs(String contractRef, List<PressureFinding> because) {
        var today = LocalDate.now(clock);
        return plans.yearOf(contractRef, today)
                .map(year -> Reliefs.of(
                        year,
                        headings.of(contractRef, year, today).lines(),
                        ceilingWatch.levelOf(contractRef, year),
                        because.stream()
                                .filter(PressureFinding::isOpen)
                                .flatMap(finding -> finding.above().stream())
                                .toList()))
                .orElse(List.of());
    }
}
