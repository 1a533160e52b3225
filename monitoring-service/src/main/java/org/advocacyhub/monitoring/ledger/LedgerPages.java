package org.advocacyhub.monitoring.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Account;
import org.advocacyhub.monitoring.ledger.domain.Unit;
import org.advocacyhub.runtime.database.Sql;

/** Postings and entries as they are shown. */
@ApplicationScoped
class LedgerPages {

    /** A posting as a caller sees it. */
    record PostingView(
            long position,
            UUID postingId,
            String occasion,
            LocalDate day,
            String rule,
            String reason,
            UUID corrects,
            String recordedBy,
            Instant recordedAt,
            List<EntryView> entries) {

        private PostingView with(List<EntryView> sides) {
            return new PostingView(
                    position, postingId, occasion, day, rule, reason, corrects, recordedBy, recordedAt, sides);
        }
    }

    /**
     * One side of it.
     *
     * @param amount pounds, where the book counts money
     * @param hours two decimals, where it counts hours
     */
    record EntryView(
            String book,
            String line,
            String pot,
            String partnerId,
            String serviceType,
            LocalDate day,
            String amount,
            String hours) {}

    /** A line of the export: an entry and its posting. */
    record Line(PostingView posting, LocalDate yearFrom, EntryView entry) {}

    private static final String POSTING =
            "p.position, p.posting_id, p.occasion, p.day as posted_for, p.rule, p.reason, p.corrects, p.recorded_by, p.recorded_at";
    private static final String ENTRY =
            "e.contract_ref, e.year_from, e.book, e.line, e.pot, e.partner_id, e.service_type, e.day, e.unit, e.amount";

    private final Sql sql;

    LedgerPages(Sql sql) {
        this.sql = sql;
    }

    /** So many postings of a contract after a position. */
    List<PostingView> after(String contractRef, long position, int count) {
        var postings = sql.list(
                "select " + POSTING + " from ledger_posting p where p.contract_ref = ? and p.position > ?"
                        + " order by p.position limit ?",
                LedgerPages::posting,
                contractRef,
                position,
                count);
        var entries = entries(postings.stream().map(PostingView::postingId).toArray(UUID[]::new));
        return postings.stream()
                .map(posting -> posting.with(entries.get(posting.postingId())))
                .toList();
    }

    private Map<UUID, List<EntryView>> entries(UUID[] postings) {
        record Side(UUID postingId, EntryView entry) {}
        return sql
                .list(
                        "select e.posting_id, " + ENTRY
                                + " from ledger_entry e where e.posting_id = any (?) order by e.posting_id, e.position",
                        row -> new Side(row.getObject("posting_id", UUID.class), entry(row)),
                        (Object) postings)
                .stream()
                .collect(groupingBy(Side::postingId, mapping(Side::entry, toList())));
    }

    /** The entries that were posted for days of a month. */
    List<Line> ofMonth(String contractRef, YearMonth month) {
        return sql.list(
                "select " + POSTING + ", " + ENTRY
                        + " from ledger_posting p join ledger_entry e on e.posting_id = p.posting_id"
                        + " where p.contract_ref = ? and p.day between ? and ? order by p.position, e.position",
                row -> new Line(posting(row), row.getObject("year_from", LocalDate.class), entry(row)),
                contractRef,
                month.atDay(1),
                month.atEndOfMonth());
    }

    private static PostingView posting(ResultSet row) throws SQLException {
        return new PostingView(
                row.getLong("position"),
                row.getObject("posting_id", UUID.class),
                row.getString("occasion"),
                row.getObject("posted_for", LocalDate.class),
                row.getString("rule"),
                row.getString("reason"),
                row.getObject("corrects", UUID.class),
                row.getString("recorded_by"),
                Sql.instant(row, "recorded_at"),
                List.of());
    }

    private static EntryView entry(ResultSet row) throws SQLException {
        Account account = Ledger.account(row);
        var amount = row.getLong("amount");
        var money = account.book().unit() == Unit.PENCE;
        return new EntryView(
                account.book().name(),
                account.line(),
                account.pot() == null ? null : account.pot().name(),
                account.partnerId().isEmpty() ? null : account.partnerId(),
                account.serviceType().isEmpty() ? null : account.serviceType(),
                row.getObject("day", LocalDate.class),
                money ? new Money(amount).toString() : null,
                money ? null : hours(amount));
    }

    private static String hours(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
