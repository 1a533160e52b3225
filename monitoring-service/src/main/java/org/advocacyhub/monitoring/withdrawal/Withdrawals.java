package org.advocacyhub.monitoring.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.LedgerDatabase;
import org.advocacyhub.monitoring.payment.domain.BlockChange;
import org.advocacyhub.monitoring.withdrawal.domain.BlockHandover;

/** All withdrawals, with what they change of blocks. */
@ApplicationScoped
class Withdrawals {

    private static final String COLUMNS = "withdrawal_id, partner_id, successor_id, lot, effective_on, reason,"
            + " staff_transferred, period_from,"
            + " period_to, block_pence, kept_pence, moved_pence";

    private final LedgerDatabase database;
    private final Clock clock;

    Withdrawals(LedgerDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a withdrawal; false when the partner gave this lot up before. */
    boolean add(String contractRef, Withdrawal withdrawal, BlockHandover handover, String by) {
        var added = database.execute(
                """
                insert into withdrawal values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                withdrawal.withdrawalId(),
                contractRef,
                withdrawal.partnerId(),
                withdrawal.successorId(),
                withdrawal.lot(),
                withdrawal.effectiveOn(),
                withdrawal.reason(),
                withdrawal.staffTransferred(),
                withdrawal.from(),
                withdrawal.to(),
                withdrawal.block().pence(),
                withdrawal.kept().pence(),
                withdrawal.moved().pence(),
                by,
                clock.instant());
        if (added == 0) {
            return false;
        }
        var rows = new ArrayList<Object[]>();
        handover.ofPartner().forEach(change -> rows.add(row(contractRef, withdrawal.partnerId(), change, withdrawal)));
        if (withdrawal.staffTransferred()) {
            handover.ofSuccessor()
                    .forEach(change -> rows.add(row(contractRef, withdrawal.successorId(), change, withdrawal)));
        }
        database.batch("insert into block_change values (?, ?, ?, ?, ?, ?, ?)", rows);
        return true;
    }

    private static Object[] row(String contractRef, String partnerId, BlockChange change, Withdrawal withdrawal) {
        return new Object[] {
            contractRef,
            partnerId,
            change.lot(),
            change.month().atDay(1),
            change.amount().pence(),
            change.adds(),
            withdrawal.withdrawalId()
        };
    }

    boolean isKnown(String contractRef, String partnerId, String lot) {
        return database.first(
                        "select 1 from withdrawal where contract_ref = ? and partner_id = ? and lot = ?",
                        row -> row.getInt(1),
                        contractRef,
                        partnerId,
                        lot)
                .isPresent();
    }

    /** So many withdrawals of a contract after a position, by day. */
    List<Withdrawal> after(String contractRef, LocalDate effectiveOn, UUID withdrawalId, int count) {
        return database.list(
                "select " + COLUMNS + " from withdrawal where contract_ref = ?"
                        + " and (effective_on, withdrawal_id) > (?, ?) order by effective_on, withdrawal_id limit ?",
                Withdrawals::read,
                contractRef,
                effectiveOn,
                withdrawalId,
                count);
    }

    private static Withdrawal read(ResultSet row) throws SQLException {
        return new Withdrawal(
                row.getObject("withdrawal_id", UUID.class),
                row.getString("partner_id"),
                row.getString("successor_id"),
                row.getString("lot"),
                row.getObject("effective_on", LocalDate.class),
                Withdrawal.Reason.valueOf(row.getString("reason")),
                row.getBoolean("staff_transferred"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                new Money(row.getLong("block_pence")),
                new Money(row.getLong("kept_pence")),
                new Money(row.getLong("moved_pence")));
    }
}
