package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.advocacyhub.provider.sql.SqlStatement;
import org.advocacyhub.runtime.database.LastStatements;

/** Writes what recording changes of cases: these columns and no others, all cases of a transaction in one statement, last. */
@ApplicationScoped
class RecordedCases {

    private static final String UPDATE = """
            update advocacy_case c
            set state = r.state, total_minutes = r.total_minutes, last_recorded_on = r.last_recorded_on,
                first_meeting_on = r.first_meeting_on, second_meeting_on = r.second_meeting_on,
                last_visit_on = r.last_visit_on, visit_due_on = r.visit_due_on, visit_overdue_at = r.visit_overdue_at,
                version = c.version + 1
            from unnest(?::uuid[], ?::text[], ?::int[], ?::date[], ?::date[], ?::date[], ?::date[],
                    ?::date[], ?::timestamptz[])
                as r (id, state, total_minutes, last_recorded_on, first_meeting_on, second_meeting_on, last_visit_on,
                    visit_due_on, visit_overdue_at)
            where c.id = r.id
            """;

    private final LastStatements lastStatements;

    RecordedCases(LastStatements lastStatements) {
        this.lastStatements = lastStatements;
    }

    /** The rows are locked since they were read, so that no other version can have come between. */
    void keep(Collection<LockedCase> changed) {
        var rows = changed.stream().distinct().map(LockedCase::recorded).toList();
        if (rows.isEmpty()) {
            return;
        }
        lastStatements.add(new SqlStatement(
                UPDATE,
                texts(rows, AdvocacyCase.Recorded::id),
                texts(rows, AdvocacyCase.Recorded::state),
                rows.stream().map(AdvocacyCase.Recorded::totalMinutes).toArray(Integer[]::new),
                texts(rows, AdvocacyCase.Recorded::lastRecordedOn),
                texts(rows, AdvocacyCase.Recorded::firstMeetingOn),
                texts(rows, AdvocacyCase.Recorded::secondMeetingOn),
                texts(rows, AdvocacyCase.Recorded::lastVisitOn),
                texts(rows, AdvocacyCase.Recorded::visitDueOn),
                texts(rows, AdvocacyCase.Recorded::visitOverdueAt)));
    }

    private static String[] texts(List<AdvocacyCase.Recorded> rows, Function<AdvocacyCase.Recorded, Object> value) {
        return rows.stream()
                .map(value)
                .map(found -> Objects.toString(found, null))
                .toArray(String[]::new);
    }
}
