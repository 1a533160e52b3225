package org.advocacyhub.monitoring.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.advocacyhub.monitoring.ceiling.domain.LevelRules;
import org.advocacyhub.monitoring.ceiling.domain.SpendLevel;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** What each year has used, one row a year. Plain JDBC: a movement is one statement, whatever was spent before. */
@ApplicationScoped
class YearSpends {

    private static final String COLUMNS = "starts_on, actual_pence, committed_pence, level";

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private final DataSource dataSource;

    YearSpends(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Adds to what was spent and committed; the level in the answer is the one before. */
    YearSpend move(String contractRef, LocalDate from, Money actual, Money committed) {
        return ask("""
                insert into year_spend as y (contract_ref, starts_on, actual_pence, committed_pence, level)
                values (?, ?, ?, ?, 'BELOW')
                on conflict (contract_ref, starts_on) do update set
                    actual_pence = y.actual_pence + excluded.actual_pence,
                    committed_pence = y.committed_pence + excluded.committed_pence
                returning\s""" + COLUMNS, YearSpends::only, contractRef, from, actual.pence(), committed.pence());
    }

    /** What was spent, counted anew; commitments stay. */
    YearSpend setActual(String contractRef, LocalDate from, Money actual) {
        return ask("""
                insert into year_spend (contract_ref, starts_on, actual_pence, committed_pence, level)
                values (?, ?, ?, 0, 'BELOW')
                on conflict (contract_ref, starts_on) do update set actual_pence = excluded.actual_pence
                returning\s""" + COLUMNS, YearSpends::only, contractRef, from, actual.pence());
    }

    void reached(String contractRef, LocalDate from, SpendLevel level) {
        ask(
                "update year_spend set level = ? where contract_ref = ? and starts_on = ? returning " + COLUMNS,
                YearSpends::only,
                level.name(),
                contractRef,
                from);
    }

    Optional<YearSpend> find(String contractRef, LocalDate from) {
        return ask(
                "select " + COLUMNS + " from year_spend where contract_ref = ? and starts_on = ?",
                rows -> rows.next() ? Optional.of(read(rows)) : Optional.empty(),
                contractRef,
                from);
    }

    /** The years of a contract, the first first. */
    List<YearSpend> of(String contractRef) {
        return ask(
                "select " + COLUMNS + " from year_spend where contract_ref = ? order by starts_on",
                rows -> {
                    var found = new ArrayList<YearSpend>();
                    while (rows.next()) {
                        found.add(read(rows));
                    }
                    return found;
                },
                contractRef);
    }

    LevelRules rulesOn(LocalDate day) {
        return ask(
                "select level, percent from spend_level where valid_from <= ? and (valid_to is null or valid_to > ?)",
                rows -> {
                    var percents = new EnumMap<SpendLevel, Integer>(SpendLevel.class);
                    while (rows.next()) {
                        percents.put(SpendLevel.valueOf(rows.getString(1)), rows.getInt(2));
                    }
                    return new LevelRules(percents);
                },
                day,
                day);
    }

    private static YearSpend only(ResultSet rows) throws SQLException {
        rows.next();
        return read(rows);
    }

    private static YearSpend read(ResultSet row) throws SQLException {
        return new YearSpend(
                row.getObject(1, LocalDate.class),
                new Money(row.getLong(2)),
                new Money(row.getLong(3)),
                SpendLevel.valueOf(row.getString(4)));
    }

    private <T> T ask(String sql, Reading<T> reading, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure("what a year has used could not be read or kept", failed);
        }
    }
}
