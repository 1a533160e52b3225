package org.advocacyhub.monitoring.spend;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.spend.SpendEntry.Kind;
import org.advocacyhub.monitoring.spend.domain.ChargedHours;
import org.advocacyhub.runtime.database.Sql;

/** What was spent, read from the ledger. */
@ApplicationScoped
class SpendEntries {

    private static final String SPENT = """
            select p.posting_id, e.line, p.day, e.amount, e.pot, p.reason, p.recorded_at, p.about, p.corrects,
                   h.minutes, h.charged_minutes, h.delivered_minutes, h.above_minutes
            from ledger_posting p join ledger_entry e on e.posting_id = p.posting_id and e.book = 'SPENT'
            left join hours_charge h on h.spend_id = p.posting_id
            where p.occasion = 'SPEND' and p.contract_ref = ?
            """;

    private final Sql sql;

    SpendEntries(Sql sql) {
        this.sql = sql;
    }

    /** Entries of a contract after a position, by day. */
    List<SpendEntry> after(String contractRef, LocalDate incurredOn, UUID spendId, int count) {
        return sql.list(
                SPENT + " and (p.day, p.posting_id) > (?, ?) order by p.day, p.posting_id limit ?",
                SpendEntries::read,
                contractRef,
                incurredOn,
                spendId,
                count);
    }

    Optional<SpendEntry> find(String contractRef, UUID spendId) {
        return sql.first(SPENT + " and p.posting_id = ?", SpendEntries::read, contractRef, spendId);
    }

    private static SpendEntry read(ResultSet row) throws SQLException {
        var pot = Pot.valueOf(row.getString("pot"));
        return new SpendEntry(
                row.getObject("posting_id", UUID.class),
                row.getString("line"),
                row.getObject("day", LocalDate.class),
                new Money(row.getLong("amount")),
                pot == Pot.BLOCK ? Kind.BLOCK : Kind.VARIABLE,
                row.getString("reason"),
                Sql.instant(row, "recorded_at"),
                row.getObject("about", UUID.class),
                row.getObject("corrects", UUID.class),
                row.getObject("minutes", Long.class),
                row.getObject("minutes", Long.class) == null
                        ? null
                        : new ChargedHours(
                                row.getLong("charged_minutes"),
                                row.getLong("delivered_minutes"),
                                row.getLong("above_minutes")));
    }
}
