package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.facts.FactsBehind;
import org.advocacyhub.monitoring.facts.FactsBehind.Fact;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.advocacyhub.monitoring.facts.Generations;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.FigureFacts.Known;
import org.advocacyhub.monitoring.returns.FigureFacts.Name;
import org.advocacyhub.monitoring.returns.FigureFactsResource.FigureFactView;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.web.Refusal;

/** Lists the facts behind a figure, by the function that counts them and the words that name it. */
@ApplicationScoped
class ListFigureFacts {

    /** Referrals looked at for one page are bounded, whatever of them counts. */
    private static final int MOST_LOOKS = 10;

    /** A page, and the last referral that was looked at for it; null when there are no more. */
    record Page(List<FigureFactView> facts, Position last) {}

    private final DataSource dataSource;
    private final Generations generations;
    private final ContractPlans plans;
    private final Clock clock;

    ListFigureFacts(DataSource dataSource, Generations generations, ContractPlans plans, Clock clock) {
        this.dataSource = dataSource;
        this.generations = generations;
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional
    Page handle(String contractRef, Name name, Period period, Optional<Position> after, int limit) {
        try (var connection = dataSource.getConnection()) {
            FactQueries.steady(connection);
            plans.terms(contractRef);
            var generation = generations.current(connection);
            var facts = new FactQueries(connection, generation);
            var tables = CountingTables.on(contractRef, period.from(), facts);
            var network = new PartnerTables(facts, contractRef);
            var known =
                    new Known(judgedOn(period), tables.sourceGroups(), network.lots(lastDay(period)), network.hubs());
            var figure = FigureFacts.behind(name, known)
                    .orElseThrow(() -> Refusal.invalid(
                            "measure",
                            "no-facts-behind",
                            "Name a figure that counts referrals or cases, as the return names it."));
            var behind = new FactsBehind(connection, generation);
            return page(
                    (from, count) ->
                            behind.next(contractRef, figure.measure(), period.from(), period.to(), from, count),
                    figure,
                    after.orElse(new Position(period.from(), new UUID(0, 0))),
                    limit);
        } catch (SQLException failed) {
            throw new DatabaseFailure("the facts behind a figure could not be read", failed);
        }
    }

    /** Partners are known by the last day of the period, or by today as long as it lasts. */
    private LocalDate lastDay(Period period) {
        var today = LocalDate.now(clock);
        return today.isAfter(period.to()) ? period.to() : today;
    }

    private LocalDate judgedOn(Period period) {
        var today = LocalDate.now(clock);
        return today.isAfter(period.to()) ? period.to().plusDays(1) : today;
    }

    private interface Source {
        FactsBehind.Found next(Position after, int count) throws SQLException;
    }

    private static Page page(Source source, FigureFacts figure, Position start, int limit) throws SQLException {
        var views = new ArrayList<FigureFactView>();
        var last = start;
        for (int look = 0; look < MOST_LOOKS && last != null && views.size() < limit; look++) {
            var found = source.next(last, limit - views.size());
            views.addAll(views(found.facts(), figure));
            last = found.last();
        }
        return new Page(views, last);
    }

    /** One for each referral and day. */
    private static List<FigureFactView> views(List<Fact> facts, FigureFacts figure) {
        var byReferral = new LinkedHashMap<Position, FigureFactView>();
        facts.stream()
                .filter(figure.counts())
                .forEach(fact -> byReferral.merge(
                        new Position(fact.day(), fact.referralId()), view(fact, figure), ListFigureFacts::together));
        return List.copyOf(byReferral.values());
    }

    private static FigureFactView together(FigureFactView one, FigureFactView other) {
        return new FigureFactView(
                one.day(),
                one.referralId(),
                one.count() + other.count(),
                one.workingDays(),
                one.type(),
                one.band(),
                one.district(),
                one.team(),
                one.clientGroup(),
                one.outcome(),
                one.ruleId());
    }

    private static FigureFactView view(Fact fact, FigureFacts figure) {
        return new FigureFactView(
                fact.day(),
                fact.referralId(),
                fact.n(),
                figure.measure() == Measure.CONTACT_MADE ? fact.value() : null,
                fact.type(),
                fact.band(),
                known(fact.district()),
                known(fact.team()),
                known(fact.clientGroup()),
                known(fact.outcome()),
                known(fact.ruleId()));
    }

    private static String known(String code) {
        return code.isEmpty() ? null : code;
    }
}
