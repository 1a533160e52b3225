package org.advocacyhub.triage.contract;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** What the contract says about triage: the minimum age, and which types a year names without paying for them. */
@ApplicationScoped
public class ContractTerms {

    private record MinimumAge(String contractRef) {}

    private record NotCommissioned(String contractRef, LocalDate day) {}

    private final TransactionMemory memory;
    private final DataSource dataSource;

    ContractTerms(TransactionMemory memory, DataSource dataSource) {
        this.memory = memory;
        this.dataSource = dataSource;
    }

    /** The contract's minimum age, once it was told. */
    public OptionalInt minimumAge(String contractRef) {
        return memory.recall(new MinimumAge(contractRef), () -> readMinimumAge(contractRef));
    }

    /** Types that the year of this day names in its lines, none of which is commissioned (scenario S18). */
    public Set<ServiceType> notCommissioned(String contractRef, LocalDate day) {
        return memory.recall(new NotCommissioned(contractRef, day), () -> readNotCommissioned(contractRef, day));
    }

    private OptionalInt readMinimumAge(String contractRef) {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select minimum_age from contract_terms where contract_ref = ?")) {
            statement.setString(1, contractRef);
            try (var row = statement.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read the contract's terms", e);
        }
    }

    private Set<ServiceType> readNotCommissioned(String contractRef, LocalDate day) {
        var select = """
                select commissioned, service_types from contract_year_line
                where contract_ref = ? and ? between from_on and to_on
                """;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setString(1, contractRef);
            statement.setObject(2, day);
            var paid = new HashSet<String>();
            var unpaid = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var types = Set.of((String[]) rows.getArray(2).getArray());
                    (rows.getBoolean(1) ? paid : unpaid).addAll(types);
                }
            }
            return unpaid.stream()
                    .filter(type -> !paid.contains(type))
                    .map(ServiceType::find)
                    .flatMap(Optional::stream)
                    .collect(toCollection(TreeSet::new));
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read the contract's year", e);
        }
    }

    void learn(ContractTermsSet event) {
        memory.forget(MinimumAge.class);
        var upsert = """
                insert into contract_terms (contract_ref, minimum_age) values (?, ?)
                on conflict (contract_ref) do update set minimum_age = excluded.minimum_age
                """;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(upsert)) {
            statement.setString(1, event.contractRef());
            statement.setInt(2, event.minimumAge());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep the contract's terms", e);
        }
    }

    /** Keeps a year, always whole. */
    void learn(ContractYearSet event) {
        memory.forget(NotCommissioned.class);
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(
                        "delete from contract_year_line where contract_ref = ? and from_on = ?");
                var insert = connection.prepareStatement("""
                        insert into contract_year_line (contract_ref, from_on, to_on, line, service_types, commissioned)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            delete.setString(1, event.contractRef());
            delete.setObject(2, event.from());
            delete.executeUpdate();
            for (var line : event.lines()) {
                insert.setString(1, event.contractRef());
                insert.setObject(2, event.from());
                insert.setObject(3, event.to());
                insert.setString(4, line.line());
                insert.setArray(
                        5, connection.createArrayOf("text", line.serviceTypes().toArray()));
                insert.setBoolean(6, line.commissioned());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep the contract's year", e);
        }
    }
}
