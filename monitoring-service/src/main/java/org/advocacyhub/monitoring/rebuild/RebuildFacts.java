package org.advocacyhub.monitoring.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.advocacyhub.monitoring.facts.Generations;
import org.advocacyhub.runtime.events.EventReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Replays every topic into the generation that nobody reads, then makes it the current one.
 *
 * <p>The cells are counted once, near the end, and kept up from then on. Live events go on being written to the current generation. At the end they stop for a moment: what they wrote since the
 * replay last looked is replayed too, the new generation takes over, and they go on there. What lies in both is harmless,
 * because every write of a fact can be repeated.
 */
@ApplicationScoped
class RebuildFacts {

    private static final Logger LOG = Logger.getLogger(RebuildFacts.class);
    private static final int SHORT_WAY = 1000;

    private final Map<String, Object> kafka;
    private final DataSource dataSource;
    private final Generations generations;
    private final Rebuilds rebuilds;
    private final EventReader reader;
    private final Clock clock;
    private final int batch;
    private final AtomicBoolean stopping = new AtomicBoolean();

    RebuildFacts(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            DataSource dataSource,
            Generations generations,
            Rebuilds rebuilds,
            EventReader reader,
            Clock clock,
            @ConfigProperty(name = "hub.rebuild.batch") int batch) {
        this.kafka = kafka;
        this.dataSource = dataSource;
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.reader = reader;
        this.clock = clock;
        this.batch = batch;
    }

    /** Makes a running rebuild give up. */
    void stop() {
        stopping.set(true);
    }

    /** Rebuilds on this connection, which holds the lock of rebuilds; says in the end how it went. */
    void handle(UUID rebuildId, Connection connection) {
        try (var replay = TopicReplay.fromTheBeginning(kafka, batch, reader, stopping::get);
                var second = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            second.setAutoCommit(false);
            rebuild(rebuildId, connection, second, replay);
        } catch (SQLException | RuntimeException failure) {
            LOG.errorf(failure, "rebuild %s failed", rebuildId);
            var why = failure.getClass().getSimpleName();
            rebuilds.change(rebuildId, rebuild -> rebuild.failed(clock.instant(), why));
        }
    }

    private void rebuild(UUID rebuildId, Connection connection, Connection second, TopicReplay replay)
            throws SQLException {
        var shadow = new ShadowFacts(
                connection, second, generations.current(connection).other());
        connection.commit();
        shadow.empty();
        var expected = replay.distance(replay.ends());
        advance(rebuildId, replay, shadow, expected);
        shadow.analyze();
        shadow.count();
        advance(rebuildId, replay, shadow, expected);
        takeOver(connection, replay, shadow);
        report(rebuildId, expected, shadow);
        rebuilds.change(rebuildId, rebuild -> rebuild.done(clock.instant()));
        LOG.infof(
                "rebuild %s done: %d events, %d left out, facts now in generation %s",
                rebuildId, shadow.written(), shadow.refused(), shadow.generation());
    }

    /** Goes on until only a short way is left. */
    private void advance(UUID rebuildId, TopicReplay replay, ShadowFacts shadow, long expected) throws SQLException {
        var ends = replay.ends();
        do {
            replay.advance(ends, events -> {
                shadow.write(events);
                report(rebuildId, expected, shadow);
            });
            ends = replay.ends();
        } while (replay.distance(ends) > SHORT_WAY);
    }

    private void takeOver(Connection connection, TopicReplay replay, ShadowFacts shadow) throws SQLException {
        generations.stopLive(connection);
        try {
            replay.advance(shadow.currentPositions(), shadow::write);
            generations.makeCurrent(connection, shadow.generation());
            shadow.letHoursBeLookedAt();
            connection.commit();
        } finally {
            generations.resumeLive(connection);
            connection.commit();
        }
    }

    private void report(UUID rebuildId, long expected, ShadowFacts shadow) {
        rebuilds.change(rebuildId, rebuild -> rebuild.progress(expected, shadow.written(), shadow.refused()));
    }
}
