package org.advocacyhub.monitoring.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.payment.domain.AdvanceStatement.Standing;
import org.advocacyhub.monitoring.payment.domain.Delivered;
import org.advocacyhub.runtime.database.Sql;

/** Where a partner stands in the ledger: its hours of a year, and what was granted to it. */
@ApplicationScoped
class PartnerBalances {

    private record OfLot(String lot, Money amount) {}

    private final Sql sql;

    PartnerBalances(Sql sql) {
        this.sql = sql;
    }

    /** Hours worked in a year up to a day, by month and type, and apart from those by the lines of their own that pay for them (D.3). */
    List<Delivered> delivered(String contractRef, String partnerId, YearPlan year, LocalDate to) {
        var lines = year.lines().stream().map(BudgetLine::line).toArray(String[]::new);
        var paying = year.lines().stream()
                .flatMap(line -> line.serviceTypes().stream().map(type -> line.line() + "/" + type))
                .toArray(String[]::new);
        return sql.list(
                """
                select date_trunc('month', day)::date as month, service_type,
                       case when line = any (?) and line || '/' || service_type <> all (?) then line end as paid_from,
                       -sum(amount) as minutes
                from ledger_balance
                where contract_ref = ? and partner_id = ? and partner_id <> '' and book = 'DELIVERED' and day between ? and ?
                group by 1, 2, 3 having sum(amount) <> 0 order by 1, 2, 3 nulls first
                """,
                row -> new Delivered(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("service_type"),
                        row.getString("paid_from"),
                        row.getLong("minutes")),
                lines,
                paying,
                contractRef,
                partnerId,
                year.from(),
                to);
    }

    /** By lot, what statements of the year said for hours above the block. */
    Map<String, Money> stated(String contractRef, String partnerId, LocalDate yearFrom) {
        return byLot(sql.list(
                """
                select line, sum(amount) as pence from ledger_balance
                where contract_ref = ? and partner_id = ? and partner_id <> '' and book = 'EARNED' and pot = 'VARIABLE'
                  and year_from = ?
                group by line
                """,
                row -> new OfLot(row.getString("line"), new Money(row.getLong("pence"))),
                contractRef,
                partnerId,
                yearFrom));
    }

    /** By lot, what statements took back of the block of a year. */
    Map<String, Money> takenBack(String contractRef, String partnerId, LocalDate yearFrom) {
        return byLot(sql.list(
                """
                select line, -sum(amount) as pence from ledger_balance
                where contract_ref = ? and partner_id = ? and partner_id <> '' and book = 'EARNED' and pot = 'CLAWBACK'
                  and year_from = ?
                group by line
                """,
                row -> new OfLot(row.getString("line"), new Money(row.getLong("pence"))),
                contractRef,
                partnerId,
                yearFrom));
    }

    /** What advances have come to: outstanding over all years, earned in one. */
    Standing advances(String contractRef, String partnerId, LocalDate yearFrom) {
        var outstanding = sql.list(
                """
                select line, sum(amount) as pence from ledger_balance
                where contract_ref = ? and partner_id = ? and partner_id <> '' and book = 'ADVANCED' group by line
                """, row -> new OfLot(row.getString("line"), new Money(row.getLong("pence"))), contractRef, partnerId);
        var earned = sql.list(
                """
                select line, sum(amount) as pence from ledger_balance
                where contract_ref = ? and partner_id = ? and partner_id <> '' and book = 'EARNED' and pot = 'ADVANCE'
                  and year_from = ?
                group by line
                """,
                row -> new OfLot(row.getString("line"), new Money(row.getLong("pence"))),
                contractRef,
                partnerId,
                yearFrom);
        return new Standing(byLot(outstanding), byLot(earned));
    }

    private static Map<String, Money> byLot(List<OfLot> rows) {
        var byLot = new HashMap<String, Money>();
        rows.forEach(row -> byLot.put(row.lot(), row.amount()));
        return byLot;
    }
}
