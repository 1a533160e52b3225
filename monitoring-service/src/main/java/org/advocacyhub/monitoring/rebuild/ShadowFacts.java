package org.advocacyhub.monitoring.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.facts.FactWriter;
import org.advocacyhub.monitoring.facts.Generation;
import org.advocacyhub.monitoring.facts.Heard;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** The generation of facts that nobody reads yet, on one connection of its own. */
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
            "complaint",
            "compliment",
            "subcontract",
            "systemic_issue",
            "pressure",
            "unmet",
            "contract_change",
            "cell");

    private final Connection connection;
    private final Generation generation;
    private boolean counted;
    private long written;
    private long refused;

    ShadowFacts(Connection connection, Generation generation) {
        this.connection = connection;
        this.generation = generation;
    }

    Generation generation() {
        return generation;
    }

    /** Events written so far. */
    long written() {
        return written;
    }

    /** Events that the database would not take: live consumption has made dead letters of them. */
    long refused() {
        return refused;
    }

    void empty() throws SQLException {
        onAll("truncate ");
    }

    /** Lets the planner know what is in the tables before anybody asks them. */
    void analyze() throws SQLException {
        onAll("analyze ");
    }

    /** Counts what is written so far into the cells, which later batches keep up. */
    void count() throws SQLException {
        new FactWriter(connection, generation).countCells();
        counted = true;
        connection.commit();
    }

    private void onAll(String command) throws SQLException {
        var tables = TABLES.stream().map(table -> "{facts}_" + table).toList();
        try (var statement = connection.createStatement()) {
            statement.execute(generation.sql(command + String.join(", ", tables)));
        }
        connection.commit();
    }

    /** Writes a batch and commits it; when it fails, event by event, leaving out those that fail alone. */
    void write(List<Heard> events) throws SQLException {
        try {
            var writer = new FactWriter(connection, generation);
            if (counted) {
                writer.write(events);
            } else {
                writer.writeUncounted(events);
            }
            connection.commit();
            written += events.size();
        } catch (SQLException failure) {
            connection.rollback();
            if (events.size() == 1) {
                refuse(events.getFirst(), failure);
                return;
            }
            for (var event : events) {
                write(List.of(event));
            }
        }
    }

    private void refuse(Heard heard, SQLException failure) throws SQLException {
        if (!connection.isValid(5)) {
            throw failure;
        }
        refused++;
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
