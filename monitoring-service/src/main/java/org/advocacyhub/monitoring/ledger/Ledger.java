package org.advocacyhub.monitoring.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.ledger.domain.Account;
import org.advocacyhub.monitoring.ledger.domain.Book;
import org.advocacyhub.monitoring.ledger.domain.Entry;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.runtime.database.Sql;

/** Posts, each source once, in the transaction of what happened; never changes what was posted. */
@ApplicationScoped
public class Ledger {

    private static final String POSTING =
            "posting_id, contract_ref, occasion, source, day, rule, reason, corrects, about";

    private static final String ADD_POSTINGS = """
            insert into ledger_posting (posting_id, contract_ref, occasion, source, day, rule, reason, corrects, about,
                recorded_by, recorded_at)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::uuid[],
                ?::uuid[], ?::text[], ?::timestamptz[])
            """;

    private static final List<String> POSTING_TYPES =
            List.of("uuid", "text", "text", "text", "date", "text", "text", "uuid", "uuid", "text", "timestamptz");

    private static final String ADD_ENTRIES = """
            insert into ledger_entry (posting_id, position, contract_ref, year_from, book, line, pot, partner_id,
                service_type, unit, day, amount)
            select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::date[], ?::bigint[])
            """;

    private static final List<String> ENTRY_TYPES = List.of(
            "uuid", "integer", "text", "date", "text", "text", "text", "text", "text", "text", "date", "bigint");

    private final Sql sql;
    private final Clock clock;

    Ledger(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Posts, unless the source was posted before.
     *
     * @param by subject of who did it
     * @return false when there was nothing to do
     */
    @Transactional(TxType.MANDATORY)
    public boolean post(Posting posting, String by) {
        var posted = addPostings(ADD_POSTINGS + "on conflict (source) do nothing", List.of(posting), by);
        if (posted == 0) {
            return false;
        }
        addEntries(List.of(posting));
        return true;
    }

    /**
     * Posts all of them, in two statements whatever their number.
     *
     * @param postings each with a source of its own that was never posted; one that was is refused with all others
     * @param by subject of who did it
     */
    @Transactional(TxType.MANDATORY)
    public void postAll(List<Posting> postings, String by) {
        addPostings(ADD_POSTINGS, postings, by);
        addEntries(postings);
    }

    private int addPostings(String insert, List<Posting> postings, String by) {
        var rows = postings.stream().map(posting -> row(posting, by)).toList();
        return sql.columns(insert, POSTING_TYPES, rows);
    }

    private void addEntries(List<Posting> postings) {
        var rows = postings.stream().flatMap(posting -> rows(posting).stream()).toList();
        sql.columns(ADD_ENTRIES, ENTRY_TYPES, rows);
    }

    private Object[] row(Posting posting, String by) {
        return new Object[] {
            posting.postingId(),
            posting.contractRef(),
            posting.occasion(),
            posting.source(),
            posting.day(),
            posting.rule(),
            posting.reason(),
            posting.corrects(),
            posting.about(),
            by,
            clock.instant()
        };
    }

    private static List<Object[]> rows(Posting posting) {
        var rows = new ArrayList<Object[]>();
        for (var entry : posting.entries()) {
            var account = entry.account();
            rows.add(new Object[] {
                posting.postingId(),
                rows.size(),
                account.contractRef(),
                account.yearFrom(),
                account.book(),
                account.line(),
                account.pot() == null ? "" : account.pot().name(),
                account.partnerId(),
                account.serviceType(),
                account.book().unit(),
                entry.day(),
                entry.amount()
            });
        }
        return rows;
    }

    /** The posting of a source. */
    @Transactional
    public Optional<Posting> ofSource(String source) {
        return sql.first(
                "select " + POSTING + " from ledger_posting where source = ?", row -> read(row, entries(row)), source);
    }

    /** A posting by its id. */
    @Transactional
    public Optional<Posting> find(UUID postingId) {
        return sql.first(
                "select " + POSTING + " from ledger_posting where posting_id = ?",
                row -> read(row, entries(row)),
                postingId);
    }

    private List<Entry> entries(ResultSet posting) throws SQLException {
        return sql.list(
                """
                select contract_ref, year_from, book, line, pot, partner_id, service_type, day, amount
                from ledger_entry where posting_id = ? order by position
                """,
                row -> new Entry(account(row), row.getObject("day", LocalDate.class), row.getLong("amount")),
                posting.getObject("posting_id", UUID.class));
    }

    /** The account in a row with the columns of a key. */
    static Account account(ResultSet row) throws SQLException {
        var pot = row.getString("pot");
        return new Account(
                row.getString("contract_ref"),
                row.getObject("year_from", LocalDate.class),
                Book.valueOf(row.getString("book")),
                row.getString("line"),
                pot.isEmpty() ? null : Pot.valueOf(pot),
                row.getString("partner_id"),
                row.getString("service_type"));
    }

    private static Posting read(ResultSet row, List<Entry> entries) throws SQLException {
        return new Posting(
                row.getObject("posting_id", UUID.class),
                row.getString("contract_ref"),
                Occasion.valueOf(row.getString("occasion")),
                row.getString("source"),
                row.getObject("day", LocalDate.class),
                row.getString("rule"),
                row.getString("reason"),
                row.getObject("corrects", UUID.class),
                row.getObject("about", UUID.class),
                entries);
    }
}
