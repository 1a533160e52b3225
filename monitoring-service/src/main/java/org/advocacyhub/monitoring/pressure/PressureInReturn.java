package org.advocacyhub.monitoring.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.pressure.domain.Above.Period;
import org.advocacyhub.monitoring.returns.PressureOfQuarter;
import org.advocacyhub.monitoring.returns.PressureTime;
import org.advocacyhub.monitoring.returns.PressureTime.Measured;
import org.advocacyhub.monitoring.returns.PressureTime.Raised;
import org.advocacyhub.monitoring.returns.PressureTime.Reply;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** The reports of demand pressure as they stand in section 3 of a return (domain.md E.1, E.5). */
@ApplicationScoped
class PressureInReturn implements PressureOfQuarter {

    private static final int MOST = 100;

    private final PressureReports reports;
    private final PressureFindings findings;
    private final PressureReplies replies;
    private final Clock clock;

    PressureInReturn(PressureReports reports, PressureFindings findings, PressureReplies replies, Clock clock) {
        this.reports = reports;
        this.findings = findings;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<PressureTime> of(String contractRef, Quarter quarter) {
        var today = LocalDate.now(clock);
        if (quarter.from().isAfter(today)) {
            return List.of();
        }
        var times = reports.during(contractRef, quarter.from(), quarter.to(), MOST);
        var ids = times.stream().map(PressureReport::reportId).toList();
        var raisedBy = findings.of(ids).stream()
                .filter(finding -> !finding.raisedOn().isAfter(quarter.to()))
                .collect(Collectors.groupingBy(PressureFinding::reportId));
        var said = replies.to(ids).stream().collect(Collectors.groupingBy(PressureReply::reportId));
        return times.stream().map(report -> time(report, today, raisedBy, said)).toList();
    }

    private PressureTime time(
            PressureReport report,
            LocalDate today,
            Map<UUID, List<PressureFinding>> raisedBy,
            Map<UUID, List<PressureReply>> said) {
        var causes = report.causes();
        return new PressureTime(
                report.reportId(),
                report.beganOn(),
                report.endedOn(),
                report.sentOn(),
                report.repliedOn(),
                report.workingDaysWithoutReply(today),
                causes == null ? null : causes.chasingMinutes(),
                causes == null ? null : causes.pausedDays(),
                raisedBy.getOrDefault(report.reportId(), List.of()).stream()
                        .map(PressureInReturn::raised)
                        .toList(),
                said.getOrDefault(report.reportId(), List.of()).stream()
                        .map(reply -> new Reply(reply.answer().name(), reply.note(), reply.repliedOn(), reply.waited()))
                        .toList());
    }

    private static Raised raised(PressureFinding finding) {
        return new Raised(
                finding.trigger().name(),
                finding.line(),
                finding.raisedOn(),
                finding.endedOn(),
                finding.reason(),
                finding.above()
                        .map(above -> above.periods().stream().map(PressureInReturn::measured))
                        .orElseGet(() -> measured(finding.told()))
                        .toList());
    }

    private static Measured measured(Period period) {
        return new Measured("figure", period.from(), period.to(), period.figure(), period.planned(), period.percent());
    }

    private static Stream<Measured> measured(ToldFigures told) {
        return Stream.of(
                        Measured.now("waiting", whole(told.waiting())),
                        Measured.now("statutoryBeyondTarget", whole(told.beyondTarget())),
                        Measured.now("openCases", whole(told.openCases())),
                        Measured.now("fullTimeAdvocates", told.fullTimeAdvocates()),
                        Measured.now("workingDaysWithoutReply", whole(told.daysWithoutReply())))
                .filter(figure -> figure.value() != null);
    }

    private static BigDecimal whole(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
