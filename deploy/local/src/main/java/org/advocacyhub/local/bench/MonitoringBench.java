package org.advocacyhub.local.bench;

import static org.advocacyhub.local.bench.Statistics.rounded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.server.Tokens;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * Facts and figures at monitoring: how many facts a second it takes from the topics with every aggregate kept up, how long the return
 * of a quarter takes as the facts grow, at rest and while more of them come in, and how fast a rebuild is. The limit of the first and
 * the last is the server copying the very same rows into tables with nothing but primary keys.
 */
public final class MonitoringBench {

    private static final int SMALLEST = 10_000;
    private static final int LARGEST = Integer.getInteger("hub.bench.facts", 1_000_000);
    private static final int STEP = 10;
    private static final int REQUESTS = Integer.getInteger("hub.bench.requests", 200);
    private static final int WARM_UP = Integer.getInteger("hub.bench.warm-up", 500);
    private static final int AT_ONCE = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final String CONTRACT = "/contracts/" + KentData.CONTRACT_REF;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Callers callers;
    private final Tokens tokens;
    private final LoadGenerator load;
    private final Map<String, Object> result = new LinkedHashMap<>();
    private final List<Long> sizes = new ArrayList<>();
    private final List<List<Long>> answers = new ArrayList<>();
    private final List<Long> answerMicros = new ArrayList<>();
    private double others;
    private int referrals;

    /** So many rows, in what time, and the processor time it took. */
    private record Stretch(long rows, long nanos, CpuTimes cpu) {

        double rate() {
            return rows * 1e9 / nanos;
        }
    }

    /** @param suite monitoring with its database, the broker and the issuer */
    public MonitoringBench(Suite suite) {
        this.suite = suite;
        this.callers = new Callers(suite.ports(), suite.secrets());
        this.tokens = new Tokens(suite.ports(), suite.secrets());
        this.load = new LoadGenerator(suite.ports().of(Part.MONITORING), 1);
    }

    /** Measures and returns the line of JSON. */
    public String run() throws Exception {
        enterContract();
        try (var connection = Postgres.connect(suite.ports(), suite.secrets(), Part.MONITORING.shortId());
                var stream = new FactStream(suite.ports())) {
            var database = new MeasuredDatabase(connection);
            var tables = new FactTables(database);
            result.put("bench", "monitoring");
            read(WARM_UP);
            var ingested = grow(stream, database, tables);
            tables.prepareCopy();
            var limit = stretch(tables::rows, tables::copy);
            var rebuilt = stretch(tables::rows, this::rebuild);
            put("ingest", ingested, limit);
            put("rebuild", rebuilt, limit);
            result.put("limit_rate", Math.round(limit.rate()));
            result.put("limit_cpu_us", rounded(limit.cpu().of(Part.POSTGRES) / (double) limit.rows()));
            result.put("rebuild_differences", tables.differences());
            result.put("cells", tables.cells());
            putReturns();
        }
        return JSON.writeValueAsString(result);
    }

    private void enterContract() {
        var contract = KentData.contract();
        var manager = callers.as("hub-manager");
        manager.put(Part.MONITORING, CONTRACT, contract.get("terms")).expect(201);
        contract.get("years").properties().forEach(year -> manager.put(
                        Part.MONITORING, CONTRACT + "/years/" + year.getKey(), year.getValue())
                .expect(201));
    }

    /** Reads the return at each size; the last step is what counts as ingest, but for its end, while which the return is read. */
    private Stretch grow(FactStream stream, MeasuredDatabase database, FactTables tables) throws Exception {
        Stretch ingested = null;
        for (int size = SMALLEST; size <= LARGEST; size *= STEP) {
            long before = tables.rows();
            int upTo = size / FactStream.EVENTS;
            ingested = stretch(() -> tables.rows() - before, () -> ingest(upTo, stream, tables));
            System.err.printf("%d facts, %.0f a second%n", tables.rows(), ingested.rate());
            if (size > LARGEST / STEP) {
                readWhileIngesting(stream, tables);
            }
            database.execute("analyze");
            database.checkpoint();
            measure(tables.rows());
        }
        return ingested;
    }

    private void readWhileIngesting(FactStream stream, FactTables tables) throws Exception {
        var more = CompletableFuture.runAsync(() -> {
            try {
                ingest(referrals + referrals / STEP, stream, tables);
            } catch (SQLException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        var busy = new ArrayList<Long>();
        while (!more.isDone()) {
            busy.addAll(read(AT_ONCE));
        }
        more.join();
        result.put("return_while_ingesting_p50_ms", rounded(Statistics.percentile(busy, 50)));
        result.put("return_while_ingesting_p99_ms", rounded(Statistics.percentile(busy, 99)));
    }

    private void measure(long facts) throws Exception {
        read(WARM_UP);
        var start = CpuTimes.of(suite);
        answers.add(read(REQUESTS));
        var cpu = seen(CpuTimes.of(suite).since(start));
        answerMicros.add((cpu.of(Part.MONITORING) + cpu.of(Part.POSTGRES)) / REQUESTS);
        sizes.add(facts);
    }

    private List<Long> read(int requests) throws IOException, InterruptedException {
        var request = ("GET " + CONTRACT + "/returns/2017-18-Q2 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + tokens.of("commissioner") + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return Arrays.stream(load.send(requests, _ -> request, 200).latencies())
                .boxed()
                .toList();
    }

    /** Tells of the referrals up to this number and waits until monitoring has every event. */
    private void ingest(int upTo, FactStream stream, FactTables tables) throws SQLException, InterruptedException {
        stream.tell(referrals + 1, upTo);
        referrals = upTo;
        await(() -> tables.heard() >= stream.sent());
    }

    private void rebuild() throws SQLException, InterruptedException {
        var service = callers.as("service");
        var id = service.post(Part.MONITORING, "/rebuilds", JsonNodeFactory.instance.objectNode())
                .expect(202)
                .body()
                .get("rebuildId")
                .asText();
        await(() -> !"RUNNING".equals(stateOf(id)));
        if (!"DONE".equals(stateOf(id))) {
            throw new IllegalStateException("the rebuild failed");
        }
    }

    private String stateOf(String rebuildId) {
        return callers.as("service")
                .get(Part.MONITORING, "/rebuilds/" + rebuildId)
                .expect(200)
                .body()
                .get("state")
                .asText();
    }

    private static void await(Condition condition) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not done after " + PATIENCE.toMinutes() + " minutes");
            }
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
    }

    private Stretch stretch(Rows rows, Work work) throws Exception {
        var cpu = CpuTimes.of(suite);
        long start = System.nanoTime();
        work.run();
        long nanos = System.nanoTime() - start;
        return new Stretch(rows.count(), nanos, seen(CpuTimes.of(suite).since(cpu)));
    }

    private CpuTimes seen(CpuTimes cpu) {
        others = Math.max(others, cpu.othersShare());
        return cpu;
    }

    private void put(String name, Stretch stretch, Stretch limit) {
        result.put(name + "_rate", Math.round(stretch.rate()));
        result.put(name + "_ratio", rounded(stretch.rate() / limit.rate()));
        result.put(name + "_service_cpu_us", rounded(stretch.cpu().of(Part.MONITORING) / (double) stretch.rows()));
        result.put(name + "_database_cpu_us", rounded(stretch.cpu().of(Part.POSTGRES) / (double) stretch.rows()));
    }

    private void putReturns() {
        result.put("facts", sizes);
        result.put("return_p50_ms", percentiles(50));
        result.put("return_p99_ms", percentiles(99));
        result.put("return_cpu_us", answerMicros);
        result.put(
                "return_ratio",
                rounded(Statistics.percentile(answers.getLast(), 50) / Statistics.percentile(answers.getFirst(), 50)));
        result.put("other_cpu_share", rounded(others));
    }

    private List<Double> percentiles(int percent) {
        return answers.stream()
                .map(each -> rounded(Statistics.percentile(each, percent)))
                .toList();
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private interface Rows {
        long count() throws SQLException;
    }

    private interface Work {
        void run() throws Exception;
    }
}
