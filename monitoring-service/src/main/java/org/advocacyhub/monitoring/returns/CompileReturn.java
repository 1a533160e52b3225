package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.governance.GovernanceReport;
import org.advocacyhub.monitoring.returns.Cells.Cell;
import org.advocacyhub.monitoring.returns.QuarterReturn.ContractChange;
import org.advocacyhub.monitoring.returns.domain.AccessRateCalculator;
import org.advocacyhub.monitoring.returns.domain.ActivityCalculator;
import org.advocacyhub.monitoring.returns.domain.ActivityCalculator.Volumes;
import org.advocacyhub.monitoring.returns.domain.AlertCalculator;
import org.advocacyhub.monitoring.returns.domain.CareActAccessCalculator;
import org.advocacyhub.monitoring.returns.domain.CarriedOverCalculator;
import org.advocacyhub.monitoring.returns.domain.CaseloadCalculator;
import org.advocacyhub.monitoring.returns.domain.ClosedCasesCalculator;
import org.advocacyhub.monitoring.returns.domain.ComplaintCalculator;
import org.advocacyhub.monitoring.returns.domain.ContactCalculator;
import org.advocacyhub.monitoring.returns.domain.ContinuityCalculator;
import org.advocacyhub.monitoring.returns.domain.DirectTimeCalculator;
import org.advocacyhub.monitoring.returns.domain.DispatchCalculator;
import org.advocacyhub.monitoring.returns.domain.DutyPromptCalculator;
import org.advocacyhub.monitoring.returns.domain.ElapsedCalculator;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator;
import org.advocacyhub.monitoring.returns.domain.EqualityCompletenessCalculator;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.FitnessCalculator;
import org.advocacyhub.monitoring.returns.domain.FormatCalculator;
import org.advocacyhub.monitoring.returns.domain.HoursCalculator;
import org.advocacyhub.monitoring.returns.domain.HoursLostCalculator;
import org.advocacyhub.monitoring.returns.domain.ImpactCalculator;
import org.advocacyhub.monitoring.returns.domain.NamingCalculator;
import org.advocacyhub.monitoring.returns.domain.OutOfAreaCalculator;
import org.advocacyhub.monitoring.returns.domain.OutcomeCalculator;
import org.advocacyhub.monitoring.returns.domain.OwedCalculator;
import org.advocacyhub.monitoring.returns.domain.PartnerShareCalculator;
import org.advocacyhub.monitoring.returns.domain.PaymentCalculator;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.ReferralsCalculator;
import org.advocacyhub.monitoring.returns.domain.ReferrerWaitCalculator;
import org.advocacyhub.monitoring.returns.domain.RepresentationCalculator;
import org.advocacyhub.monitoring.returns.domain.SatisfactionCalculator;
import org.advocacyhub.monitoring.returns.domain.SpendCalculator;
import org.advocacyhub.monitoring.returns.domain.TeamComparison;
import org.advocacyhub.monitoring.returns.domain.TeamReferralsCalculator;
import org.advocacyhub.monitoring.returns.domain.UnitCostCalculator;
import org.advocacyhub.monitoring.returns.domain.UnmetNeedCalculator;
import org.advocacyhub.monitoring.returns.domain.VisitCalculator;
import org.advocacyhub.monitoring.returns.domain.WaitingListCalculator;
import org.advocacyhub.runtime.database.Sql;

/** Compiles the return of a quarter from the current facts, in one snapshot of the database. */
@ApplicationScoped
class CompileReturn {

    private static final Measure[] MEASURES = Stream.of(
                    ReferralCells.MEASURES, CaseCells.MEASURES, PeopleCells.MEASURES, PartnerCells.MEASURES)
            .flatMap(Stream::of)
            .toArray(Measure[]::new);

    private final CurrentFacts currentFacts;
    private final ContractPlans plans;
    private final GovernanceReport governance;
    private final PressureOfQuarter pressure;
    private final Clock clock;

    CompileReturn(
            CurrentFacts currentFacts,
            ContractPlans plans,
            GovernanceReport governance,
            PressureOfQuarter pressure,
            Clock clock) {
        this.currentFacts = currentFacts;
        this.plans = plans;
        this.governance = governance;
        this.pressure = pressure;
        this.clock = clock;
    }

    @Transactional
    QuarterReturn handle(String contractRef, Quarter quarter) {
        return currentFacts.forAReport(facts -> {
            plans.terms(contractRef);
            return compile(contractRef, quarter, facts);
        });
    }

    private QuarterReturn compile(String contractRef, Quarter quarter, FactQueries facts) {
        var judgedOn = earlier(LocalDate.now(clock), quarter.to().plusDays(1));
        var snapshotDay = earlier(LocalDate.now(clock), quarter.to());
        // the plan of the last day that counts: a change agreed later never reaches back; a year may begin or end in
        // the quarter
        var year = plans.yearOf(contractRef, snapshotDay.isBefore(quarter.from()) ? quarter.from() : snapshotDay)
                .or(() -> plans.yearOf(contractRef, quarter.from()))
                .or(() -> plans.yearOf(contractRef, quarter.to()))
                .orElse(null);
        var tables = CountingTables.on(contractRef, quarter.from(), facts);
        var cells = new Cells(facts, contractRef);
        var sums = cells.over(quarter.period(), MEASURES);
        var referrals = new ReferralCells(cells, quarter.period(), sums);
        var cases = new CaseCells(cells, quarter.period(), sums);
        var closed = cases.closed();
        var worked = cases.worked();
        var network = new PartnerTables(facts, contractRef);
        var partners = new PartnerCells(cells, quarter.period(), sums);
        var lots = network.lots(snapshotDay);

        var figures = new ArrayList<Figure>();
        figures.addAll(ActivityCalculator.figures(volumes(referrals, cases, closed)));
        figures.addAll(ReferralsCalculator.figures(referrals.received(), tables.sourceGroups()));
        figures.addAll(EligibilityCalculator.figures(referrals.outcomes()));
        var people = new PeopleCells(sums);
        var comparators = new Comparators(facts, contractRef, quarter.from());
        figures.addAll(
                AccessRateCalculator.figures(people.served(days(quarter, snapshotDay)), comparators.population()));
        figures.addAll(teamFigures(quarter, new TeamQueries(facts, contractRef), sums.of(Measure.CARE_ACT), facts));
        figures.addAll(ContactCalculator.figures(
                referrals.due(judgedOn),
                before(quarter, cells).due(judgedOn),
                tables.contactTargets(),
                tables.colours()));
        figures.addAll(ContactCalculator.explained(referrals.explained()));
        figures.addAll(NamingCalculator.figures(referrals.named(judgedOn)));
        figures.addAll(ElapsedCalculator.figures(referrals.made()));
        figures.addAll(ReferrerWaitCalculator.figures(referrals.waited()));
        figures.addAll(HoursLostCalculator.figures(ChasedTime.of(contractRef, quarter, facts)));
        figures.addAll(WaitingListCalculator.figures(
                cells.waiting(snapshotDay, Quarter.of(snapshotDay).to()), snapshotDay));
        figures.addAll(CaseloadCalculator.figures(partners.caseload(snapshotDay), network.posts(snapshotDay)));
        figures.addAll(CarriedOverCalculator.figures(partners.carriedOver(snapshotDay, network.everKnown())));
        figures.addAll(HoursCalculator.figures(worked, tables.timeRules(), year, quarter, tables.hoursTolerance()));
        figures.addAll(ClosedCasesCalculator.figures(closed, cases.workedOnClosed()));
        figures.add(DirectTimeCalculator.figure(worked, tables.timeRules()));
        var money = new MoneyQueries(facts, contractRef);
        if (year != null) {
            var spending = money.spending(year, quarter, snapshotDay);
            figures.addAll(SpendCalculator.figures(year, spending.spent(), spending.committed(), snapshotDay));
            figures.addAll(UnitCostCalculator.figures(
                    year,
                    spending.spentInQuarter(),
                    worked,
                    tables.timeRules(),
                    closed.values().stream().mapToLong(Long::longValue).sum()));
        }
        figures.addAll(OutcomeCalculator.figures(cases.survey(false), cases.survey(true)));
        figures.addAll(FormatCalculator.figures(cases.asked(false), cases.asked(true)));
        figures.addAll(ImpactCalculator.figures(cases.changes()));
        figures.addAll(SatisfactionCalculator.figures(cases.satisfaction(false), cases.satisfaction(true)));
        figures.addAll(ContinuityCalculator.figures(partners.named()));
        var quality = new QualityQueries(facts, contractRef);
        figures.addAll(ComplaintCalculator.figures(
                quality.complaints(quarter),
                quality.compliments(quarter),
                cases.active(),
                quality.limits(quarter.from()),
                judgedOn));
        figures.addAll(AlertCalculator.figures(partners.alerts(), quality.alertWithin(quarter.from())));
        figures.addAll(UnmetNeedCalculator.figures(people.unmet(), people.estimates()));
        figures.addAll(OutOfAreaCalculator.figures(referrals.outOfArea(), money.outOfArea(quarter)));
        figures.addAll(DutyPromptCalculator.figures(referrals.prompted(), referrals.promptsAnswered()));
        var hubs = network.hubs();
        figures.addAll(DispatchCalculator.figures(partners.dispatches(lots, hubs), lots.contracted(hubs)));
        figures.addAll(
                RepresentationCalculator.figures(people.served(), comparators.population(), comparators.leastPeople()));
        figures.addAll(EqualityCompletenessCalculator.figures(people.answered(), referrals.persons()));
        figures.addAll(
                PartnerShareCalculator.figures(partners.takenOn(lots), partners.worked(lots), lots.contracted()));
        figures.addAll(VisitCalculator.figures(partners.visits(network.visits(quarter.from()))));
        figures.addAll(FitnessCalculator.figures(network.fitness(snapshotDay)));
        figures.addAll(OwedCalculator.visits(partners.owed(Measure.VISIT_DUE, judgedOn)));
        figures.addAll(OwedCalculator.reports(partners.owed(Measure.REPORT_DUE, judgedOn)));
        figures.addAll(PaymentCalculator.figures(money.paid(quarter)));
        return new QuarterReturn(
                contractRef,
                quarter,
                facts.list("select max(latest_time) as latest from {facts}_heard", row -> Sql.instant(row, "latest"))
                        .getFirst(),
                judgedOn,
                changes(contractRef, quarter, facts),
                plans.seriesBreaks(contractRef, quarter.to()),
                governance.of(contractRef, quarter.from(), quarter.to(), cases.minutesByPartner(), hubs),
                SystemicIssues.of(contractRef, quarter, facts),
                pressure.of(contractRef, quarter),
                List.copyOf(figures));
    }

    /** Contacts that were due in the quarter before: for the direction of travel. */
    private static ReferralCells before(Quarter quarter, Cells cells) {
        var period = quarter.previous().period();
        return new ReferralCells(cells, period, cells.over(period, Measure.CONTACT_DUE));
    }

    /** The lead provider's ids. */
    static Set<String> hubs(FactQueries facts) {
        return Set.copyOf(
                facts.list("select partner_id from {facts}_partner where hub", row -> row.getString("partner_id")));
    }

    private static List<Figure> teamFigures(Quarter quarter, TeamQueries teams, List<Cell> careAct, FactQueries facts) {
        var counts = teams.counts(quarter, careAct);
        var tables = TeamTables.on(quarter.from(), facts);
        var sinceTheAct = teams.careActSince(tables.rule().countedSince(), quarter);
        var figures = new ArrayList<>(CareActAccessCalculator.figures(counts));
        figures.addAll(TeamReferralsCalculator.figures(
                TeamComparison.of(counts, tables.rule()), sinceTheAct, tables.classes()));
        return figures;
    }

    private static Volumes volumes(ReferralCells referrals, CaseCells cases, Map<String, Long> closed) {
        return new Volumes(
                referrals.persons(),
                cases.opened(),
                closed.values().stream().mapToLong(Long::longValue).sum(),
                cases.active(),
                cases.openedInError(),
                referrals.duplicates());
    }

    private static List<ContractChange> changes(String contractRef, Quarter quarter, FactQueries facts) {
        return facts.list(
                """
                select set_at, what from {facts}_contract_change
                where contract_ref = ? and set_at >= ? and set_at < ? order by set_at, what limit 200
                """,
                row -> new ContractChange(Sql.instant(row, "set_at"), row.getString("what")),
                contractRef,
                quarter.from().atStartOfDay(WorkingCalendar.LONDON).toInstant(),
                quarter.to().plusDays(1).atStartOfDay(WorkingCalendar.LONDON).toInstant());
    }

    /** How many days of the quarter are over, the day itself included; none before it begins. */
    private static long days(Quarter quarter, LocalDate snapshotDay) {
        return Math.max(0, ChronoUnit.DAYS.between(quarter.from(), snapshotDay) + 1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
