package org.advocacyhub.triage.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.database.TransactionMemory;

/** Projects that the commissioner of a contract instructed, each with its dates (BESPOKE, domain.md A.1.1, S21). */
@ApplicationScoped
public class Projects {

    private record ListedOn(String contractRef, LocalDate day) {}

    private final TransactionMemory memory;
    private final Sql sql;

    Projects(TransactionMemory memory, Sql sql) {
        this.memory = memory;
        this.sql = sql;
    }

    /** The projects of a contract on a day. */
    public Set<String> listedOn(String contractRef, LocalDate day) {
        return memory.recall(new ListedOn(contractRef, day), () -> readListedOn(contractRef, day));
    }

    private Set<String> readListedOn(String contractRef, LocalDate day) {
        return new TreeSet<>(sql.list("""
                select project_ref from bespoke_project
                where contract_ref = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
                """, row -> row.getString(1), contractRef, day, day));
    }
}
