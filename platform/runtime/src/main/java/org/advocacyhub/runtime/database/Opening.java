package org.advocacyhub.runtime.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;

/** Opens a transaction with a question to the database, which travels together with the row scope: one round trip. */
@ApplicationScoped
public class Opening {

    private final DataSource dataSource;
    private final RowScope scope;

    Opening(DataSource dataSource, RowScope scope) {
        this.dataSource = dataSource;
        this.scope = scope;
    }

    /**
     * What is asked first.
     *
     * @param <T> what the answer becomes
     */
    public interface Question<T> {

        /** Statements with {@code ?} for their parameters; the last one is a query. */
        String sql();

        /** Sets the parameters, from the given position on. */
        void bind(PreparedStatement statement, int first) throws SQLException;

        /** Reads the rows of the last statement. */
        T read(ResultSet rows) throws SQLException;
    }

    /** Asks, then works with the answer, in the current transaction or a new one. */
    public <T, R> R call(Question<T> question, Function<T, R> work) {
        var travelling = new RowScope.Travelling();
        return ScopedValue.where(RowScope.TRAVELS, travelling).call(() -> QuarkusTransaction.joiningExisting()
                .call(() -> work.apply(ask(question, travelling.isDue()))));
    }

    private <T> T ask(Question<T> question, boolean withScope) {
        var sql = withScope ? RowScope.SET + ";\n" + question.sql() : question.sql();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            if (withScope) {
                statement.setString(1, scope.visible());
            }
            question.bind(statement, withScope ? 2 : 1);
            statement.execute();
            return question.read(lastRows(statement));
        } catch (SQLException failed) {
            throw new DatabaseFailure("the first question of a transaction failed", failed);
        }
    }

    private static ResultSet lastRows(PreparedStatement statement) throws SQLException {
        var rows = statement.getResultSet();
        while (statement.getMoreResults(Statement.KEEP_CURRENT_RESULT)) {
            rows = statement.getResultSet();
        }
        return rows;
    }
}
