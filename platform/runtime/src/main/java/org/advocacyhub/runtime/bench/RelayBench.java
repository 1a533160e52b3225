package org.advocacyhub.runtime.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.advocacyhub.runtime.relay.RelayDatabase;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code hub bench relay}: how fast the relay of production empties an outbox, against the plain drain of the same rows in
 * the same run; the same while somebody holds an old snapshot; and the delay from commit to consumer.
 *
 * <pre>RelayBench JDBC-URL USER PASSWORD BOOTSTRAP-SERVERS [EVENTS] [BROKER-PID]</pre>
 *
 * The database must be scratch: its outbox is emptied. Progress goes to standard error, the result as one line of JSON to
 * standard output.
 */
public final class RelayBench {

    private static final String TOPIC = "bench";
    private static final int ROUNDS = 3;
    private static final int DELAY_RATE = 200;
    private static final int DELAY_SECONDS = 10;

    private final DataSource plain;
    private final DataSource relayed;
    private final BenchOutbox outbox;
    private final String bootstrapServers;
    private final int events;
    private final CpuMeter cpu;

    /** One drain: events per second, CPU microseconds per event of all three, share of the cores that others used. */
    private record Run(double rate, double cpuMicros, double othersShare) {}

    /** The four drains of a round, taken within seconds of each other. */
    private record Round(Run plain, Run relay, Run readerHeld, Run writerHeld) {}

    private interface Work {

        void run() throws SQLException;
    }

    private RelayBench(String url, String user, String password, String bootstrapServers, int events, long brokerPid)
            throws SQLException {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        this.plain = database;
        this.relayed = RelayDatabase.at(url, user, password);
        this.outbox = new BenchOutbox(plain, TOPIC);
        this.bootstrapServers = bootstrapServers;
        this.events = events;
        outbox.create(user);
        this.cpu = new CpuMeter(outbox.backendPid(), brokerPid);
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 4) {
            System.err.println("usage: RelayBench JDBC-URL USER PASSWORD BOOTSTRAP-SERVERS [EVENTS] [BROKER-PID]");
            System.exit(2);
        }
        var events = args.length > 4 ? Integer.parseInt(args[4]) : 100_000;
        var brokerPid = args.length > 5 ? Long.parseLong(args[5]) : 0;
        var bench = new RelayBench(args[0], args[1], args[2], args[3], events, brokerPid);
        System.out.println(bench.run());
    }

    private String run() throws SQLException, InterruptedException, ExecutionException, JsonProcessingException {
        createTopic();
        try (var relay = new BenchRelay(relayed, bootstrapServers)) {
            say("warming up");
            round(relay, events / 2);
            round(relay, events / 2);
            var rounds = new ArrayList<Round>();
            for (var nth = 1; nth <= ROUNDS; nth++) {
                rounds.add(round(relay, events));
                say("round %d of %d: %s", nth, ROUNDS, rounds.getLast());
            }
            say("delay at %d events a second for %d s", DELAY_RATE, DELAY_SECONDS);
            new DelayProbe(TOPIC, DELAY_RATE, 2).measure(plain, bootstrapServers, relay::wake);
            var delays = new DelayProbe(TOPIC, DELAY_RATE, DELAY_SECONDS).measure(plain, bootstrapServers, relay::wake);
            return new JsonMapper().writeValueAsString(result(rounds, delays));
        }
    }

    private Round round(BenchRelay relay, int rows) throws SQLException {
        outbox.fill(rows);
        var plainly = timed(rows, outbox::drainPlainly);
        var relayedOnly = drainBy(relay, rows);
        try (var reader = outbox.oldSnapshot(false)) {
            var readerHeld = drainBy(relay, rows);
            reader.rollback();
            try (var writer = outbox.oldSnapshot(true)) {
                var writerHeld = drainBy(relay, rows);
                writer.rollback();
                return new Round(plainly, relayedOnly, readerHeld, writerHeld);
            }
        }
    }

    /** The clock starts at the commit that makes all rows visible. */
    private Run drainBy(BenchRelay relay, int rows) throws SQLException {
        var before = relay.delivered();
        outbox.fill(rows);
        return timed(rows, () -> {
            relay.wake();
            relay.await(before + rows);
        });
    }

    private Run timed(int rows, Work work) throws SQLException {
        var before = cpu.read();
        work.run();
        var after = cpu.read();
        var seconds = (after.nanos() - before.nanos()) / 1e9;
        return new Run(rows / seconds, (double) after.microsSince(before) / rows, after.othersSince(before));
    }

    private Map<String, Object> result(List<Round> rounds, double[] delays) {
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "relay");
        result.put("rate", Math.round(median(rounds, round -> round.relay.rate)));
        result.put("limit", Math.round(median(rounds, round -> round.plain.rate)));
        result.put("ratio", rounded(median(rounds, round -> round.relay.rate / round.plain.rate)));
        result.put("cpu_us", rounded(median(rounds, round -> round.relay.cpuMicros)));
        result.put("limit_cpu_us", rounded(median(rounds, round -> round.plain.cpuMicros)));
        result.put("other_cpu_share", rounded(median(rounds, round -> round.relay.othersShare)));
        result.put("held_rate", Math.round(median(rounds, round -> round.readerHeld.rate)));
        result.put("held_ratio", rounded(median(rounds, round -> round.readerHeld.rate / round.relay.rate)));
        result.put("writer_held_rate", Math.round(median(rounds, round -> round.writerHeld.rate)));
        result.put("writer_held_ratio", rounded(median(rounds, round -> round.writerHeld.rate / round.relay.rate)));
        result.put("delay_p50_ms", rounded(delays[delays.length / 2]));
        result.put("delay_p99_ms", rounded(delays[delays.length * 99 / 100]));
        result.put("events", events);
        return result;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }

    private void createTopic() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException known) {
            if (!(known.getCause() instanceof TopicExistsException)) {
                throw known;
            }
        }
    }

    private static void say(String text, Object... values) {
        System.err.println(text.formatted(values));
    }
}
