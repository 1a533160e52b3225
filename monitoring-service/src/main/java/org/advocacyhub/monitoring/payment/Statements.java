package org.advocacyhub.monitoring.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.payment.Statement.Kind;
import org.advocacyhub.monitoring.payment.domain.StatementLine;
import org.advocacyhub.monitoring.payment.domain.StatementLine.What;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** All statements. Every question says whose: another partner's do not exist for a partner, by the query and by the database. */
@ApplicationScoped
public class Statements {

    /** What both walls let through: everybody's rows, or one partner's. */
    private static final String SCOPED = " and (?::text is null or s.partner_id = ?)";

    private static final String COLUMNS =
            "s.statement_id, s.contract_ref, s.partner_id, s.kind, s.period_from, s.period_to,"
                    + " s.year_from, s.partner_size, s.payment_days, s.total_pence, s.issued_by, s.issued_at";

    private static final String AFTER = " and (s.period_from, s.statement_id) > (?, ?)" + SCOPED
            + " order by s.period_from, s.statement_id limit ?";
    private static final String BEFORE = " and (s.period_from, s.statement_id) < (?, ?)" + SCOPED
            + " order by s.period_from desc, s.statement_id desc limit ?";

    private final Sql sql;

    Statements(Sql sql) {
        this.sql = sql;
    }

    /** A statement, when there is such a one for the caller. */
    public Optional<Statement> find(PartnerScope scope, String contractRef, UUID statementId) {
        var found = sql.list(
                "select " + COLUMNS + " from partner_statement s where s.contract_ref = ? and s.statement_id = ?"
                        + SCOPED,
                Statements::read,
                contractRef,
                statementId,
                only(scope),
                only(scope));
        return withLines(found).stream().findFirst();
    }

    /** @throws Refusal 404 {@code unknown-statement}, also for another partner's */
    Statement require(PartnerScope scope, String contractRef, UUID statementId) {
        return find(scope, contractRef, statementId)
                .orElseThrow(() -> Refusal.notFound("unknown-statement", "There is no statement " + statementId + "."));
    }

    /** So many statements after a position, by period. */
    List<Statement> after(PartnerScope scope, String contractRef, LocalDate from, UUID statementId, int count) {
        return listed(AFTER, scope, contractRef, from, statementId, count);
    }

    /** So many statements before a position, those of the latest periods first. */
    List<Statement> before(PartnerScope scope, String contractRef, LocalDate from, UUID statementId, int count) {
        return listed(BEFORE, scope, contractRef, from, statementId, count);
    }

    /** Whether a statement of this kind was issued for the period that begins on a day. */
    public boolean isIssued(String contractRef, String partnerId, Kind kind, LocalDate from) {
        return sql.first("""
                        select 1 from partner_statement
                        where contract_ref = ? and partner_id = ? and kind = ? and period_from = ?
                        """, row -> row.getInt(1), contractRef, partnerId, kind, from)
                .isPresent();
    }

    /** Keeps a statement for good. */
    void add(Statement statement) {
        sql.change(
                "insert into partner_statement values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                statement.statementId(),
                statement.contractRef(),
                statement.partnerId(),
                statement.kind(),
                statement.from(),
                statement.to(),
                statement.yearFrom(),
                statement.size(),
                statement.paymentDays(),
                statement.total().pence(),
                statement.issuedBy(),
                statement.issuedAt());
        var rows = new ArrayList<Object[]>();
        for (var line : statement.lines()) {
            rows.add(new Object[] {
                statement.statementId(),
                rows.size(),
                statement.partnerId(),
                line.lot(),
                line.what(),
                line.rule(),
                line.pot() == null ? null : line.pot().name(),
                line.serviceType(),
                line.minutes(),
                line.rate() == null ? null : line.rate().pence(),
                line.amount().pence(),
                line.reason(),
                line.forYear(),
                line.about(),
                line.paidFrom()
            });
        }
        sql.batch("""
                insert into partner_statement_line (statement_id, position, partner_id, lot, what, rule, pot, service_type, minutes,
                    rate_pence, amount_pence, reason, for_year, about, paid_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::bigint, ?::bigint, ?, ?, ?::date, ?::uuid, ?)
                """, rows);
    }

    private List<Statement> listed(
            String which, PartnerScope scope, String contractRef, LocalDate from, UUID statementId, int count) {
        return withLines(sql.list(
                "select " + COLUMNS + " from partner_statement s where s.contract_ref = ?" + which,
                Statements::read,
                contractRef,
                from,
                statementId,
                only(scope),
                only(scope),
                count));
    }

    private static String only(PartnerScope scope) {
        return switch (scope) {
            case PartnerScope.EveryPartner _ -> null;
            case PartnerScope.OnlyPartner(var partnerId) -> partnerId;
        };
    }

    private List<Statement> withLines(List<Statement> statements) {
        record OfStatement(UUID statementId, StatementLine line) {}
        Map<UUID, List<StatementLine>> lines = sql
                .list("""
                        select statement_id, lot, what, rule, pot, service_type, minutes, rate_pence, amount_pence, reason,
                               for_year, about, paid_from
                        from partner_statement_line where statement_id = any (?) order by statement_id, position
                        """, row -> new OfStatement(row.getObject("statement_id", UUID.class), line(row)), (Object)
                        statements.stream().map(Statement::statementId).toArray(UUID[]::new))
                .stream()
                .collect(groupingBy(OfStatement::statementId, mapping(OfStatement::line, toList())));
        return statements.stream()
                .map(statement -> statement.with(lines.getOrDefault(statement.statementId(), List.of())))
                .toList();
    }

    private static StatementLine line(ResultSet row) throws SQLException {
        var pot = row.getString("pot");
        var rate = row.getObject("rate_pence", Long.class);
        return new StatementLine(
                row.getString("lot"),
                What.valueOf(row.getString("what")),
                row.getString("rule"),
                pot == null ? null : Pot.valueOf(pot),
                row.getString("service_type"),
                row.getObject("minutes", Long.class),
                rate == null ? null : new Money(rate),
                new Money(row.getLong("amount_pence")),
                row.getString("reason"),
                row.getObject("for_year", LocalDate.class),
                row.getObject("about", UUID.class),
                row.getString("paid_from"));
    }

    private static Statement read(ResultSet row) throws SQLException {
        return new Statement(
                row.getObject("statement_id", UUID.class),
                row.getString("contract_ref"),
                row.getString("partner_id"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("year_from", LocalDate.class),
                row.getString("partner_size"),
                row.getInt("payment_days"),
                new Money(row.getLong("total_pence")),
                row.getString("issued_by"),
                Sql.instant(row, "issued_at"),
                List.of());
    }
}
