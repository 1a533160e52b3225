package org.advocacyhub.monitoring.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.Cells.Cell;
import org.advocacyhub.monitoring.returns.Cells.Sums;
import org.advocacyhub.monitoring.returns.domain.HoursCalculator;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.WorkedTime;

/** Facts about demand pressure, and what goes with it (domain.md E.5). */
final class PressureQueries {

    private final FactQueries facts;
    private final String contractRef;

    PressureQueries(FactQueries facts, String contractRef) {
        this.facts = facts;
        this.contractRef = contractRef;
    }

    /** What triage told since a day, and these whenever that was; in the order in which it was raised. */
    List<ToldPressure> told(LocalDate since, Collection<UUID> andThese) {
        return facts.list(
                """
                select pressure_id, raised_by, raised_on, ended_on, waiting, beyond_target, open_cases, wte_hundredths,
                       hours_requested_on, days_without_reply
                from {facts}_pressure
                where contract_ref = ? and raised_on >= ? or pressure_id = any (?::uuid[])
                order by raised_on, pressure_id
                """,
                PressureQueries::read,
                contractRef,
                since,
                andThese.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** K-01 by the line that pays for them. */
    Map<String, Long> referrals(Quarter quarter, YearPlan plan) {
        return over(quarter, Measure.REFERRED).of(Measure.REFERRED).stream()
                .collect(Collectors.groupingBy(
                        referred -> plan.lineFor(referred.d1(), referred.d2().isEmpty() ? null : referred.d2())
                                .map(BudgetLine::line)
                                .orElse(HoursCalculator.NO_LINE),
                        Collectors.summingLong(Cell::n)));
    }

    /** K-12: minutes worked in a quarter. */
    List<WorkedTime> worked(Quarter quarter) {
        var cells = new Cells(facts, contractRef);
        return new CaseCells(cells, quarter.period(), cells.over(quarter.period(), Measure.WORKED)).worked();
    }

    /** Minutes spent chasing referrers in a quarter: reported, never billed (D.3). */
    long chasing(Quarter quarter) {
        return over(quarter, Measure.CHASED).total(Measure.CHASED);
    }

    /** Working days for which the clock stood still until a referrer answered, of a quarter's referrals (K-09). */
    long paused(Quarter quarter) {
        return over(quarter, Measure.PAUSED).total(Measure.PAUSED);
    }

    private Sums over(Quarter quarter, Measure measure) {
        return new Cells(facts, contractRef).over(quarter.period(), measure);
    }

    private static ToldPressure read(ResultSet row) throws SQLException {
        return new ToldPressure(
                row.getObject("pressure_id", UUID.class),
                row.getString("raised_by"),
                FactQueries.day(row, "raised_on"),
                FactQueries.day(row, "ended_on"),
                row.getInt("waiting"),
                row.getInt("beyond_target"),
                row.getObject("open_cases", Integer.class),
                row.getObject("wte_hundredths", Integer.class),
                FactQueries.day(row, "hours_requested_on"),
                row.getObject("days_without_reply", Integer.class));
    }
}
