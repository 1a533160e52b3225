package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.returns.FactQueries.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.facts.Generations;
import org.advocacyhub.monitoring.returns.QuarterReturn.ContractChange;
import org.advocacyhub.monitoring.returns.domain.ActivityCalculator;
import org.advocacyhub.monitoring.returns.domain.ActivityCalculator.Volumes;
import org.advocacyhub.monitoring.returns.domain.CareActAccessCalculator;
import org.advocacyhub.monitoring.returns.domain.ClosedCasesCalculator;
import org.advocacyhub.monitoring.returns.domain.ContactCalculator;
import org.advocacyhub.monitoring.returns.domain.ElapsedCalculator;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.HoursCalculator;
import org.advocacyhub.monitoring.returns.domain.ImpactCalculator;
import org.advocacyhub.monitoring.returns.domain.OutcomeCalculator;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.ReferralsCalculator;
import org.advocacyhub.monitoring.returns.domain.SpendCalculator;
import org.advocacyhub.monitoring.returns.domain.TeamComparison;
import org.advocacyhub.monitoring.returns.domain.TeamReferralsCalculator;
import org.advocacyhub.monitoring.returns.domain.WaitingListCalculator;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** Compiles the return of a quarter from the current facts, in one snapshot of the database. */
@ApplicationScoped
class CompileReturn {

    private final DataSource dataSource;
    private final Generations generations;
    private final ContractPlans plans;
    private final Clock clock;

    CompileReturn(DataSource dataSource, Generations generations, ContractPlans plans, Clock clock) {
        this.dataSource = dataSource;
        this.generations = generations;
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional
    QuarterReturn handle(String contractRef, Quarter quarter) {
        try (var connection = dataSource.getConnection()) {
            FactQueries.steady(connection);
            plans.terms(contractRef);
            return compile(contractRef, quarter, new FactQueries(connection, generations.current(connection)));
        } catch (SQLException failed) {
            throw new DatabaseFailure("the return could not be compiled", failed);
        }
    }

    private QuarterReturn compile(String contractRef, Quarter quarter, FactQueries facts) {
        var judgedOn = earlier(LocalDate.now(clock), quarter.to().plusDays(1));
        // a year may begin or end within the quarter
        var year = plans.yearOf(contractRef, quarter.from())
                .or(() -> plans.yearOf(contractRef, quarter.to()))
                .orElse(null);
        var tables = CountingTables.on(quarter.from(), facts);
        var referrals = new ReferralQueries(facts, contractRef);
        var cases = new CaseQueries(facts, contractRef);
        var closed = cases.closed(quarter);
        var snapshotDay = earlier(LocalDate.now(clock), quarter.to());

        var figures = new ArrayList<Figure>();
        figures.addAll(ActivityCalculator.figures(volumes(quarter, referrals, cases, closed)));
        figures.addAll(ReferralsCalculator.figures(referrals.received(quarter), tables.sourceGroups()));
        figures.addAll(EligibilityCalculator.figures(referrals.outcomes(quarter)));
        figures.addAll(teamFigures(quarter, new TeamQueries(facts, contractRef), facts));
        figures.addAll(ContactCalculator.figures(
                referrals.due(quarter), referrals.due(quarter.previous()), judgedOn, tables.contactTargets()));
        figures.addAll(ElapsedCalculator.figures(referrals.made(quarter)));
        figures.addAll(WaitingListCalculator.figures(referrals.waiting(snapshotDay), snapshotDay));
        figures.addAll(HoursCalculator.figures(cases.worked(quarter), tables.timeRules(), year, quarter));
        figures.addAll(ClosedCasesCalculator.figures(closed, cases.workedOnClosed(quarter), tables.timeRules()));
        if (year != null) {
            figures.addAll(SpendCalculator.figures(year, spent(contractRef, year, snapshotDay, facts), snapshotDay));
        }
        figures.addAll(OutcomeCalculator.figures(cases.survey(quarter, false), cases.survey(quarter, true)));
        figures.addAll(ImpactCalculator.figures(cases.changes(quarter)));
        return new QuarterReturn(
                contractRef,
                quarter,
                facts.list("select max(latest_time) as latest from {facts}_heard", row -> instant(row, "latest"))
                        .getFirst(),
                judgedOn,
                changes(contractRef, quarter, facts),
                List.copyOf(figures));
    }

    private static List<Figure> teamFigures(Quarter quarter, TeamQueries teams, FactQueries facts) {
        var counts = teams.counts(quarter);
        var tables = TeamTables.on(quarter.from(), facts);
        var sinceTheAct = teams.careActSince(tables.rule().countedSince(), quarter);
        var figures = new ArrayList<>(CareActAccessCalculator.figures(counts));
        figures.addAll(TeamReferralsCalculator.figures(
                TeamComparison.of(counts, tables.rule()), sinceTheAct, tables.classes()));
        return figures;
    }

    private static Volumes volumes(
            Quarter quarter, ReferralQueries referrals, CaseQueries cases, Map<String, Long> closed) {
        return new Volumes(
                referrals.persons(quarter),
                cases.opened(quarter),
                closed.values().stream().mapToLong(Long::longValue).sum(),
                cases.active(quarter),
                cases.openedInError(quarter),
                referrals.duplicates(quarter));
    }

    /** Spent by line since the year began. */
    private static Map<String, Money> spent(String contractRef, YearPlan year, LocalDate until, FactQueries entries) {
        record Spent(String line, Money amount) {}
        return entries
                .list(
                        """
                        select line, sum(amount_pence) as pence from spend_entry
                        where contract_ref = ? and incurred_on between ? and ? group by line
                        """,
                        row -> new Spent(row.getString("line"), new Money(row.getLong("pence"))),
                        contractRef,
                        year.from(),
                        until)
                .stream()
                .collect(Collectors.toMap(Spent::line, Spent::amount));
    }

    private static List<ContractChange> changes(String contractRef, Quarter quarter, FactQueries facts) {
        return facts.list(
                """
                select set_at, what from {facts}_contract_change
                where contract_ref = ? and set_at >= ? and set_at < ? order by set_at, what limit 200
                """,
                row -> new ContractChange(instant(row, "set_at"), row.getString("what")),
                contractRef,
                quarter.from().atStartOfDay(WorkingCalendar.LONDON).toInstant(),
                quarter.to().plusDays(1).atStartOfDay(WorkingCalendar.LONDON).toInstant());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
