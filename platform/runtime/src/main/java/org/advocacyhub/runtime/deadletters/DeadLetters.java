package org.advocacyhub.runtime.deadletters;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.EventIds;
import org.advocacyhub.runtime.events.LetterBox;
import org.advocacyhub.runtime.events.Outbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Where an event goes that cannot be handled, so that the rest of its partition goes on; operations are told. */
@ApplicationScoped
class DeadLetters implements LetterBox {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final String ADD = """
            insert into dead_letter
                (id, topic, partition, kafka_offset, event_id, type, key, payload, cause, failed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String FIND = """
            select id, topic, partition, kafka_offset, event_id, type, key, cause, failed_at, replayed_at, replayed_by
            from dead_letter""";

    private static final String CLAIM = """
            update dead_letter set replayed_at = ?, replayed_by = ? where id = ? and replayed_at is null
            returning topic, partition, kafka_offset, key, payload""";

    private static final String FORGET = "delete from dead_letter where id = ? and replayed_at is null";

    private final DataSource dataSource;
    private final Outbox outbox;
    private final Clock clock;

    DeadLetters(DataSource dataSource, Outbox outbox, Clock clock) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void add(ConsumerRecord<String, byte[]> origin, EventContext context, Throwable failure) {
        var now = clock.instant();
        var letter = new DeadLetter(
                EventIds.at(now),
                origin.topic(),
                origin.partition(),
                origin.offset(),
                context == null ? null : context.eventId(),
                context == null ? null : context.type(),
                origin.key(),
                Cause.of(failure),
                now,
                null,
                null);
        if (insert(letter, origin.value())) {
            outbox.announce("dead-letters", origin.topic(), "hub.dead-lettered.v1", letter);
            LOG.errorf(
                    "dead letter: topic %s, partition %d, offset %d: %s",
                    letter.topic(), letter.partition(), letter.offset(), letter.cause());
        }
    }

    private boolean insert(DeadLetter letter, byte[] payload) {
        return query(ADD, insert -> {
            insert.setObject(1, letter.deadLetterId());
            insert.setString(2, letter.topic());
            insert.setInt(3, letter.partition());
            insert.setLong(4, letter.offset());
            insert.setObject(5, letter.eventId());
            insert.setString(6, letter.type());
            insert.setString(7, letter.key());
            insert.setBytes(8, Optional.ofNullable(payload).orElseGet(() -> new byte[0]));
            insert.setString(9, letter.cause());
            insert.setTimestamp(10, Timestamp.from(letter.failedAt()));
            return insert.executeUpdate() == 1;
        });
    }

    /** A page in the order of failure, one row more than {@code limit} when there are more. */
    List<DeadLetter> page(UUID after, int limit, boolean open) {
        var where = " where id > ?" + (open ? " and replayed_at is null" : "") + " order by id limit ?";
        return query(FIND + where, find -> {
            find.setObject(1, after);
            find.setInt(2, limit + 1);
            return letters(find);
        });
    }

    Optional<DeadLetter> find(UUID id) {
        return query(FIND + " where id = ?", find -> {
            find.setObject(1, id);
            return letters(find).stream().findFirst();
        });
    }

    /** Marks a letter as replayed and returns the record as it arrived; empty when somebody was faster. */
    Optional<ConsumerRecord<String, byte[]>> claim(UUID id, String by) {
        return query(CLAIM, claim -> {
            claim.setTimestamp(1, Timestamp.from(clock.instant()));
            claim.setString(2, by);
            claim.setObject(3, id);
            try (var row = claim.executeQuery()) {
                return row.next()
                        ? Optional.of(new ConsumerRecord<>(
                                row.getString(1), row.getInt(2), row.getLong(3), row.getString(4), row.getBytes(5)))
                        : Optional.empty();
            }
        });
    }

    /** Forgets a letter that waits, and tells so beside what was told when it arrived; false when it waits no longer. */
    boolean dismiss(DeadLetter letter, String by, String because) {
        var waited = query(FORGET, forget -> {
            forget.setObject(1, letter.deadLetterId());
            return forget.executeUpdate() == 1;
        });
        if (waited) {
            var dismissed = new Dismissed(letter, clock.instant(), by, because);
            outbox.announce("dead-letters", letter.topic(), "hub.dead-letter-dismissed.v1", dismissed);
        }
        return waited;
    }

    private record Dismissed(DeadLetter letter, Instant dismissedAt, String dismissedBy, String because) {}

    private static List<DeadLetter> letters(PreparedStatement find) throws SQLException {
        var letters = new ArrayList<DeadLetter>();
        try (var rows = find.executeQuery()) {
            while (rows.next()) {
                letters.add(letter(rows));
            }
        }
        return letters;
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("kafka_offset"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("key"),
                row.getString("cause"),
                instant(row.getTimestamp("failed_at")),
                instant(row.getTimestamp("replayed_at")),
                row.getString("replayed_by"));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private <T> T query(String sql, Statement<T> statement) {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(sql)) {
            return statement.run(prepared);
        } catch (SQLException failed) {
            throw new DatabaseFailure("the dead letters cannot be reached", failed);
        }
    }

    private interface Statement<T> {

        T run(PreparedStatement statement) throws SQLException;
    }
}
