package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.returns.domain.OutOfAreaCalculator.Bought;
import org.advocacyhub.monitoring.returns.domain.PaymentCalculator.Paid;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** Money of one contract from the balances of its ledger: a year has one row for each line, pot and day. */
final class MoneyQueries {

    /**
     * K-15, K-16: money of a year by line, as of a day.
     *
     * @param spent since the year began
     * @param spentInQuarter since the quarter began
     * @param committed what approved spot orders will still take
     */
    record Spending(Map<String, Money> spent, Map<String, Money> spentInQuarter, Map<String, Money> committed) {}

    private record Sum(String book, String line, Long ofYear, Long ofQuarter) {}

    private static final String SPENT = "SPENT";
    private static final String COMMITTED = "COMMITTED";

    private final FactQueries database;
    private final String contractRef;

    MoneyQueries(FactQueries database, String contractRef) {
        this.database = database;
        this.contractRef = contractRef;
    }

    /** K-15, K-16: the money of a year up to a day, and of a quarter of it. */
    Spending spending(YearPlan year, Quarter quarter, LocalDate until) {
        var sums = database.list(
                """
                select book, line, sum(amount) filter (where day >= ?)::bigint as of_year,
                       sum(amount) filter (where day >= ?)::bigint as of_quarter
                from ledger_balance
                where contract_ref = ? and year_from = ? and book = any (?) and day <= ? group by book, line
                """,
                row -> new Sum(
                        row.getString("book"),
                        row.getString("line"),
                        row.getObject("of_year", Long.class),
                        row.getObject("of_quarter", Long.class)),
                year.from(),
                quarter.from(),
                contractRef,
                year.from(),
                new String[] {SPENT, COMMITTED},
                until);
        return new Spending(
                byLine(SPENT, sums, Sum::ofYear),
                byLine(SPENT, sums, Sum::ofQuarter),
                byLine(COMMITTED, sums, Sum::ofYear));
    }

    private static Map<String, Money> byLine(String book, List<Sum> sums, Function<Sum, Long> pence) {
        return sums.stream()
                .filter(sum -> sum.book().equals(book) && pence.apply(sum) != null)
                .collect(Collectors.toMap(Sum::line, sum -> new Money(pence.apply(sum))));
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
}
