package org.advocacyhub.triage.outofarea;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.outofarea.domain.OutOfAreaTerm;

/** The terms as they stand in the database, each valid for the effective received dates that it names (0.5). */
@ApplicationScoped
class OutOfAreaTerms {

    private final Sql sql;

    OutOfAreaTerms(Sql sql) {
        this.sql = sql;
    }

    OutOfAreaTerm validOn(LocalDate day) {
        return sql.first("""
                        select version, working_days, at_hour from out_of_area_term
                        where valid_from <= ? and (valid_to is null or valid_to > ?)
                        """, row -> new OutOfAreaTerm(row.getString(1), row.getInt(2), row.getInt(3)), day, day)
                .orElseThrow(
                        () -> new IllegalArgumentException("no term for referrals from outside is valid on " + day));
    }
}
