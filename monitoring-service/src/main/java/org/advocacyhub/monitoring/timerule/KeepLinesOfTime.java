package org.advocacyhub.monitoring.timerule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.advocacyhub.monitoring.contract.YearGuard;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.web.Refusal;

/** A year keeps the lines from which the contract pays for time in it (domain.md D.3): else nobody would. */
@ApplicationScoped
class KeepLinesOfTime implements YearGuard {

    private record Paid(String category, String line, LocalDate from) {}

    private final Sql sql;

    KeepLinesOfTime(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void check(String contractRef, YearPlan plan) {
        sql
                .list(
                        """
                        select category, line, valid_from from contract_time_rule r
                        where contract_ref = ? and line is not null and valid_from <= ?
                          and not exists (select from contract_time_rule later
                                          where later.contract_ref = r.contract_ref and later.category = r.category
                                            and later.valid_from > r.valid_from and later.valid_from <= ?)
                        order by category, valid_from
                        """,
                        row -> new Paid(
                                row.getString("category"),
                                row.getString("line"),
                                row.getObject("valid_from", LocalDate.class)),
                        contractRef,
                        plan.to(),
                        plan.from())
                .stream()
                .filter(paid -> !plan.hasLine(paid.line()))
                .findFirst()
                .ifPresent(paid -> {
                    throw Refusal.conflict(
                            "line-pays-for-time",
                            "Time of " + paid.category() + " is paid from the line " + paid.line() + " from "
                                    + paid.from() + " on: keep the line, or say first how that time is paid.");
                });
    }
}
