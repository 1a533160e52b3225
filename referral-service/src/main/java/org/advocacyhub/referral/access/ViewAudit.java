package org.advocacyhub.referral.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.runtime.database.Ids;
import org.hibernate.Session;

/** The book of views: who looked at whom, why, and what came of it (domain.md H.6). The database lets rows be added only. */
@ApplicationScoped
public class ViewAudit {

    private static final String WRITE = """
            insert into view_audit (id, viewed_at, viewer, role, partner_id, person_id, purpose, outcome, record_kind,
                                    record_id, data_classes)
            values (:id, :at, :viewer, :role, cast(:partner as text), :person, :purpose, :outcome, :kind, :record,
                    cast(:classes as text[]))
            """;

    private static final String OF_PERSON = """
            select id, viewed_at, viewer, role, partner_id, purpose, outcome, record_kind, record_id, data_classes
            from view_audit where person_id = :person and (viewed_at, id) < (:at, :id)
            order by viewed_at desc, id desc limit :rows
            """;

    private static final String SHOWN_OF_PERSON = """
            select id, viewed_at, viewer, role, partner_id, purpose, outcome, record_kind, record_id, data_classes
            from view_audit where person_id in (select merged_people(:person)) and outcome = 'SHOWN'
                and record_kind <> 'LEGAL_HOLD'
            order by viewed_at desc, id desc limit :rows
            """;

    private final Session session;
    private final Clock clock;

    ViewAudit(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** What was looked at. */
    public enum RecordKind {
        PERSON,
        DUPLICATES,
        DOCUMENT,
        CHANGES,
        QUESTIONS,
        CONTACT_PLAN,
        AUTHORITY,
        SEARCH,
        SUBJECT_ACCESS,
        BREAK_GLASS,
        LEGAL_HOLD
    }

    /** What came of a view. */
    public enum Outcome {
        SHOWN,
        NOT_FOUND,
        REFUSED
    }

    /** One entry of the book. */
    record Entry(
            UUID id,
            Instant viewedAt,
            String viewer,
            String role,
            String partnerId,
            String purpose,
            String outcome,
            String recordKind,
            UUID recordId,
            List<String> dataClasses) {}

    /**
     * Writes down a view.
     *
     * @param recordId what exactly was looked at
     * @param personId whom it is about; null for a search or a list of many
     * @param classes the data classes that were shown; empty when nothing was
     */
    public void write(
            Viewer viewer, RecordKind kind, UUID recordId, UUID personId, Set<DataClass> classes, Outcome outcome) {
        session.createNativeMutationQuery(WRITE)
                .setParameter("id", Ids.next())
                .setParameter("at", clock.instant())
                .setParameter("viewer", viewer.subject())
                .setParameter("role", viewer.role())
                .setParameter("partner", viewer.partnerId())
                .setParameter("person", personId)
                .setParameter("purpose", viewer.purpose().name())
                .setParameter("outcome", outcome.name())
                .setParameter("kind", kind.name())
                .setParameter("record", recordId)
                .setParameter("classes", outcome == Outcome.SHOWN ? names(classes) : new String[0])
                .executeUpdate();
    }

    /**
     * Looks at which something was shown, of the person and of whoever was merged with them, newest first. Without looks at
     * legal holds: that there is one is told only after legal advice.
     */
    List<Entry> shownOf(UUID personId, int rows) {
        return session
                .createNativeQuery(SHOWN_OF_PERSON, Object[].class)
                .setParameter("person", personId)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(ViewAudit::entry)
                .toList();
    }

    /** Who looked at a person, newest first, before a position. */
    List<Entry> of(UUID personId, Instant before, UUID beforeId, int rows) {
        return session
                .createNativeQuery(OF_PERSON, Object[].class)
                .setParameter("person", personId)
                .setParameter("at", before)
                .setParameter("id", beforeId)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(ViewAudit::entry)
                .toList();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (UUID) row[8],
                Arrays.asList((String[]) row[9]));
    }

    private static String[] names(Set<DataClass> classes) {
        return classes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
