package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.domain.ClosedCasesCalculator;
import org.advocacyhub.monitoring.returns.domain.ContactCalculator;
import org.advocacyhub.monitoring.returns.domain.ContinuityCalculator;
import org.advocacyhub.monitoring.returns.domain.DispatchCalculator;
import org.advocacyhub.monitoring.returns.domain.DutyPromptCalculator;
import org.advocacyhub.monitoring.returns.domain.ElapsedCalculator;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.FormatCalculator;
import org.advocacyhub.monitoring.returns.domain.ImpactCalculator;
import org.advocacyhub.monitoring.returns.domain.NamingCalculator;
import org.advocacyhub.monitoring.returns.domain.OutcomeCalculator;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.ReferralsCalculator;
import org.advocacyhub.monitoring.returns.domain.ReferrerWaitCalculator;
import org.advocacyhub.monitoring.returns.domain.SatisfactionCalculator;

/**
 * Figures over any days: those whose facts are dated. Persons and minutes are kept by quarter, money by year, the waiting list by its
 * moment, and what teams are measured by is told by quarter: they stand in the return only.
 */
@ApplicationScoped
class CompileFigures {

    private static final Measure[] MEASURES = {
        Measure.RECEIVED,
        Measure.DECIDED,
        Measure.CONTACT_DUE,
        Measure.CONTACT_EXPLAINED,
        Measure.ALLOCATION_DUE,
        Measure.ALLOCATION_EXPLAINED,
        Measure.CONTACT_MADE,
        Measure.REFERRER_ANSWERED,
        Measure.DUTY_PROMPTED,
        Measure.DUTY_ANSWERED,
        Measure.CLOSED,
        Measure.SURVEY_OFFERED,
        Measure.SURVEY_ANSWERED,
        Measure.ANSWER,
        Measure.SATISFACTION,
        Measure.CONTINUITY,
        Measure.DISPATCHED,
        Measure.IMPACT,
        Measure.WORKED_ON_CLOSED
    };

    private final CurrentFacts currentFacts;
    private final ContractPlans plans;
    private final Clock clock;

    CompileFigures(CurrentFacts currentFacts, ContractPlans plans, Clock clock) {
        this.currentFacts = currentFacts;
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional
    List<Figure> handle(String contractRef, Period period) {
        return currentFacts.forAReport(facts -> {
            plans.terms(contractRef);
            return figures(contractRef, period, facts);
        });
    }

    private List<Figure> figures(String contractRef, Period period, FactQueries facts) {
        var tables = CountingTables.on(contractRef, period.from(), facts);
        var cells = new Cells(facts, contractRef);
        var sums = cells.over(period, MEASURES);
        var referrals = new ReferralCells(cells, period, sums);
        var cases = new CaseCells(cells, period, sums);
        var today = LocalDate.now(clock);
        var judgedOn = today.isAfter(period.to()) ? period.to().plusDays(1) : today;
        var figures = new ArrayList<Figure>();
        figures.addAll(ReferralsCalculator.figures(referrals.received(), tables.sourceGroups()));
        figures.addAll(EligibilityCalculator.figures(referrals.outcomes()));
        figures.addAll(ContactCalculator.figures(
                referrals.due(judgedOn), List.of(), tables.contactTargets(), tables.colours()));
        figures.addAll(ContactCalculator.explained(referrals.explained()));
        figures.addAll(NamingCalculator.figures(referrals.named(judgedOn)));
        figures.addAll(ElapsedCalculator.figures(referrals.made()));
        figures.addAll(ReferrerWaitCalculator.figures(referrals.waited()));
        figures.addAll(DutyPromptCalculator.figures(referrals.prompted(), referrals.promptsAnswered()));
        figures.addAll(ClosedCasesCalculator.figures(cases.closed(), cases.workedOnClosed()));
        figures.addAll(OutcomeCalculator.figures(cases.survey(false), cases.survey(true)));
        figures.addAll(FormatCalculator.figures(cases.asked(false), cases.asked(true)));
        figures.addAll(ImpactCalculator.figures(cases.changes()));
        figures.addAll(SatisfactionCalculator.figures(cases.satisfaction(false), cases.satisfaction(true)));
        var network = new PartnerTables(facts, contractRef);
        var partners = new PartnerCells(cells, period, sums);
        figures.addAll(ContinuityCalculator.figures(partners.named()));
        var lots = network.lots(today.isAfter(period.to()) ? period.to() : today);
        var hubs = network.hubs();
        figures.addAll(DispatchCalculator.figures(partners.dispatches(lots, hubs), lots.contracted(hubs)));
        return List.copyOf(figures);
    }
}
