package org.advocacyhub.monitoring.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.pressure.domain.Above;
import org.advocacyhub.monitoring.pressure.domain.Trigger;
import org.advocacyhub.monitoring.returns.ReadDemand.Causes;
import org.advocacyhub.monitoring.returns.ToldPressure;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/**
 * Brings the reports of a contract to where its figures and triage's are: what is new joins the report that goes on or begins one, what
 * holds no longer ends, and with the last of it the report.
 */
@ApplicationScoped
class KeepReports {

    private final ContractPlans plans;
    private final PressureReports reports;
    private final PressureFindings findings;
    private final Clock clock;

    KeepReports(ContractPlans plans, PressureReports reports, PressureFindings findings, Clock clock) {
        this.plans = plans;
        this.reports = reports;
        this.findings = findings;
        this.clock = clock;
    }

    /** Which of triage's pressures still have to be told to have ended. */
    @Transactional
    List<UUID> openlyTold(String contractRef) {
        return findings.open(contractRef).stream()
                .map(PressureFinding::toldAs)
                .filter(Objects::nonNull)
                .toList();
    }

    @Transactional
    void handle(String contractRef, List<ToldPressure> told, List<Above> above) {
        plans.lockedTerms(contractRef); // two replicas would raise the same
        var open = new ArrayList<>(findings.open(contractRef));
        endTold(told, open);
        endAbove(above, open);
        var known = findings.known(told.stream().map(ToldPressure::pressureId).toList());
        told.stream()
                .filter(pressure -> !known.contains(pressure.pressureId())
                        && Trigger.find(pressure.trigger()).isPresent())
                .forEach(pressure -> open.add(raise(contractRef, pressure)));
        above.stream()
                .filter(each -> open.stream().noneMatch(finding -> finding.isOpen() && finding.isAbout(each)))
                .forEach(each -> open.add(raise(contractRef, each)));
        findings.flush();
        if (open.stream().noneMatch(PressureFinding::isOpen)) {
            open.stream()
                    .map(PressureFinding::endedOn)
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> reports.open(contractRef).ifPresent(report -> report.end(last)));
        }
    }

    /** For which quarter the causes of which report are wanted. */
    @Transactional
    Map<UUID, Quarter> wantingCauses(String contractRef) {
        return reports.wantingCauses(contractRef).stream()
                .collect(Collectors.toMap(PressureReport::reportId, report -> Quarter.of(report.beganOn())));
    }

    @Transactional
    void because(UUID reportId, Causes causes) {
        reports.requireLocked(reportId).because(causes);
    }

    private static void endTold(List<ToldPressure> told, List<PressureFinding> open) {
        var ended = told.stream()
                .filter(pressure -> pressure.endedOn() != null)
                .collect(Collectors.toMap(ToldPressure::pressureId, ToldPressure::endedOn));
        open.stream()
                .filter(finding -> finding.toldAs() != null && ended.containsKey(finding.toldAs()))
                .forEach(finding -> finding.end(ended.get(finding.toldAs())));
    }

    private void endAbove(List<Above> above, List<PressureFinding> open) {
        open.stream()
                .filter(finding -> finding.toldAs() == null && above.stream().noneMatch(finding::isAbout))
                .forEach(finding -> finding.end(LocalDate.now(clock)));
    }

    private PressureFinding raise(String contractRef, ToldPressure pressure) {
        var finding = PressureFinding.of(reportFor(contractRef, pressure.raisedOn()), pressure, clock.instant());
        if (pressure.endedOn() != null) {
            finding.end(pressure.endedOn());
        }
        findings.persist(finding);
        return finding;
    }

    private PressureFinding raise(String contractRef, Above above) {
        var today = LocalDate.now(clock);
        var finding = PressureFinding.of(reportFor(contractRef, today), above, today, clock.instant());
        findings.persist(finding);
        return finding;
    }

    private PressureReport reportFor(String contractRef, LocalDate raisedOn) {
        var today = LocalDate.now(clock);
        var going = reports.open(contractRef);
        going.ifPresent(report -> report.joinedBy(raisedOn, today));
        return going.orElseGet(() -> {
            var report = new PressureReport(contractRef, raisedOn, clock.instant(), today);
            reports.persist(report);
            return report;
        });
    }
}
