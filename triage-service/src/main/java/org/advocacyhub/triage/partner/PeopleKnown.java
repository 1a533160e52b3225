package org.advocacyhub.triage.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** Which partner supports or supported a person, by pseudonym: continuity is a rank key (domain.md C.6). */
@ApplicationScoped
public class PeopleKnown {

    private final DataSource dataSource;

    PeopleKnown(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A partner began to support a person. */
    public void began(UUID caseId, String personKey, String partnerId, LocalDate on) {
        try (var connection = dataSource.getConnection();
                var opened = connection.prepareStatement(
                        "insert into open_case (case_id, partner_id, person_key) values (?, ?, ?)");
                var known = connection.prepareStatement("""
                        insert into person_partner (person_key, partner_id, open_cases, last_on) values (?, ?, 1, ?)
                        on conflict (person_key, partner_id) do update
                            set open_cases = person_partner.open_cases + 1,
                                last_on = greatest(person_partner.last_on, excluded.last_on)
                        """)) {
            opened.setObject(1, caseId);
            opened.setString(2, partnerId);
            opened.setString(3, personKey);
            opened.executeUpdate();
            known.setString(1, personKey);
            known.setString(2, partnerId);
            known.setObject(3, on);
            known.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep who supports whom", e);
        }
    }

    /**
     * A case was closed.
     *
     * @return the partner whose place is free now; empty when the case was not open here
     */
    public Optional<String> ended(UUID caseId, LocalDate on) {
        try (var connection = dataSource.getConnection();
                var closed = connection.prepareStatement(
                        "delete from open_case where case_id = ? returning partner_id, person_key");
                var known = connection.prepareStatement("""
                        update person_partner set open_cases = greatest(open_cases - 1, 0), last_on = greatest(last_on, ?)
                        where person_key = ? and partner_id = ?
                        """)) {
            closed.setObject(1, caseId);
            try (var row = closed.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var partnerId = row.getString(1);
                known.setObject(1, on);
                known.setString(2, row.getString(2));
                known.setString(3, partnerId);
                known.executeUpdate();
                return Optional.of(partnerId);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep who supports whom", e);
        }
    }
}
