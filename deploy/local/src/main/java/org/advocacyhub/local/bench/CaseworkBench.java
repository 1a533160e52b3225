package org.advocacyhub.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.advocacyhub.local.bench.LoadGenerator.Load;
import org.advocacyhub.local.process.Signals;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * Activities recorded and offers accepted a second, by five partners with forty advocates each, over 32 connections with real
 * tokens. The limit of each is pgbench, as in {@link IntakeBench}: the very statements that one request executes, each a round trip
 * of its own, over 32 connections to the same server, spread over the same partners, advocates, cases and offers. Service and pgbench
 * take turns; while pgbench is measured the service is stopped.
 */
public final class CaseworkBench {

    private static final int CONNECTIONS = 32;

    /** A cold service opens its connections to the database one by one, which 32 callers at once would not await. */
    private static final int FIRST = 200;

    private static final int FIRST_CONNECTIONS = 2;
    private static final int WARM_UP = Integer.getInteger("hub.bench.warm-up", 15_000);
    private static final int MEASURED = Integer.getInteger("hub.bench.requests", 5_000);
    private static final int ROUNDS = Integer.getInteger("hub.bench.rounds", 5);
    private static final int CREATED = 201;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Pgbench pgbench;
    private final LoadGenerator load;
    private final CaseworkData data;

    /** What is measured. */
    private enum Kind {
        ACTIVITIES("insert into activity "),
        OFFERS("insert into advocacy_case ");

        /** Stands in the transaction of one request and in no other. */
        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    private record Round(Load load, CpuTimes cpu, double limit, CpuTimes limitCpu) {

        double ratio() {
            return load.perSecond() / limit;
        }
    }

    /** @param pgbench the program */
    public CaseworkBench(Suite suite, Path pgbench) {
        this.suite = suite;
        this.pgbench = new Pgbench(pgbench, suite, Part.PROVIDER);
        this.load = new LoadGenerator(suite.ports().of(Part.PROVIDER), CONNECTIONS);
        this.data = new CaseworkData(suite);
    }

    /** Measures and returns the line of JSON. */
    public String run() throws Exception {
        try (var connection = Postgres.connect(suite.ports(), suite.secrets(), Part.PROVIDER.shortId())) {
            data.enterPartners();
            System.err.println("Warming up with " + WARM_UP + " offers and as many activities");
            data.makeOffers(connection, FIRST + WARM_UP);
            send(Kind.OFFERS, FIRST, new LoadGenerator(suite.ports().of(Part.PROVIDER), FIRST_CONNECTIONS));
            send(Kind.OFFERS, WARM_UP, load);
            data.takeCases(connection);
            send(Kind.ACTIVITIES, WARM_UP, load);
            var scripts = new EnumMap<Kind, PgbenchScript>(Kind.class);
            for (var kind : Kind.values()) {
                scripts.put(kind, script(connection, kind));
                limit(connection, kind, scripts.get(kind));
            }
            var rounds = new EnumMap<Kind, List<Round>>(Kind.class);
            for (int number = 1; number <= ROUNDS; number++) {
                for (var kind : Kind.values()) {
                    var round = round(connection, kind, scripts.get(kind));
                    rounds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(round);
                    System.err.printf(
                            "Round %d of %d: %.0f %s/s, pgbench %.0f/s, ratio %.2f%n",
                            number,
                            ROUNDS,
                            round.load().perSecond(),
                            kind.name().toLowerCase(Locale.ROOT),
                            round.limit(),
                            round.ratio());
                }
            }
            return line(rounds);
        }
    }

    private Load send(Kind kind, int requests, LoadGenerator generator) throws IOException, InterruptedException {
        return switch (kind) {
            case ACTIVITIES -> generator.send(requests, data::activity, CREATED);
            case OFFERS -> {
                long first = data.takeOffers(requests);
                yield generator.send(requests, number -> data.acceptance(first + number), CREATED);
            }
        };
    }

    private PgbenchScript script(Connection connection, Kind kind) throws Exception {
        if (kind == Kind.OFFERS) {
            data.makeOffers(connection, 2);
        }
        var log = new StatementLog(suite, connection);
        awaitEmptyOutbox(connection);
        var transaction = log.of(() -> send(kind, 1, load), kind.mark);
        transaction.forEach(statement -> System.err.println(
                "  | " + statement.sql().lines().map(String::strip).reduce("", (a, b) -> (a + " " + b).strip())));
        awaitEmptyOutbox(connection);
        var another = log.of(() -> send(kind, 1, load), kind.mark);
        return new PgbenchScript(
                transaction,
                another,
                switch (kind) {
                    case ACTIVITIES -> data.activitiesOfTheirOwn(transaction);
                    case OFFERS -> data.offersOfTheirOwn(transaction, CONNECTIONS);
                });
    }

    private Round round(Connection connection, Kind kind, PgbenchScript script) throws Exception {
        data.makeRoom(connection);
        if (kind == Kind.OFFERS) {
            data.makeOffers(connection, MEASURED);
        }
        awaitEmptyOutbox(connection);
        execute(connection, "checkpoint");
        var before = CpuTimes.of(suite);
        var answered = send(kind, MEASURED, load);
        awaitEmptyOutbox(connection); // the relay's share belongs to the work
        var cpu = CpuTimes.of(suite).since(before);

        var start = CpuTimes.of(suite);
        double limit = limit(connection, kind, script);
        return new Round(answered, cpu, limit, CpuTimes.of(suite).since(start));
    }

    private double limit(Connection connection, Kind kind, PgbenchScript script) throws Exception {
        var numbers = Map.<String, Long>of();
        if (kind == Kind.OFFERS) {
            data.makeOffers(connection, MEASURED);
            numbers = Map.of("base", data.takeOffers(MEASURED), "i", -1L);
        }
        awaitEmptyOutbox(connection);
        execute(connection, "checkpoint");
        var service = ProcessHandle.of(suite.status().parts().get(Part.PROVIDER).pid())
                .orElseThrow();
        Signals.send("STOP", service);
        try {
            return pgbench.run(script, CONNECTIONS, MEASURED, numbers);
        } finally {
            execute(connection, "truncate outbox_event");
            Signals.send("CONT", service);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void awaitEmptyOutbox(Connection connection) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select exists (select from outbox_event)")) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    return;
                }
            }
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("the relay did not empty the outbox in " + PATIENCE.toSeconds() + " s");
    }

    private static String line(Map<Kind, List<Round>> rounds) throws IOException {
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "casework");
        rounds.forEach((kind, ofKind) -> put(result, kind.name().toLowerCase(Locale.ROOT) + "_", ofKind));
        return JSON.writeValueAsString(result);
    }

    private static void put(Map<String, Object> result, String kind, List<Round> rounds) {
        var latencies = rounds.stream()
                .flatMapToLong(round -> LongStream.of(round.load().latencies()))
                .toArray();
        var cpu = rounds.stream().map(Round::cpu).reduce(CpuTimes::plus).orElseThrow();
        var limitCpu =
                rounds.stream().map(Round::limitCpu).reduce(CpuTimes::plus).orElseThrow();
        result.put(
                kind + "rate", Math.round(median(rounds, round -> round.load().perSecond())));
        result.put(kind + "limit", Math.round(median(rounds, Round::limit)));
        result.put(kind + "ratio", rounded(median(rounds, Round::ratio)));
        result.put(kind + "service_cpu_us", cpu.of(Part.PROVIDER) / latencies.length);
        result.put(kind + "database_cpu_us", cpu.of(Part.POSTGRES) / latencies.length);
        result.put(kind + "limit_cpu_us", limitCpu.of(Part.POSTGRES) / latencies.length);
        result.put(kind + "other_cpu_share", rounded(Math.max(cpu.othersShare(), limitCpu.othersShare())));
        result.put(kind + "p50_ms", rounded(LoadGenerator.percentile(latencies, 50)));
        result.put(kind + "p99_ms", rounded(LoadGenerator.percentile(latencies, 99)));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
