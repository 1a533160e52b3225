package org.advocacyhub.triage.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** On which day it was last looked whether a new year lets somebody go on; one row for all replicas. */
@ApplicationScoped
public class MoneyDays {

    private final DataSource dataSource;

    MoneyDays(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public boolean wasLookedOn(LocalDate day) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select 1 from money_day where looked_on >= ?")) {
            statement.setObject(1, day);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read the day of the last look", e);
        }
    }

    /** Notes the look; false when somebody else was first. */
    public boolean look(LocalDate day) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        insert into money_day (looked_on) values (?)
                        on conflict (one_row) do update set looked_on = excluded.looked_on
                        where money_day.looked_on < excluded.looked_on
                        """)) {
            statement.setObject(1, day);
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new DatabaseFailure("could not note the day of the look", e);
        }
    }
}
