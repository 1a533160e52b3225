package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.database.SqlStatement;

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

    /** What recording work changes of a case. */
    record Row(
            UUID id,
            CaseState state,
            int totalMinutes,
            LocalDate lastRecordedOn,
            LocalDate firstMeetingOn,
            LocalDate secondMeetingOn,
            LocalDate lastVisitOn,
            LocalDate visitDueOn,
            Instant visitOverdueAt) {

        /** As recording has left it. */
        static Row of(AdvocacyCase recorded) {
            var time = recorded.time();
            var steps = recorded.steps();
            return new Row(
                    recorded.id(),
                    recorded.state(),
                    time.totalMinutes(),
                    time.lastRecordedOn(),
                    steps.firstMeetingOn(),
                    steps.secondMeetingOn(),
                    steps.lastVisitOn(),
                    steps.visitDueOn(),
                    steps.visitOverdueAt());
        }
    }

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
                texts(rows, Row::id),
                texts(rows, Row::state),
                rows.stream().map(Row::totalMinutes).toArray(Integer[]::new),
                texts(rows, Row::lastRecordedOn),
                texts(rows, Row::firstMeetingOn),
                texts(rows, Row::secondMeetingOn),
                texts(rows, Row::lastVisitOn),
                texts(rows, Row::visitDueOn),
                texts(rows, Row::visitOverdueAt)));
    }

    private static String[] texts(List<Row> rows, Function<Row, Object> value) {
        return rows.stream()
                .map(value)
                .map(found -> Objects.toString(found, null))
                .toArray(String[]::new);
    }
}
