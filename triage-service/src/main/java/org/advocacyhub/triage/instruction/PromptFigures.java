package org.advocacyhub.triage.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.advocacyhub.runtime.database.Sql;

/** Counts the duty prompts of a period (K-24). Reads the prompts of the period from their index and no others. */
@ApplicationScoped
class PromptFigures {

    /**
     * The prompts that were sent in a period.
     *
     * @param converted the authority asked for the advocate
     * @param escalated no reply came in time, whatever came later
     * @param superseded no reply was wanted any more
     * @param medianWorkingDays from the prompt to the reply, nearest rank; null without a reply
     */
    record Figures(
            long prompts,
            long converted,
            long declined,
            long needsMore,
            long unanswered,
            long superseded,
            long escalated,
            Integer medianWorkingDays) {}

    private static final String COUNT = """
            select count(*),
                   count(*) filter (where state = 'ACCEPTED'),
                   count(*) filter (where state = 'DECLINED'),
                   count(*) filter (where state = 'NEEDS_MORE'),
                   count(*) filter (where state in ('OPEN', 'ESCALATED')),
                   count(*) filter (where state = 'SUPERSEDED'),
                   count(*) filter (where escalated_at is not null),
                   percentile_disc(0.5) within group (order by working_days)
            from duty_prompt where prompted_on between ? and ?
            """;

    private final Sql sql;

    PromptFigures(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param from the first day
     * @param to the last day
     */
    @Transactional
    Figures between(LocalDate from, LocalDate to) {
        return sql.first(
                        COUNT,
                        row -> new Figures(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getObject(8, Integer.class)),
                        from,
                        to)
                .orElseThrow();
    }
}
