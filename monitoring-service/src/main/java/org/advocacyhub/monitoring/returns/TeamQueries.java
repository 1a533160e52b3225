package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.Cells.Cell;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.TeamCount;

/**
 * Care Act referrals of one contract by team, beside the processes that the council told. A referral counts for the team that it
 * is matched with now, however late that was.
 */
final class TeamQueries {

    /** Contracts of the same commissioner: one authority. */
    private static final String AUTHORITY =
            "select contract_ref from contract where commissioner = (select commissioner from contract where contract_ref = ?)";

    private record Referred(String outcome, long count) {

        private long eligible() {
            return EligibilityCalculator.isEligible(outcome) ? count : 0;
        }
    }

    private final FactQueries facts;
    private final String contractRef;
    private final Cells cells;

    TeamQueries(FactQueries facts, String contractRef) {
        this.facts = facts;
        this.cells = new Cells(facts, contractRef);
        this.contractRef = contractRef;
    }

    /** As {@link #counts(Quarter, List)}, for a comparison outside of a return. */
    List<TeamCount> counts(Quarter quarter) {
        return counts(quarter, cells.over(quarter.period(), Measure.CARE_ACT).of(Measure.CARE_ACT));
    }

    /** K-05, K-06: every team that referred or of which processes are recorded, and what no known team referred. */
    List<TeamCount> counts(Quarter quarter, List<Cell> careAct) {
        var processes = processes(quarter);
        Map<String, List<Referred>> referred = new HashMap<>(); // null is a key: no known team
        careAct.forEach(cell -> referred.computeIfAbsent(cell.d1().isEmpty() ? null : cell.d1(), _ -> new ArrayList<>())
                .add(new Referred(cell.d2(), cell.n())));
        return Stream.concat(processes.keySet().stream(), referred.keySet().stream())
                .distinct()
                .map(team -> count(team, referred.getOrDefault(team, List.of()), processes.get(team)))
                .toList();
    }

    private static TeamCount count(String team, List<Referred> referred, Long processes) {
        return new TeamCount(
                team,
                referred.stream().mapToLong(Referred::count).sum(),
                referred.stream().mapToLong(Referred::eligible).sum(),
                processes);
    }

    private Map<String, Long> processes(Quarter quarter) {
        return facts
                .list(
                        """
                        select team, assessments + reviews + enquiries as processes from team_processes
                        where contract_ref = ? and quarter_start = ? and assessments is not null
                        """,
                        row -> Map.entry(row.getString("team"), row.getLong("processes")),
                        contractRef,
                        quarter.from())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Care Act referrals of this contract in a quarter. */
    long careAct(Quarter quarter) {
        return cells.over(quarter.period(), Measure.CARE_ACT_TOTAL).total(Measure.CARE_ACT_TOTAL);
    }

    /** Care Act referrals of the whole authority since a day, to the end of a quarter: one row for each year of a contract. */
    long careActSince(LocalDate since, Quarter quarter) {
        if (since.isAfter(quarter.to())) {
            return 0;
        }
        var contracts = facts.list(AUTHORITY, row -> row.getString(1), contractRef);
        return new Cells(facts, contracts.toArray(String[]::new))
                .over(new Period(since, quarter.to()), Measure.CARE_ACT_TOTAL)
                .total(Measure.CARE_ACT_TOTAL);
    }
}
