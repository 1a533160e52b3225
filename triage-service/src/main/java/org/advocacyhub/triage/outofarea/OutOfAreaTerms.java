package org.advocacyhub.triage.outofarea;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.triage.outofarea.domain.OutOfAreaTerm;

/** The terms as they stand in the database, each valid for the effective received dates that it names (0.5). */
@ApplicationScoped
class OutOfAreaTerms {

    private final DataSource dataSource;

    OutOfAreaTerms(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    OutOfAreaTerm validOn(LocalDate day) {
        var select = """
                select version, working_days, at_hour from out_of_area_term
                where valid_from <= ? and (valid_to is null or valid_to > ?)
                """;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setObject(1, day);
            statement.setObject(2, day);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("no term for referrals from outside is valid on " + day);
                }
                return new OutOfAreaTerm(rows.getString(1), rows.getInt(2), rows.getInt(3));
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read the terms for referrals from outside", e);
        }
    }
}
