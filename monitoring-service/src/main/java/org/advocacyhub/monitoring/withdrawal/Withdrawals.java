package org.advocacyhub.monitoring.withdrawal;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.payment.domain.BlockChange;
import org.advocacyhub.monitoring.withdrawal.domain.BlockHandover;
import org.advocacyhub.monitoring.withdrawal.domain.Part;
import org.advocacyhub.runtime.database.Sql;

/** All withdrawals, with what they change of blocks. */
@ApplicationScoped
class Withdrawals {

    private static final String COLUMNS = "withdrawal_id, partner_id, successor_id, lot, effective_on, reason,"
            + " staff_transferred, period_from,"
            + " period_to, block_pence, kept_pence, moved_pence, districts, coalesce(whole_pence, block_pence) as whole_pence,"
            + " coalesce(part_by, 'WHOLE') as part_by";

    private final Sql sql;
    private final Clock clock;

    Withdrawals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps a withdrawal; false when the partner gave this lot up before, or a part of it on the same day. */
    boolean add(String contractRef, Withdrawal withdrawal, BlockHandover handover, String by) {
        var added = sql.change(
                """
                insert into withdrawal (withdrawal_id, contract_ref, partner_id, successor_id, lot, effective_on, reason,
                    staff_transferred, period_from, period_to, block_pence, kept_pence, moved_pence, recorded_by, recorded_at,
                    districts, whole_pence, part_by)
                select ?, v.contract_ref, v.partner_id, ?, v.lot, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                from (values (?, ?, ?)) as v (contract_ref, partner_id, lot)
                where not exists (select from withdrawal w where w.contract_ref = v.contract_ref
                    and w.partner_id = v.partner_id and w.lot = v.lot and w.districts = '{}')
                on conflict do nothing
                """,
                withdrawal.withdrawalId(),
                withdrawal.successorId(),
                withdrawal.effectiveOn(),
                withdrawal.reason(),
                withdrawal.staffTransferred(),
                withdrawal.from(),
                withdrawal.to(),
                withdrawal.block().pence(),
                withdrawal.kept().pence(),
                withdrawal.moved().pence(),
                by,
                clock.instant(),
                withdrawal.districts().toArray(String[]::new),
                withdrawal.whole().pence(),
                withdrawal.partBy(),
                contractRef,
                withdrawal.partnerId(),
                withdrawal.lot());
        if (added == 0) {
            return false;
        }
        var rows = new ArrayList<Object[]>();
        handover.ofPartner().forEach(change -> rows.add(row(contractRef, withdrawal.partnerId(), change, withdrawal)));
        if (withdrawal.staffTransferred()) {
            handover.ofSuccessor()
                    .forEach(change -> rows.add(row(contractRef, withdrawal.successorId(), change, withdrawal)));
        }
        sql.batch(
                "insert into block_change (contract_ref, partner_id, lot, month, amount_pence, adds, withdrawal_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
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

    /** Whether a lot, or on this day a part of it, was given up in the books already. */
    boolean isKnown(String contractRef, String partnerId, String lot, LocalDate effectiveOn) {
        return sql.first("""
                        select 1 from withdrawal where contract_ref = ? and partner_id = ? and lot = ?
                          and (districts = '{}' or effective_on = ?)
                        """, row -> row.getInt(1), contractRef, partnerId, lot, effectiveOn)
                .isPresent();
    }

    /** How many people live in each of some districts, as far as it is known on a day (G.1). */
    Map<String, Integer> people(List<String> districts, LocalDate day) {
        record District(String code, int people) {}
        return sql
                .list(
                        """
                        select distinct on (district) district, people from district_population
                        where district = any (?) and valid_from <= ? order by district, valid_from desc
                        """,
                        row -> new District(row.getString("district"), row.getInt("people")),
                        districts.toArray(String[]::new),
                        day)
                .stream()
                .collect(toMap(District::code, District::people));
    }

    /** So many withdrawals of a contract after a position, by day. */
    List<Withdrawal> after(String contractRef, LocalDate effectiveOn, UUID withdrawalId, int count) {
        return sql.list(
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
                Sql.texts(row, "districts"),
                Part.By.valueOf(row.getString("part_by")),
                row.getObject("effective_on", LocalDate.class),
                Withdrawal.Reason.valueOf(row.getString("reason")),
                row.getBoolean("staff_transferred"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                new Money(row.getLong("whole_pence")),
                new Money(row.getLong("block_pence")),
                new Money(row.getLong("kept_pence")),
                new Money(row.getLong("moved_pence")));
    }
}
