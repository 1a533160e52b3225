package org.advocacyhub.monitoring.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.payment.SettledStatements;
import org.advocacyhub.runtime.database.Sql;

/** Tells of statements whether they were invoiced and paid. */
@ApplicationScoped
class InvoicesOfStatements implements SettledStatements {

    private record OfStatement(UUID statementId, Settlement settlement) {}

    private final Sql sql;

    InvoicesOfStatements(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Settlement> of(Collection<UUID> statementIds) {
        return sql
                .list(
                        "select statement_id, invoice_id, number, due_on, paid_on from partner_invoice where statement_id = any (?)",
                        row -> new OfStatement(
                                row.getObject("statement_id", UUID.class),
                                new Settlement(
                                        row.getObject("invoice_id", UUID.class),
                                        row.getString("number"),
                                        row.getObject("due_on", LocalDate.class),
                                        row.getObject("paid_on", LocalDate.class))),
                        (Object) statementIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(OfStatement::statementId, OfStatement::settlement));
    }
}
