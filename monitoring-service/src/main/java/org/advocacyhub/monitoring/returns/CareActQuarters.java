package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.database.Sql;

/** How many Care Act referrals each quarter had when it was last counted. */
@ApplicationScoped
class CareActQuarters {

    private final Sql sql;
    private final Clock clock;

    CareActQuarters(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    void keep(String contractRef, Quarter quarter, long referrals) {
        sql.change("""
                insert into care_act_quarter (contract_ref, quarter_start, referrals, counted_at) values (?, ?, ?, ?)
                on conflict (contract_ref, quarter_start) do update
                set referrals = excluded.referrals, counted_at = excluded.counted_at
                """, contractRef, quarter.from(), referrals, clock.instant());
    }

    /** The quarters of a contract that were counted at least once. */
    @Transactional
    Set<Quarter> counted(String contractRef) {
        return Set.copyOf(sql.list(
                "select quarter_start from care_act_quarter where contract_ref = ?",
                row -> Quarter.of(row.getObject(1, LocalDate.class)),
                contractRef));
    }
}
