package org.advocacyhub.monitoring.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.facts.FactsBehind;
import org.advocacyhub.monitoring.facts.FactsBehind.Fact;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.FigureFactView.ContactFact;
import org.advocacyhub.monitoring.returns.FigureFactView.OwedFact;
import org.advocacyhub.monitoring.returns.FigureFactView.ReferralCodes;
import org.advocacyhub.monitoring.returns.FigureFactView.ReferralFact;
import org.advocacyhub.monitoring.returns.FigureFacts.Known;
import org.advocacyhub.monitoring.returns.FigureFacts.Name;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.runtime.web.Refusal;

/** Lists the facts behind a figure, by the function that counts them and the words that name it. */
@ApplicationScoped
class ListFigureFacts {

    /** Referrals looked at for one page are bounded, whatever of them counts. */
    private static final int MOST_LOOKS = 10;

    /** Visits and reports: whose they were, and how they stand. */
    private static final Set<Measure> OWED = EnumSet.of(Measure.VISIT_DUE, Measure.REPORT_DUE);

    /** A page, and the last referral or record that was looked at for it; null when there are no more. */
    record Page(List<FigureFactView> facts, Position last) {}

    /** What counts of so many that were looked at, and the last of these; null when there are no more. */
    record Looked(List<? extends FigureFactView> facts, Position last) {}

    /** Where facts come from, in order of their days. */
    interface Source {

        /** Looks at so many, from behind a position on. */
        Looked next(Position after, int count) throws SQLException;
    }

    private final CurrentFacts currentFacts;
    private final ContractPlans plans;
    private final Clock clock;

    ListFigureFacts(CurrentFacts currentFacts, ContractPlans plans, Clock clock) {
        this.currentFacts = currentFacts;
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional
    Page handle(String contractRef, Name name, Period period, Optional<Position> after, int limit) {
        return currentFacts.inOneSnapshot(facts -> {
            plans.terms(contractRef);
            var source = SingleFacts.behind(name, contractRef, period, facts, judgedOn(period))
                    .or(() -> CarriedOverFacts.behind(name, contractRef, period, lastDay(period), facts))
                    .or(() -> FitnessFacts.behind(name, lastDay(period), new PartnerTables(facts, contractRef)))
                    .orElseGet(() -> referrals(contractRef, name, period, facts, facts.behind()));
            return page(source, after.orElseGet(() -> before(period)), limit);
        });
    }

    /** Referral by referral, by the function that counts them. */
    private Source referrals(String contractRef, Name name, Period period, FactQueries facts, FactsBehind behind) {
        var tables = CountingTables.on(contractRef, period.from(), facts);
        var network = new PartnerTables(facts, contractRef);
        var known = new Known(judgedOn(period), tables.sourceGroups(), network.lots(lastDay(period)), network.hubs());
        var figure = FigureFacts.behind(name, known)
                .orElseThrow(
                        () -> Refusal.invalid(
                                "measure",
                                "no-facts-behind",
                                "Name a figure that counts referrals, cases, visits, reports, complaints or advocates, as the return names it."));
        return (from, count) -> {
            var found = behind.next(contractRef, figure.measure(), period.from(), period.to(), from, count);
            return new Looked(views(found.facts(), figure), found.last());
        };
    }

    /** Before the first fact of a period. */
    static Position before(Period period) {
        return new Position(period.from(), new UUID(0, 0));
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

    private static Page page(Source source, Position start, int limit) throws SQLException {
        var views = new ArrayList<FigureFactView>();
        var last = start;
        for (int look = 0; look < MOST_LOOKS && last != null && views.size() < limit; look++) {
            var looked = source.next(last, limit - views.size());
            views.addAll(looked.facts());
            last = looked.last();
        }
        return new Page(views, last);
    }

    /** Facts of one referral, day, partner and standing are one; the last two are those of what is owed. */
    private record Same(Position at, String partnerId, String standing) {

        static Same of(Fact fact, Measure measure) {
            var at = new Position(fact.day(), fact.referralId());
            return OWED.contains(measure) ? new Same(at, fact.d1(), fact.d3()) : new Same(at, null, null);
        }
    }

    private static List<FigureFactView> views(List<Fact> facts, FigureFacts figure) {
        return facts.stream()
                .filter(figure.counts())
                .collect(groupingBy(fact -> Same.of(fact, figure.measure()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(same ->
                        view(same.getFirst(), same.stream().mapToLong(Fact::n).sum(), figure.measure()))
                .toList();
    }

    private static FigureFactView view(Fact fact, long count, Measure measure) {
        var referral = ReferralCodes.of(fact);
        return switch (measure) {
            case CONTACT_MADE -> new ContactFact(fact.day(), count, referral, fact.value());
            case VISIT_DUE, REPORT_DUE ->
                new OwedFact(fact.day(), count, referral, fact.d1().isEmpty() ? null : fact.d1(), fact.d3());
            default -> new ReferralFact(fact.day(), count, referral);
        };
    }
}
