package org.advocacyhub.triage.triagecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
            int next = first;
            statement.setArray(
                    next++,
                    connection.createArrayOf(
                            "uuid",
                            decisions.stream().map(NewDecision::referralId).toArray()));
            statement.setArray(next++, texts(connection, made -> made.kind().name()));
            statement.setArray(
                    next++, texts(connection, made -> made.decidedAt().toString()));
            statement.setArray(next++, texts(connection, NewDecision::decidedBy));
            statement.setArray(next++, texts(connection, NewDecision::inputs));
            statement.setArray(next++, texts(connection, NewDecision::result));
            return next;
        }

        private java.sql.Array texts(Connection connection, Function<NewDecision, String> value) throws SQLException {
            return connection.createArrayOf(
                    "text", decisions.stream().map(value).toArray(String[]::new));
        }
    }
}
