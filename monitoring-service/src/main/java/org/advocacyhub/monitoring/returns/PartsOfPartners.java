package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.domain.ContinuityCalculator;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.OwnShareCalculator;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.Unit;
import org.advocacyhub.monitoring.returns.domain.WorkedTime;

/**
 * What of a quarter is each partner's own: the cases that it has, the hours on them, its part of K-25 and K-28, and who
 * came back to whom. Of the partners that had a sub-contract of the
 * contract in the quarter, or did any of its work; the lead provider confirms nothing, it approves.
 */
@ApplicationScoped
public class PartsOfPartners {

    private static final String PARTNER = OwnShareCalculator.PARTNER;

    private final CurrentFacts currentFacts;
    private final ContractPlans plans;
    private final Clock clock;

    PartsOfPartners(CurrentFacts currentFacts, ContractPlans plans, Clock clock) {
        this.currentFacts = currentFacts;
        this.plans = plans;
        this.clock = clock;
    }

    /** The parts by partner, as they are now. 404 without the contract. */
    @Transactional
    public SortedMap<String, List<Figure>> of(String contractRef, Quarter quarter) {
        return currentFacts.asTheyCome(facts -> {
            plans.terms(contractRef);
            return read(contractRef, quarter, facts);
        });
    }

    private SortedMap<String, List<Figure>> read(String contractRef, Quarter quarter, FactQueries facts) {
        var cells = new Cells(facts, contractRef);
        var sums = cells.over(
                quarter.period(),
                Measure.WORKED_BY_PARTNER,
                Measure.OF_PARTNER,
                Measure.DISPATCHED,
                Measure.TAKEN_ON,
                Measure.WORKED_BY,
                Measure.CONTINUITY);
        var cases = new CaseCells(cells, quarter.period(), sums);
        var minutes = cases.minutesByPartner();
        var counts = cases.ofPartners();
        var partners = new TreeSet<>(contracted(contractRef, quarter, facts));
        partners.addAll(minutes.keySet());
        partners.addAll(counts.keySet());
        partners.removeAll(CompileReturn.hubs(facts));
        var lots = new PartnerTables(facts, contractRef).lots(lastDay(quarter));
        var work = new PartnerCells(cells, quarter.period(), sums);
        var shares = new OwnShareCalculator(work.asked(lots), work.takenOn(lots), work.worked(lots), lots.contracted());
        var parts = new TreeMap<String, List<Figure>>();
        partners.forEach(partner -> {
            var figures = new ArrayList<Figure>();
            figures.addAll(part(partner, counts.getOrDefault(partner, Map.of()), minutes.getOrDefault(partner, 0L)));
            figures.addAll(shares.figures(partner));
            figures.addAll(ContinuityCalculator.own(partner, work.named()));
            parts.put(partner, List.copyOf(figures));
        });
        return parts;
    }

    /** Sub-contracts are those of the last day of the quarter, or of today as long as it lasts. */
    private LocalDate lastDay(Quarter quarter) {
        var today = LocalDate.now(clock);
        return today.isAfter(quarter.to()) ? quarter.to() : today;
    }

    private static List<Figure> part(String partner, Map<String, Long> cases, long minutes) {
        return List.of(
                Figure.count(Kpi.ACTIVITY, PARTNER, partner, "casesOpened", cases.getOrDefault("OPENED", 0L)),
                Figure.count(Kpi.ACTIVITY, PARTNER, partner, "firstContacts", cases.getOrDefault("CONTACTED", 0L)),
                Figure.count(Kpi.ACTIVITY, PARTNER, partner, "casesClosed", cases.getOrDefault("CLOSED", 0L)),
                Figure.of(Kpi.HOURS, PARTNER, partner, "deliveredHours", WorkedTime.hours(minutes), Unit.HOURS));
    }

    private static List<String> contracted(String contractRef, Quarter quarter, FactQueries facts) {
        return facts.list("""
                select distinct partner_id from {facts}_subcontract
                where contract_ref = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                """, row -> row.getString("partner_id"), contractRef, quarter.to(), quarter.from());
    }
}
