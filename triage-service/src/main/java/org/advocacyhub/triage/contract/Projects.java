package org.advocacyhub.triage.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.TransactionMemory;

/** Projects that the commissioner of a contract instructed, each with its dates (BESPOKE, domain.md A.1.1, S21). */
@ApplicationScoped
public class Projects {

    private record ListedOn(String contractRef, LocalDate day) {}

    private final TransactionMemory memory;
    private final DataSource dataSource;

    Projects(TransactionMemory memory, DataSource dataSource) {
        this.memory = memory;
        this.dataSource = dataSource;
    }

    /** The projects of a contract on a day. */
    public Set<String> listedOn(String contractRef, LocalDate day) {
        return memory.recall(new ListedOn(contractRef, day), () -> readListedOn(contractRef, day));
    }

    private Set<String> readListedOn(String contractRef, LocalDate day) {
        var select = """
                select project_ref from bespoke_project
                where contract_ref = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
                """;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setString(1, contractRef);
            statement.setObject(2, day);
            statement.setObject(3, day);
            var found = new TreeSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read the contract's projects", e);
        }
    }
}
