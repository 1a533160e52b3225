package org.advocacyhub.monitoring.overview;

import static java.util.Comparator.comparing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.approval.Undecided;
import org.advocacyhub.monitoring.approval.Waiting;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.Predecessors;
import org.advocacyhub.monitoring.contract.UsedLines;
import org.advocacyhub.monitoring.contract.domain.Predecessor;
import org.advocacyhub.monitoring.contract.domain.YearHistory;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.overview.OverviewView.ChangeView;
import org.advocacyhub.monitoring.overview.OverviewView.FormerView;
import org.advocacyhub.monitoring.overview.OverviewView.LineView;
import org.advocacyhub.monitoring.overview.OverviewView.YearView;
import org.advocacyhub.monitoring.overview.domain.MoneySignals;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.spend.HoursCharges;
import org.advocacyhub.monitoring.virement.domain.LineForecast;

/** Puts a contract together for one look. A contract has a handful of years and lines: the look costs the same in year ten. */
@ApplicationScoped
class LookAtContract {

    private final ContractPlans plans;
    private final UsedLines usedLines;
    private final HoursCharges hoursCharges;
    private final Predecessors predecessors;
    private final PartnersPapers papers;
    private final List<Undecided> undecided;
    private final Clock clock;

    LookAtContract(
            ContractPlans plans,
            UsedLines usedLines,
            HoursCharges hoursCharges,
            Predecessors predecessors,
            PartnersPapers papers,
            @All List<Undecided> undecided,
            Clock clock) {
        this.plans = plans;
        this.usedLines = usedLines;
        this.hoursCharges = hoursCharges;
        this.predecessors = predecessors;
        this.papers = papers;
        this.undecided = undecided;
        this.clock = clock;
    }

    @Transactional
    OverviewView handle(String contractRef) {
        var terms = plans.terms(contractRef);
        var today = LocalDate.now(clock);
        return new OverviewView(
                contractRef,
                today,
                terms.commissioner(),
                terms.primeContractor(),
                terms.start(),
                terms.end(),
                terms.latestEnd(),
                plans.histories(contractRef).stream()
                        .map(history -> year(contractRef, history, today))
                        .toList(),
                plans.agreed(contractRef).stream()
                        .map(agreed -> new ChangeView(
                                LocalDate.ofInstant(agreed.at(), WorkingCalendar.LONDON),
                                agreed.effectiveOn(),
                                agreed.what(),
                                agreed.askedBy(),
                                agreed.approvedBy()))
                        .toList(),
                undecided.stream()
                        .flatMap(kind -> kind.of(contractRef).stream())
                        .sorted(comparing(Waiting::since))
                        .toList(),
                papers.of(contractRef, today),
                predecessors.of(contractRef).stream()
                        .map(LookAtContract::former)
                        .toList());
    }

    private YearView year(String contractRef, YearHistory history, LocalDate today) {
        var plan = history.standing(today);
        var asOf = today.isAfter(plan.to()) ? plan.to() : today;
        var forecasts = plan.lines().stream()
                .map(line -> LineForecast.of(plan, line.line(), usedLines.of(contractRef, plan, line.line()), asOf))
                .toList();
        var total = LineForecast.total(plan, forecasts, asOf);
        return new YearView(
                plan.from(),
                plan.to(),
                plan.budget().toString(),
                plan.ceiling().toString(),
                forecasts.stream().map(forecast -> line(plan, forecast)).toList(),
                line(plan, total),
                quarters(plan, asOf),
                Stream.concat(
                                today.isAfter(plan.to())
                                        ? Stream.empty()
                                        : MoneySignals.of(forecasts, total, plan.ceiling()).stream(),
                                hoursCharges.findings(contractRef, plan.from()).stream())
                        .toList());
    }

    private static List<String> quarters(YearPlan plan, LocalDate asOf) {
        return asOf.isBefore(plan.from())
                ? List.of()
                : Stream.iterate(Quarter.of(asOf), quarter -> !quarter.to().isBefore(plan.from()), Quarter::previous)
                        .map(Quarter::toString)
                        .toList();
    }

    private static FormerView former(Predecessor former) {
        var price = Optional.ofNullable(former.lastPrice());
        return new FormerView(
                former.reference(),
                former.provider(),
                former.serviceTypes(),
                former.startedOn(),
                former.endedOn(),
                price.map(known -> known.amount().toString()).orElse(null),
                price.map(known -> known.per().name()).orElse(null));
    }

    private static LineView line(YearPlan plan, LineForecast forecast) {
        return new LineView(
                forecast.line(),
                plan.lines().stream()
                        .filter(line -> line.line().equals(forecast.line()))
                        .allMatch(line -> line.commissioned()),
                forecast.amount().toString(),
                forecast.actual().toString(),
                forecast.committed().toString(),
                Objects.toString(forecast.forecast(), null),
                Objects.toString(forecast.percent(), null));
    }
}
