package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.returns.domain.OutOfAreaCalculator.Bought;
import org.advocacyhub.monitoring.returns.domain.PaymentCalculator.Paid;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** Money of one contract from the balances of its ledger: a year has one row for each line, pot and day. */
final class MoneyQueries {

    private record Sum(String line, Money amount) {}

    private final FactQueries database;
    private final String contractRef;

    MoneyQueries(FactQueries database, String contractRef) {
        this.database = database;
        this.contractRef = contractRef;
    }

    /** K-15, K-16: spent by line from a day of the year to another. */
    Map<String, Money> spent(YearPlan year, LocalDate from, LocalDate until) {
        return byLine("SPENT", year, from, until);
    }

    /** K-15: what approved spot orders will still take, as of a day, by line. */
    Map<String, Money> committed(YearPlan year, LocalDate until) {
        return byLine("COMMITTED", year, year.from(), until);
    }

    /** K-33: payments to partners in the quarter. */
    List<Paid> paid(Quarter quarter) {
        return database.list(
                """
                select coalesce(s.partner_size, 'NOT_KNOWN') as size, s.kind, i.paid_on - i.served_on as days
                from partner_invoice i join partner_statement s using (statement_id)
                where i.contract_ref = ? and i.paid_on between ? and ?
                """,
                row -> new Paid(
                        row.getString("size"),
                        "ADVANCE".equals(row.getString("kind")) ? "ADVANCE" : "ARREARS",
                        row.getInt("days")),
                contractRef,
                quarter.from(),
                quarter.to());
    }

    /** K-23: what was approved in the quarter for services outside, by the council where the person is, and type. */
    List<Bought> outOfArea(Quarter quarter) {
        return database.list(
                """
                select r.place_council, o.service_type, sum(o.amount_pence)::bigint as pence
                from spot_order o left join {facts}_referral r on r.referral_id = o.referral_id
                where o.contract_ref = ? and o.state = 'APPROVED' and o.exceptional_reason = 'OUT_OF_AREA'
                  and o.decided_at >= ? and o.decided_at < ?
                group by 1, 2
                """,
                row -> new Bought(
                        row.getString("place_council"), row.getString("service_type"), new Money(row.getLong("pence"))),
                contractRef,
                quarter.from().atStartOfDay(WorkingCalendar.LONDON).toInstant(),
                quarter.to().plusDays(1).atStartOfDay(WorkingCalendar.LONDON).toInstant());
    }

    private Map<String, Money> byLine(String book, YearPlan year, LocalDate from, LocalDate until) {
        return database
                .list(
                        """
                        select line, sum(amount) as pence from ledger_balance
                        where contract_ref = ? and year_from = ? and book = ? and day between ? and ? group by line
                        """,
                        row -> new Sum(row.getString("line"), new Money(row.getLong("pence"))),
                        contractRef,
                        year.from(),
                        book,
                        from,
                        until)
                .stream()
                .collect(Collectors.toMap(Sum::line, Sum::amount));
    }
}
