package org.advocacyhub.triage.contract;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.advocacyhub.contracts.ContractEvent.ContractLotsSet;
import org.advocacyhub.contracts.ContractEvent.ContractRulesSet;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** What the contract says about triage: the minimum age, which types it names without paying for them, and whose lot is not in it. */
@ApplicationScoped
public class ContractTerms {

    private record MinimumAge(String contractRef) {}

    private record NotCommissioned(String contractRef, LocalDate day) {}

    private record Elsewhere(String contractRef, String clientGroup, LocalDate day) {}

    /** What a contract sets for itself that triage goes by (domain.md C.7, F.7). */
    private static final Set<String> FOLLOWED =
            Set.of("FREEZE_AT_95", "KEEP_IN_TOUCH_DAYS", "PRESSURE_LIST", "PRESSURE_CASELOAD", "PRESSURE_REPLY_DAYS");

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

    /**
     * Types for which people of this group are served elsewhere on this day, because their lot is not in the contract, each with who
     * serves them (scenario S02).
     *
     * @param clientGroup null when unknown: then only lots for everybody count
     */
    public Map<ServiceType, String> elsewhere(String contractRef, String clientGroup, LocalDate day) {
        return memory.recall(
                new Elsewhere(contractRef, clientGroup, day), () -> readElsewhere(contractRef, clientGroup, day));
    }

    private Map<ServiceType, String> readElsewhere(String contractRef, String clientGroup, LocalDate day) {
        var select = """
                select l.elsewhere, t.service_type from contract_lot l, unnest(l.service_types) t (service_type)
                where l.contract_ref = ? and l.elsewhere is not null
                  and (cardinality(l.client_groups) = 0 or ? = any (l.client_groups))
                  and not (l.in_on <= ? and (l.out_on is null or l.out_on > ?))
                order by l.lot
                """;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setString(1, contractRef);
            statement.setString(2, clientGroup);
            statement.setObject(3, day);
            statement.setObject(4, day);
            var found = new TreeMap<ServiceType, String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var elsewhere = rows.getString(1);
                    ServiceType.find(rows.getString(2)).ifPresent(type -> found.putIfAbsent(type, elsewhere));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read the contract's lots", e);
        }
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

    /** Keeps all lots, in the place of those that were told before. */
    void learn(ContractLotsSet event) {
        memory.forget(Elsewhere.class);
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from contract_lot where contract_ref = ?");
                var insert = connection.prepareStatement("""
                        insert into contract_lot (contract_ref, lot, service_types, client_groups, in_on, out_on, elsewhere)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            delete.setString(1, event.contractRef());
            delete.executeUpdate();
            for (var lot : event.lots()) {
                insert.setString(1, event.contractRef());
                insert.setString(2, lot.lot());
                insert.setArray(
                        3, connection.createArrayOf("text", lot.serviceTypes().toArray()));
                insert.setArray(
                        4, connection.createArrayOf("text", lot.clientGroups().toArray()));
                insert.setObject(5, lot.in());
                insert.setObject(6, lot.out());
                insert.setString(7, lot.elsewhere());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep the contract's lots", e);
        }
    }

    /** Keeps the rules that triage follows, in the place of those that this contract set before; the others are monitoring's. */
    void learn(ContractRulesSet event) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from contract_rule where contract_ref = ?");
                var insert = connection.prepareStatement("""
                        insert into contract_rule (version, rule, contract_ref, valid_from, value) values (?, ?, ?, ?, ?)
                        """)) {
            delete.setString(1, event.contractRef());
            delete.executeUpdate();
            for (var rule : event.rules()) {
                if (FOLLOWED.contains(rule.rule())) {
                    insert.setString(1, event.contractRef() + "/" + rule.rule() + "/" + rule.validFrom());
                    insert.setString(2, rule.rule());
                    insert.setString(3, event.contractRef());
                    insert.setObject(4, rule.validFrom());
                    insert.setInt(5, rule.value());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep the contract's rules", e);
        }
    }

    /**
     * Keeps a plan, always whole. It holds from its day to the end of the year or to the day before the next plan that was told
     * of the year; told for the whole year, it is the only one.
     */
    void learn(ContractYearSet event) {
        memory.forget(NotCommissioned.class);
        var first = event.effectiveFrom() == null ? event.from() : event.effectiveFrom();
        try (var connection = dataSource.getConnection()) {
            if (event.effectiveFrom() == null) {
                run(
                        connection,
                        "delete from contract_year_line where contract_ref = ? and from_on between ? and ?",
                        event.contractRef(),
                        event.from(),
                        event.to());
            } else {
                run(
                        connection,
                        "delete from contract_year_line where contract_ref = ? and from_on = ?",
                        event.contractRef(),
                        first);
                run(connection, """
                        update contract_year_line set to_on = ?
                        where contract_ref = ? and from_on between ? and ? and to_on >= ?
                        """, first.minusDays(1), event.contractRef(), event.from(), first.minusDays(1), first);
            }
            keepLines(connection, event, first);
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep the contract's year", e);
        }
    }

    private static void keepLines(Connection connection, ContractYearSet event, LocalDate first) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into contract_year_line (contract_ref, from_on, to_on, line, service_types, commissioned)
                values (?, ?, (select coalesce(min(next.from_on) - 1, ?) from contract_year_line next
                    where next.contract_ref = ? and next.from_on > ? and next.from_on <= ?), ?, ?, ?)
                """)) {
            for (var line : event.lines()) {
                insert.setString(1, event.contractRef());
                insert.setObject(2, first);
                insert.setObject(3, event.to());
                insert.setString(4, event.contractRef());
                insert.setObject(5, first);
                insert.setObject(6, event.to());
                insert.setString(7, line.line());
                insert.setArray(
                        8, connection.createArrayOf("text", line.serviceTypes().toArray()));
                insert.setBoolean(9, line.commissioned());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
