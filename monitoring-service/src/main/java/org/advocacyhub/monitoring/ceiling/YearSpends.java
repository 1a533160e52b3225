package org.advocacyhub.monitoring.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.ceiling.domain.LevelRules;
import org.advocacyhub.monitoring.ceiling.domain.SpendLevel;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.runtime.database.Sql;

/** What each year has used, one row a year. Plain SQL: a movement is one statement, whatever was spent before. */
@ApplicationScoped
class YearSpends {

    private static final String COLUMNS = "starts_on, actual_pence, committed_pence, level";

    private final Sql sql;

    YearSpends(Sql sql) {
        this.sql = sql;
    }

    /** Adds to what was spent and committed; the level in the answer is the one before. */
    YearSpend move(String contractRef, LocalDate from, Money actual, Money committed) {
        return kept("""
                insert into year_spend as y (contract_ref, starts_on, actual_pence, committed_pence, level)
                values (?, ?, ?, ?, 'BELOW')
                on conflict (contract_ref, starts_on) do update set
                    actual_pence = y.actual_pence + excluded.actual_pence,
                    committed_pence = y.committed_pence + excluded.committed_pence
                returning\s""" + COLUMNS, contractRef, from, actual.pence(), committed.pence());
    }

    /** What was spent, counted anew; commitments stay. */
    YearSpend setActual(String contractRef, LocalDate from, Money actual) {
        return kept("""
                insert into year_spend (contract_ref, starts_on, actual_pence, committed_pence, level)
                values (?, ?, ?, 0, 'BELOW')
                on conflict (contract_ref, starts_on) do update set actual_pence = excluded.actual_pence
                returning\s""" + COLUMNS, contractRef, from, actual.pence());
    }

    void reached(String contractRef, LocalDate from, SpendLevel level) {
        sql.change(
                "update year_spend set level = ? where contract_ref = ? and starts_on = ?", level, contractRef, from);
    }

    Optional<YearSpend> find(String contractRef, LocalDate from) {
        return sql.first(
                "select " + COLUMNS + " from year_spend where contract_ref = ? and starts_on = ?",
                YearSpends::read,
                contractRef,
                from);
    }

    /** The years of a contract, the first first. */
    List<YearSpend> of(String contractRef) {
        return sql.list(
                "select " + COLUMNS + " from year_spend where contract_ref = ? order by starts_on",
                YearSpends::read,
                contractRef);
    }

    LevelRules rulesOn(LocalDate day) {
        var percents = new EnumMap<SpendLevel, Integer>(SpendLevel.class);
        sql.each(
                "select level, percent from spend_level where valid_from <= ? and (valid_to is null or valid_to > ?)",
                row -> percents.put(SpendLevel.valueOf(row.getString(1)), row.getInt(2)),
                day,
                day);
        return new LevelRules(percents);
    }

    private YearSpend kept(String change, Object... values) {
        return sql.first(change, YearSpends::read, values).orElseThrow();
    }

    private static YearSpend read(ResultSet row) throws SQLException {
        return new YearSpend(
                row.getObject(1, LocalDate.class),
                new Money(row.getLong(2)),
                new Money(row.getLong(3)),
                SpendLevel.valueOf(row.getString(4)));
    }
}
