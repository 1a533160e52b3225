package org.advocacyhub.triage.triagecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.runtime.database.Columns;
import org.advocacyhub.runtime.database.LastStatement;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.database.TransactionMemory;

/** The decisions of a transaction, however many, written by one statement at its end, in the order in which they were made. */
@ApplicationScoped
class NewDecisions {

    private record OfThisTransaction() {}

    private final TransactionMemory memory;
    private final LastStatements lastStatements;

    NewDecisions(TransactionMemory memory, LastStatements lastStatements) {
        this.memory = memory;
        this.lastStatements = lastStatements;
    }

    void add(NewDecision decision) {
        memory.recall(new OfThisTransaction(), this::begin).decisions.add(decision);
    }

    private Insert begin() {
        var insert = new Insert();
        lastStatements.add(insert);
        return insert;
    }

    private static final class Insert implements LastStatement {

        private static final List<String> TYPES = List.of("uuid", "text", "timestamptz", "text", "text", "text");

        private final List<NewDecision> decisions = new ArrayList<>();

        @Override
        public String sql() {
            return """
                    insert into triage_decision (referral_id, kind, decided_at, decided_by, inputs, result)
                    select referral_id, kind, decided_at, decided_by, inputs::jsonb, result::jsonb
                    from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[]) with ordinality
                        as d (referral_id, kind, decided_at, decided_by, inputs, result, nth)
                    order by nth""";
        }

        @Override
        public int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
            return Columns.bind(
                    statement, first, TYPES, decisions.stream().map(Insert::row).toList());
        }

        private static Object[] row(NewDecision made) {
            return new Object[] {
                made.referralId(), made.kind(), made.decidedAt(), made.decidedBy(), made.inputs(), made.result()
            };
        }
    }
}
