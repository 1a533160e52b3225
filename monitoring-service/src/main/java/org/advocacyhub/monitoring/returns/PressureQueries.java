package org.advocacyhub.monitoring.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** Facts about demand pressure, and the time spent chasing referrers that goes with it (domain.md E.5). */
final class PressureQueries {

    /**
     * One time of pressure, with its figures when it was raised; null where they were not known.
     *
     * @param endedOn null while it holds
     */
    record Pressure(
            UUID pressureId,
            String trigger,
            LocalDate raisedOn,
            LocalDate endedOn,
            int waiting,
            int beyondTarget,
            Integer openCases,
            Integer wteHundredths,
            LocalDate hoursRequestedOn,
            Integer daysWithoutReply) {}

    private final FactQueries facts;
    private final String contractRef;

    PressureQueries(FactQueries facts, String contractRef) {
        this.facts = facts;
        this.contractRef = contractRef;
    }

    /** The newest first, after a position; one row more than asked for. */
    List<Pressure> page(LocalDate before, UUID after, int limit) {
        return facts.list("""
                select pressure_id, raised_by, raised_on, ended_on, waiting, beyond_target, open_cases, wte_hundredths,
                       hours_requested_on, days_without_reply
                from {facts}_pressure
                where contract_ref = ? and (raised_on < ? or raised_on = ? and pressure_id > ?::uuid)
                order by raised_on desc, pressure_id limit ?
                """, PressureQueries::read, contractRef, before, before, after, limit + 1);
    }

    /** Minutes spent chasing referrers in a quarter: reported, never billed (D.3). */
    long chasing(Quarter quarter) {
        return new Cells(facts, contractRef)
                .over(quarter.period(), Measure.CHASED)
                .total(Measure.CHASED);
    }

    private static Pressure read(ResultSet row) throws SQLException {
        return new Pressure(
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
