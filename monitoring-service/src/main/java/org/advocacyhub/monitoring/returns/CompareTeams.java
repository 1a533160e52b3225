package org.advocacyhub.monitoring.returns;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.TeamComparison;
import org.advocacyhub.monitoring.returns.domain.UnderReferralRule;

/** Compares the teams of a quarter (K-06) outside of a return, and keeps the quarter's Care Act referrals for the sum since 2015. */
@ApplicationScoped
public class CompareTeams {

    private record Compared(TeamComparison comparison, long careAct) {}

    private final CurrentFacts currentFacts;
    private final ContractPlans plans;
    private final CareActQuarters quarters;
    private final Clock clock;

    CompareTeams(CurrentFacts currentFacts, ContractPlans plans, CareActQuarters quarters, Clock clock) {
        this.currentFacts = currentFacts;
        this.plans = plans;
        this.quarters = quarters;
        this.clock = clock;
    }

    /** Reads in one snapshot of its own, then keeps the count: not to be called within a transaction. */
    public TeamComparison handle(String contractRef, Quarter quarter) {
        var compared = QuarkusTransaction.requiringNew()
                .call(() -> currentFacts.inOneSnapshot(facts -> read(contractRef, quarter, facts)));
        quarters.keep(contractRef, quarter, compared.careAct());
        return compared.comparison();
    }

    private static Compared read(String contractRef, Quarter quarter, FactQueries facts) {
        var teams = new TeamQueries(facts, contractRef);
        var rule = TeamTables.on(quarter.from(), facts).rule();
        return new Compared(TeamComparison.of(teams.counts(quarter), rule), teams.careAct(quarter));
    }

    /**
     * Quarters of a contract that are over and have to be compared: those that ended lately, since facts and counts still come in,
     * and those that were never counted.
     */
    public List<Quarter> due(String contractRef) {
        var today = LocalDate.now(clock);
        var rule = QuarkusTransaction.requiringNew().call(() -> ruleOn(today));
        var lookedBackTo = today.minusMonths(rule.lookBackMonths());
        var counted = quarters.counted(contractRef);
        var terms = plans.terms(contractRef);
        var first = Quarter.of(terms.start().isBefore(rule.countedSince()) ? rule.countedSince() : terms.start());
        var end = today.isAfter(terms.maximumEnd()) ? terms.maximumEnd().plusDays(1) : today;
        return Stream.iterate(first, quarter -> quarter.from().isBefore(end), Quarter::next)
                .filter(quarter -> quarter.to().isBefore(today))
                .filter(quarter -> !quarter.to().isBefore(lookedBackTo) || !counted.contains(quarter))
                .toList();
    }

    private UnderReferralRule ruleOn(LocalDate day) {
        return currentFacts.asTheyCome(facts -> TeamTables.on(day, facts).rule());
    }
}
