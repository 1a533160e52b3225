package org.advocacyhub.monitoring.facts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.runtime.database.Columns;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.start.Beforehand;
import org.jboss.logging.Logger;

/**
 * Sees to it at the start that the current facts are counted by the definition of this program: cells of another version or by
 * other dated tables, or none after an upgrade, are counted afresh. Whoever writes meanwhile waits, so nothing is missed.
 */
@ApplicationScoped
class CountCells implements Beforehand {

    private static final Logger LOG = Logger.getLogger(CountCells.class);
    private static final LocalDate CALENDAR_FROM = LocalDate.of(2012, 1, 1);
    private static final int CALENDAR_TO = 2030;
    private static final int YEARS_AHEAD = 3;

    private final DataSource dataSource;
    private final Generations generations;
    private final Clock clock;

    CountCells(DataSource dataSource, Generations generations, Clock clock) {
        this.dataSource = dataSource;
        this.generations = generations;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = dataSource.getConnection()) {
                var generation = generations.holdForWriting(connection);
                numberWorkingDays(connection);
                var cells = new Cells(connection, generation);
                if (!cells.areOurs()) {
                    LOG.infof("the cells of generation %s are counted afresh", generation);
                    cells.clear();
                    cells.countAfresh();
                }
            } catch (SQLException failed) {
                throw new DatabaseFailure("the facts could not be counted", failed);
            }
        });
    }

    /** Goes on numbering from where the table ends. */
    private void numberWorkingDays(Connection connection) throws SQLException {
        var end = LocalDate.of(Math.max(CALENDAR_TO, LocalDate.now(clock).getYear() + YEARS_AHEAD), 12, 31);
        try (var select = connection.prepareStatement("select day, number from working_day order by day desc limit 1");
                var last = select.executeQuery()) {
            var known = last.next();
            var from = known ? last.getObject("day", LocalDate.class).plusDays(1) : CALENDAR_FROM;
            if (!from.isAfter(end)) {
                number(from, end, known ? last.getInt("number") : 0, connection);
            }
        }
    }

    private static void number(LocalDate from, LocalDate to, int soFar, Connection connection) throws SQLException {
        var numbered = new ArrayList<Object[]>();
        var number = soFar;
        for (var day : from.datesUntil(to.plusDays(1)).toList()) {
            number += WorkingCalendar.england().isWorkingDay(day) ? 1 : 0;
            numbered.add(new Object[] {day, number});
        }
        try (var insert = connection.prepareStatement(
                "insert into working_day (day, number) select * from unnest(?::date[], ?::integer[])")) {
            Columns.bind(insert, 1, List.of("date", "integer"), numbered);
            insert.executeUpdate();
        }
    }
}
