package org.advocacyhub.monitoring.rebuild;

import static java.util.stream.Collectors.partitioningBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.advocacyhub.monitoring.facts.FactWriter;
import org.advocacyhub.monitoring.facts.Generation;
import org.advocacyhub.monitoring.facts.Heard;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** The generation of facts that nobody reads yet, on two connections of its own. */
final class ShadowFacts {

    private static final Logger LOG = Logger.getLogger(ShadowFacts.class);
    private static final List<String> TABLES = List.of(
            "heard",
            "referral",
            "triage",
            "waiting",
            "question",
            "prompt",
            "equality",
            "offer",
            "case",
            "assignment",
            "instruction",
            "visit",
            "report",
            "alert",
            "activity",
            "minutes",
            "score",
            "feedback",
            "partner",
            "advocates",
            "fitness",
            "arrangement",
            "complaint",
            "compliment",
            "subcontract",
            "systemic_issue",
            "pressure",
            "unmet",
            "contract_change",
            "cell");

    private final Connection connection;
    private final Connection second;
    private final Generation generation;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private boolean counted;

    ShadowFacts(Connection connection, Connection second, Generation generation) {
        this.connection = connection;
        this.second = second;
        this.generation = generation;
    }

    Generation generation() {
        return generation;
    }

    /** Events written so far. */
    long written() {
        return written.get();
    }

    /** Events that the database would not take: live consumption has made dead letters of them. */
    long refused() {
        return refused.get();
    }

    void empty() throws SQLException {
        on(TABLES, "truncate ");
    }

    /** Lets the planner know what is in the tables before anybody asks them. */
    void analyze() throws SQLException {
        on(TABLES, "analyze ");
    }

    /** Counts what is written so far into the cells, which later batches keep up. */
    void count() throws SQLException {
        sideBySide(on -> {
            new FactWriter(on, generation).countHalfOfCells(on == connection);
            on.commit();
        });
        new FactWriter(connection, generation).cellsAreCounted();
        counted = true;
        on(List.of("cell"), "analyze ");
    }

    private void on(List<String> names, String command) throws SQLException {
        var tables = names.stream().map(name -> "{facts}_" + name).toList();
        try (var statement = connection.createStatement()) {
            statement.execute(generation.sql(command + String.join(", ", tables)));
        }
        connection.commit();
    }

    /**
     * Writes a batch and commits it. Until the cells are counted its two halves are written side by side: what has a key has a partition, so
     * no row is of both.
     */
    void write(List<Heard> events) throws SQLException {
        if (counted) {
            write(events, connection);
            return;
        }
        var byPartition = events.stream().collect(partitioningBy(heard -> heard.partition() % 2 == 0));
        sideBySide(on -> write(byPartition.get(on == connection), on));
    }

    /** Work on one of the two connections. */
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Does the work on both connections at the same time; returns when both are done. */
    private void sideBySide(Work work) throws SQLException {
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = beside.submit(() -> {
                work.on(second);
                return second;
            });
            work.on(connection);
            other.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException("half of a rebuild failed", failed.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted: the service stops", stopped);
        }
    }

    /** When it fails, by halves, leaving out those that fail alone. */
    private void write(List<Heard> events, Connection on) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try {
            var writer = new FactWriter(on, generation);
            if (counted) {
                writer.write(events);
            } else {
                writer.writeUncounted(events);
            }
            on.commit();
            written.addAndGet(events.size());
        } catch (SQLException failure) {
            on.rollback();
            if (events.size() == 1) {
                refuse(events.getFirst(), failure, on);
                return;
            }
            var middle = events.size() / 2;
            write(events.subList(0, middle), on);
            write(events.subList(middle, events.size()), on);
        }
    }

    private void refuse(Heard heard, SQLException failure, Connection on) throws SQLException {
        if (!on.isValid(5)) {
            throw failure;
        }
        refused.incrementAndGet();
        LOG.warnf(
                "the rebuild leaves out topic %s, partition %d, offset %d: SQL state %s",
                heard.topic(), heard.partition(), heard.offset(), failure.getSQLState());
    }

    /** The ledger looks at the hours of every referral again: what the rebuild has changed, it follows. */
    void letHoursBeLookedAt() throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into ledger_due (referral_id)
                select referral_id from facts_a_case union select referral_id from facts_b_case
                """)) {
            insert.executeUpdate();
        }
    }

    /** Where the other, current generation stands. */
    Map<TopicPartition, Long> currentPositions() throws SQLException {
        try (var select = connection.prepareStatement(
                        generation.other().sql("select topic, kafka_partition, next_offset from {facts}_heard"));
                var rows = select.executeQuery()) {
            var positions = new HashMap<TopicPartition, Long>();
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
            return positions;
        }
    }
}
