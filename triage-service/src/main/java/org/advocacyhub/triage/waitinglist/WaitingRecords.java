package org.advocacyhub.triage.waitinglist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.database.Sql;

/** What was done for somebody while they waited: contacts and offers, each written once. */
@ApplicationScoped
class WaitingRecords {

    /** How contact was kept. */
    enum Method {
        PHONE,
        VIDEO,
        EMAIL,
        TEXT,
        POST,
        IN_PERSON,
        /** Through somebody whom the person named, or their care team. */
        THROUGH_OTHERS
    }

    /** What is offered to somebody who waits (domain.md C.7). */
    enum Meanwhile {
        TELEPHONE_EMAIL_ADVOCACY,
        SELF_ADVOCACY_TOOLS,
        PEER_GROUP
    }

    /** A contact that was kept. */
    record Contact(UUID contactId, Instant contactedAt, Method method, int positionGiven, LocalDate nextDue) {}

    /** What was offered, as it is now. */
    record Offered(UUID entryId, Meanwhile offer, boolean takenUp, Instant recordedAt) {}

    private static final int MOST = 100;

    private final Sql sql;

    WaitingRecords(Sql sql) {
        this.sql = sql;
    }

    void add(UUID entryId, Contact contact, String madeBy) {
        sql.change(
                """
                insert into waiting_contact (contact_id, entry_id, contacted_at, method, position_given, next_due, made_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                contact.contactId(),
                entryId,
                contact.contactedAt(),
                contact.method(),
                contact.positionGiven(),
                contact.nextDue(),
                madeBy);
    }

    void add(Offered offered, String recordedBy) {
        sql.change(
                """
                insert into waiting_meanwhile (meanwhile_id, entry_id, offer, taken_up, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                offered.entryId(),
                offered.offer(),
                offered.takenUp(),
                offered.recordedAt(),
                recordedBy);
    }

    /** The contacts of a stay, the newest first, at most a hundred. */
    List<Contact> contacts(UUID entryId) {
        return sql.list(
                """
                select contact_id, contacted_at, method, position_given, next_due from waiting_contact
                where entry_id = ? order by contacted_at desc, contact_id limit ?
                """,
                row -> new Contact(
                        row.getObject(1, UUID.class),
                        Sql.instant(row, 2),
                        Method.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class)),
                entryId,
                MOST);
    }

    /** What was offered in these stays, each offer as it was recorded last. */
    List<Offered> offered(Collection<UUID> entryIds) {
        return sql.list(
                """
                select distinct on (entry_id, offer) entry_id, offer, taken_up, recorded_at from waiting_meanwhile
                where entry_id = any (?::uuid[]) order by entry_id, offer, recorded_at desc, meanwhile_id
                """,
                row -> new Offered(
                        row.getObject(1, UUID.class),
                        Meanwhile.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        Sql.instant(row, 4)),
                (Object) entryIds.toArray(UUID[]::new));
    }
}
