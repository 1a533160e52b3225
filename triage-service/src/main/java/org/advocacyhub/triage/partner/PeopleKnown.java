package org.advocacyhub.triage.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.TransactionMemory;

/** Which partner supports or supported a person, by pseudonym: continuity is a rank key (domain.md C.6). */
@ApplicationScoped
public class PeopleKnown {

    private record PartnersOf(String personKey, LocalDate since) {}

    private final TransactionMemory memory;
    private final DataSource dataSource;

    PeopleKnown(TransactionMemory memory, DataSource dataSource) {
        this.memory = memory;
        this.dataSource = dataSource;
    }

    /** The partners that support a person, or did so on that day or later. */
    public Set<String> partnersOf(String personKey, LocalDate since) {
        return memory.recall(new PartnersOf(personKey, since), () -> read(List.of(personKey), since)
                .getOrDefault(personKey, Set.of()));
    }

    /** Finds out in one look who supports these people. */
    public void readAhead(Collection<String> personKeys, LocalDate since) {
        var found = read(personKeys, since);
        personKeys.forEach(person -> memory.keep(new PartnersOf(person, since), found.getOrDefault(person, Set.of())));
    }

    private Map<String, Set<String>> read(Collection<String> personKeys, LocalDate since) {
        var select =
                "select person_key, partner_id from person_case where person_key = any(?) and (open or last_on >= ?)";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setArray(1, connection.createArrayOf("text", personKeys.toArray(String[]::new)));
            statement.setObject(2, since);
            var found = new HashMap<String, Set<String>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), _ -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** A partner began to support the person whom a referral is about. */
    public void began(UUID caseId, UUID referralId, String personKey, String partnerId, LocalDate on) {
        run("""
                insert into person_case (case_id, referral_id, person_key, partner_id, open, last_on)
                values (?, ?, ?, ?, true, ?)
                """, statement -> {
            statement.setObject(1, caseId);
            statement.setObject(2, referralId);
            statement.setString(3, personKey);
            statement.setString(4, partnerId);
            statement.setObject(5, on);
        });
    }

    /**
     * A case was closed.
     *
     * @return the partner whose place is free now; empty when the case was not open here
     */
    public Optional<String> ended(UUID caseId, LocalDate on) {
        return partnerOf("""
                update person_case set open = false, last_on = greatest(last_on, ?)
                where case_id = ? and open returning partner_id
                """, caseId, on);
    }

    /**
     * A closed case goes on.
     *
     * @return the partner that has it; empty when the case was not closed here
     */
    public Optional<String> beganAgain(UUID caseId, LocalDate on) {
        return partnerOf("""
                update person_case set open = true, last_on = greatest(last_on, ?)
                where case_id = ? and not open returning partner_id
                """, caseId, on);
    }

    /**
     * Another partner supports the person from now on.
     *
     * @return false when the case isn't open here
     */
    public boolean changedHands(UUID caseId, String partnerId, LocalDate on) {
        memory.forget(PartnersOf.class);
        try (var connection = dataSource.getConnection();
                var moved = connection.prepareStatement("""
                        update person_case set partner_id = ?, last_on = greatest(last_on, ?) where case_id = ? and open
                        """)) {
            moved.setString(1, partnerId);
            moved.setObject(2, on);
            moved.setObject(3, caseId);
            return moved.executeUpdate() == 1;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Optional<String> partnerOf(String update, UUID caseId, LocalDate on) {
        memory.forget(PartnersOf.class);
        try (var connection = dataSource.getConnection();
                var changed = connection.prepareStatement(update)) {
            changed.setObject(1, on);
            changed.setObject(2, caseId);
            try (var row = changed.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** A referral turned out to be about somebody else: its cases are theirs, open or closed. */
    public void moved(UUID referralId, String personKey) {
        run("update person_case set person_key = ? where referral_id = ?", statement -> {
            statement.setString(1, personKey);
            statement.setObject(2, referralId);
        });
    }

    private void run(String sql, Parameters parameters) {
        memory.forget(PartnersOf.class);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static DatabaseFailure failure(SQLException cause) {
        return new DatabaseFailure("could not keep who supports whom", cause);
    }

    private interface Parameters {

        void set(PreparedStatement statement) throws SQLException;
    }
}
