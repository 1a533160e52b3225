package org.advocacyhub.triage.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.advocacyhub.runtime.database.Sql;

/** On which day it was last looked whether a new year lets somebody go on; one row for all replicas. */
@ApplicationScoped
public class MoneyDays {

    private final Sql sql;

    MoneyDays(Sql sql) {
        this.sql = sql;
    }

    public boolean wasLookedOn(LocalDate day) {
        return sql.any("select 1 from money_day where looked_on >= ?", day);
    }

    /** Notes the look; false when somebody else was first. */
    public boolean look(LocalDate day) {
        return sql.change("""
                insert into money_day (looked_on) values (?)
                on conflict (one_row) do update set looked_on = excluded.looked_on
                where money_day.looked_on < excluded.looked_on
                """, day) > 0;
    }
}
