package org.advocacyhub.runtime.deadletters;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;
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

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    DeadLetters(Sql sql, Outbox outbox, Clock clock) {
        this.sql = sql;
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
        return sql.change(
                        ADD,
                        letter.deadLetterId(),
                        letter.topic(),
                        letter.partition(),
                        letter.offset(),
                        letter.eventId(),
                        letter.type(),
                        letter.key(),
                        Optional.ofNullable(payload).orElseGet(() -> new byte[0]),
                        letter.cause(),
                        letter.failedAt())
                == 1;
    }

    /** A page in the order of failure, one row more than {@code limit} when there are more. */
    List<DeadLetter> page(UUID after, int limit, boolean open) {
        var where = " where id > ?" + (open ? " and replayed_at is null" : "") + " order by id limit ?";
        return sql.list(FIND + where, DeadLetters::letter, after, limit + 1);
    }

    Optional<DeadLetter> find(UUID id) {
        return sql.first(FIND + " where id = ?", DeadLetters::letter, id);
    }

    /** Marks a letter as replayed and returns the record as it arrived; empty when somebody was faster. */
    Optional<ConsumerRecord<String, byte[]>> claim(UUID id, String by) {
        return sql.first(
                CLAIM,
                row -> new ConsumerRecord<>(
                        row.getString(1), row.getInt(2), row.getLong(3), row.getString(4), row.getBytes(5)),
                clock.instant(),
                by,
                id);
    }

    /** Forgets a letter that waits, and tells so beside what was told when it arrived; false when it waits no longer. */
    boolean dismiss(DeadLetter letter, String by, String because) {
        if (sql.change(FORGET, letter.deadLetterId()) == 0) {
            return false;
        }
        var dismissed = new Dismissed(letter, clock.instant(), by, because);
        outbox.announce("dead-letters", letter.topic(), "hub.dead-letter-dismissed.v1", dismissed);
        return true;
    }

    private record Dismissed(DeadLetter letter, Instant dismissedAt, String dismissedBy, String because) {}

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
                Sql.instant(row, "failed_at"),
                Sql.instant(row, "replayed_at"),
                row.getString("replayed_by"));
    }
}
