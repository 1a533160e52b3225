package org.advocacyhub.provider.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** Says statements in the current transaction, on the connection that Hibernate uses too; what Hibernate still holds back isn't seen. */
@ApplicationScoped
public class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes something of the rows. */
    public interface Rows<T> {

        T read(ResultSet rows) throws SQLException;
    }

    private interface Said<T> {

        T by(PreparedStatement statement) throws SQLException;
    }

    /** Asks. */
    public <T> T ask(SqlStatement question, Rows<T> rows) {
        return say(question, statement -> {
            try (var answer = statement.executeQuery()) {
                return rows.read(answer);
            }
        });
    }

    /** Changes rows; answers how many. */
    public int change(SqlStatement change) {
        return say(change, PreparedStatement::executeUpdate);
    }

    private <T> T say(SqlStatement what, Said<T> said) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(what.sql())) {
            what.bind(connection, statement, 1);
            return said.by(statement);
        } catch (SQLException failed) {
            throw new DatabaseFailure("a statement failed", failed);
        }
    }
}
