package org.advocacyhub.runtime.deadletters;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.EventIds;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Where an event goes that cannot be handled, so that the rest of its partition goes on. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final String ADD = """
            insert into dead_letter
                (id, topic, partition, kafka_offset, event_id, type, key, payload, cause, failed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final DataSource dataSource;
    private final Clock clock;

    DeadLetters(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Keeps a record with the cause of its failure; in the caller's transaction. */
    public void add(ConsumerRecord<String, byte[]> origin, EventContext context, Throwable failure) {
        var now = clock.instant();
        var cause = Cause.of(failure);
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, EventIds.at(now));
            insert.setString(2, origin.topic());
            insert.setInt(3, origin.partition());
            insert.setLong(4, origin.offset());
            insert.setObject(5, context == null ? null : context.eventId());
            insert.setString(6, context == null ? null : context.type());
            insert.setString(7, origin.key());
            insert.setBytes(8, Optional.ofNullable(origin.value()).orElseGet(() -> new byte[0]));
            insert.setString(9, cause);
            insert.setTimestamp(10, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseFailure("a dead letter could not be written", failed);
        }
        LOG.errorf(
                "dead letter: topic %s, partition %d, offset %d: %s",
                origin.topic(), origin.partition(), origin.offset(), cause);
    }
}
