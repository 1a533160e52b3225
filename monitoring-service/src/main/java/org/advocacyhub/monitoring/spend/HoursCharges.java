package org.advocacyhub.monitoring.spend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.spend.domain.ChargedHours;
import org.advocacyhub.runtime.database.Sql;

/** Hours that were charged as spend, and what the ledger has of hours delivered (domain.md F.5). */
@ApplicationScoped
public class HoursCharges {

    /**
     * A charge that stands.
     *
     * @param minutes of this one
     * @param then what the facts said when it was recorded
     * @param now what they say now
     */
    record Charge(UUID spendId, String line, LocalDate incurredOn, long minutes, ChargedHours then, ChargedHours now) {}

    /** A line of a year up to a day. */
    record Upto(String contractRef, LocalDate yearFrom, String line, LocalDate day) {}

    private static final String STANDING = """
            with standing as (
                select c.*,
                    (select sum(o.minutes) from hours_charge o
                     where o.contract_ref = c.contract_ref and o.year_from = c.year_from and o.line = c.line
                       and o.incurred_on <= c.incurred_on) as charged_now,
                    (select coalesce(-sum(b.amount), 0) from ledger_balance b
                     where b.contract_ref = c.contract_ref and b.year_from = c.year_from and b.book = 'DELIVERED'
                       and b.line = c.line and b.day <= c.incurred_on) as delivered_now,
                    (select coalesce(sum(b.amount), 0) from ledger_balance b
                     where b.contract_ref = c.contract_ref and b.year_from = c.year_from and b.book = 'DRAWN'
                       and b.line = c.line and b.pot <> 'BLOCK' and b.day <= c.incurred_on) as above_now
                from hours_charge c
                where c.contract_ref = ? and c.year_from = ? and c.corrects is null
                  and not exists (select from hours_charge back where back.corrects = c.spend_id)
            )
            select * from standing where (incurred_on, spend_id) > (?, ?) and (not ? or charged_now > above_now)
            order by incurred_on, spend_id limit ?
            """;

    private final Sql sql;

    HoursCharges(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps what an entry of spend charges, with what the facts say at this moment.
     *
     * @param minutes below nothing for an entry that takes one back
     * @param corrects the entry that it takes back, else null
     */
    @Transactional(TxType.MANDATORY)
    void charge(UUID spendId, Upto line, long minutes, UUID corrects) {
        sql.change(
                """
                insert into hours_charge (spend_id, contract_ref, year_from, line, incurred_on, minutes, charged_minutes,
                    delivered_minutes, above_minutes, corrects)
                select ?::uuid, v.contract_ref, v.year_from, v.line, v.day, ?::bigint,
                    ?::bigint + coalesce((select sum(o.minutes) from hours_charge o
                        where o.contract_ref = v.contract_ref and o.year_from = v.year_from and o.line = v.line
                          and o.incurred_on <= v.day), 0),
                    coalesce((select -sum(b.amount) from ledger_balance b
                        where b.contract_ref = v.contract_ref and b.year_from = v.year_from and b.book = 'DELIVERED'
                          and b.line = v.line and b.day <= v.day), 0),
                    coalesce((select sum(b.amount) from ledger_balance b
                        where b.contract_ref = v.contract_ref and b.year_from = v.year_from and b.book = 'DRAWN'
                          and b.line = v.line and b.pot <> 'BLOCK' and b.day <= v.day), 0),
                    ?::uuid
                from (values (?, ?::date, ?, ?::date)) as v (contract_ref, year_from, line, day)
                """, spendId, minutes, minutes, corrects, line.contractRef(), line.yearFrom(), line.line(), line.day());
    }

    /** Takes back what an entry charged, if it charged hours. */
    @Transactional(TxType.MANDATORY)
    void takeBack(UUID reversalId, UUID spendId) {
        record Charged(Upto line, long minutes) {}
        sql.first(
                        "select contract_ref, year_from, line, incurred_on, minutes from hours_charge where spend_id = ?",
                        row -> new Charged(
                                new Upto(
                                        row.getString("contract_ref"),
                                        row.getObject("year_from", LocalDate.class),
                                        row.getString("line"),
                                        row.getObject("incurred_on", LocalDate.class)),
                                row.getLong("minutes")),
                        spendId)
                .ifPresent(charged -> charge(reversalId, charged.line(), -charged.minutes(), spendId));
    }

    /** So many charges of a year after a position, by the day they were charged for; only those with a finding when wanted so. */
    List<Charge> after(
            String contractRef, LocalDate yearFrom, boolean onlyFindings, LocalDate day, UUID spendId, int count) {
        return sql.list(STANDING, HoursCharges::read, contractRef, yearFrom, day, spendId, onlyFindings, count);
    }

    /** By line, the evidence where a year as a whole has a finding now. */
    @Transactional
    public List<String> findings(String contractRef, LocalDate yearFrom) {
        record OfLine(String line, String words) {}
        return sql
                .list(
                        """
                        select distinct on (c.line) c.line,
                            (select sum(o.minutes) from hours_charge o where o.contract_ref = c.contract_ref
                               and o.year_from = c.year_from and o.line = c.line) as charged_now,
                            (select coalesce(-sum(b.amount), 0) from ledger_balance b
                             where b.contract_ref = c.contract_ref and b.year_from = c.year_from and b.book = 'DELIVERED'
                               and b.line = c.line) as delivered_now,
                            (select coalesce(sum(b.amount), 0) from ledger_balance b
                             where b.contract_ref = c.contract_ref and b.year_from = c.year_from and b.book = 'DRAWN'
                               and b.line = c.line and b.pot <> 'BLOCK') as above_now
                        from hours_charge c where c.contract_ref = ? and c.year_from = ? order by c.line
                        """,
                        row -> new OfLine(
                                row.getString("line"),
                                now(row).words(row.getString("line")).orElse(null)),
                        contractRef,
                        yearFrom)
                .stream()
                .map(OfLine::words)
                .flatMap(words -> Optional.ofNullable(words).stream())
                .toList();
    }

    private static Charge read(ResultSet row) throws SQLException {
        return new Charge(
                row.getObject("spend_id", UUID.class),
                row.getString("line"),
                row.getObject("incurred_on", LocalDate.class),
                row.getLong("minutes"),
                new ChargedHours(
                        row.getLong("charged_minutes"), row.getLong("delivered_minutes"), row.getLong("above_minutes")),
                now(row));
    }

    private static ChargedHours now(ResultSet row) throws SQLException {
        return new ChargedHours(row.getLong("charged_now"), row.getLong("delivered_now"), row.getLong("above_now"));
    }
}
