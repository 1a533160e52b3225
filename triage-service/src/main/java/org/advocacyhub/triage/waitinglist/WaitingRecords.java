package org.advocacyhub.triage.waitinglist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.Ids;

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

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final int MOST = 100;

    private final DataSource dataSource;

    WaitingRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(UUID entryId, Contact contact, String madeBy) {
        run(
                """
                insert into waiting_contact (contact_id, entry_id, contacted_at, method, position_given, next_due, made_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                contact.contactId(),
                entryId,
                contact.contactedAt().atOffset(ZoneOffset.UTC),
                contact.method().name(),
                contact.positionGiven(),
                contact.nextDue(),
                madeBy);
    }

    void add(Offered offered, String recordedBy) {
        run(
                """
                insert into waiting_meanwhile (meanwhile_id, entry_id, offer, taken_up, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                offered.entryId(),
                offered.offer().name(),
                offered.takenUp(),
                offered.recordedAt().atOffset(ZoneOffset.UTC),
                recordedBy);
    }

    /** The contacts of a stay, the newest first, at most a hundred. */
    List<Contact> contacts(UUID entryId) {
        return list(
                """
                select contact_id, contacted_at, method, position_given, next_due from waiting_contact
                where entry_id = ? order by contacted_at desc, contact_id limit ?
                """,
                row -> new Contact(
                        row.getObject(1, UUID.class),
                        instant(row, 2),
                        Method.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class)),
                entryId,
                MOST);
    }

    /** What was offered in these stays, each offer as it was recorded last. */
    List<Offered> offered(Collection<UUID> entryIds) {
        return list(
                """
                select distinct on (entry_id, offer) entry_id, offer, taken_up, recorded_at from waiting_meanwhile
                where entry_id = any (?::uuid[]) order by entry_id, offer, recorded_at desc, meanwhile_id
                """,
                row -> new Offered(
                        row.getObject(1, UUID.class),
                        Meanwhile.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        instant(row, 4)),
                (Object) entryIds.toArray(UUID[]::new));
    }

    private void run(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep what was done for somebody who waits", e);
        }
    }

    private <T> List<T> list(String sql, Reading<T> reading, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : values[i]);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read what was done for somebody who waits", e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
