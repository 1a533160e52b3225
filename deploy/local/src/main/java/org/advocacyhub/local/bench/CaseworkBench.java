package org.advocacyhub.local.bench;

import static org.advocacyhub.local.bench.Statistics.median;
import static org.advocacyhub.local.bench.Statistics.percentile;
import static org.advocacyhub.local.bench.Statistics.rounded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.advocacyhub.local.bench.LoadGenerator.Load;
import org.advocacyhub.local.bench.PgbenchTurns.Round;
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

    private static final int WARM_UP = Integer.getInteger("hub.bench.warm-up", 15_000);
    private static final int MEASURED = Integer.getInteger("hub.bench.requests", 5_000);
    private static final int ROUNDS = Integer.getInteger("hub.bench.rounds", 5);
    private static final int CREATED = 201;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Path pgbench;
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

    /** @param pgbench the program */
    public CaseworkBench(Suite suite, Path pgbench) {
        this.suite = suite;
        this.pgbench = pgbench;
        this.load = new LoadGenerator(suite.ports().of(Part.PROVIDER), PgbenchTurns.CONNECTIONS);
        this.data = new CaseworkData(suite);
    }

    /** Measures and returns the line of JSON. */
    public String run() throws Exception {
        try (var connection = Postgres.connect(suite.ports(), suite.secrets(), Part.PROVIDER.shortId())) {
            var database = new MeasuredDatabase(connection);
            var turns = new PgbenchTurns(suite, Part.PROVIDER, pgbench, database, MEASURED);
            warmUp(connection);
            var scripts = new EnumMap<Kind, PgbenchScript>(Kind.class);
            for (var kind : Kind.values()) {
                scripts.put(kind, script(database, kind));
                turns.limit(scripts.get(kind), numbers(database, kind));
            }
            var rounds = new EnumMap<Kind, List<Round>>(Kind.class);
            for (int number = 1; number <= ROUNDS; number++) {
                for (var kind : Kind.values()) {
                    data.makeRoom(connection);
                    makeOffers(database, kind);
                    var round =
                            turns.round(() -> send(kind, MEASURED, load), scripts.get(kind), numbers(database, kind));
                    rounds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(round);
                    System.err.printf(
                            "Round %d of %d: %.0f %s/s (service %d us, database %d us), pgbench %.0f/s (%d us), ratio %.2f%n",
                            number,
                            ROUNDS,
                            round.load().perSecond(),
                            kind.name().toLowerCase(Locale.ROOT),
                            round.cpu().of(Part.PROVIDER) / MEASURED,
                            round.cpu().of(Part.POSTGRES) / MEASURED,
                            round.limit(),
                            round.limitCpu().of(Part.POSTGRES) / MEASURED,
                            round.ratio());
                }
            }
            return line(rounds);
        }
    }

    private void warmUp(Connection connection) throws Exception {
        data.enterPartners();
        System.err.println("Warming up with " + WARM_UP + " offers and as many activities");
        data.makeOffers(connection, PgbenchTurns.FIRST + WARM_UP);
        var few = new LoadGenerator(suite.ports().of(Part.PROVIDER), PgbenchTurns.FIRST_CONNECTIONS);
        send(Kind.OFFERS, PgbenchTurns.FIRST, few);
        send(Kind.OFFERS, WARM_UP, load);
        data.takeCases(connection);
        send(Kind.ACTIVITIES, WARM_UP, load);
    }

    private void makeOffers(MeasuredDatabase database, Kind kind) throws SQLException {
        if (kind == Kind.OFFERS) {
            data.makeOffers(database.connection(), MEASURED);
        }
    }

    /** With which numbers a turn of pgbench begins: with offers of its own. */
    private Map<String, Long> numbers(MeasuredDatabase database, Kind kind) throws SQLException {
        makeOffers(database, kind);
        return kind == Kind.OFFERS ? Map.of("base", data.takeOffers(MEASURED), "i", -1L) : Map.of();
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

    private PgbenchScript script(MeasuredDatabase database, Kind kind) throws Exception {
        if (kind == Kind.OFFERS) {
            data.makeOffers(database.connection(), 2);
        }
        var log = new StatementLog(suite, database.connection());
        database.awaitEmptyOutbox();
        var transaction = log.of(() -> send(kind, 1, load), kind.mark);
        transaction.forEach(statement -> System.err.println(
                "  | " + statement.sql().lines().map(String::strip).reduce("", (a, b) -> (a + " " + b).strip())));
        database.awaitEmptyOutbox();
        var another = log.of(() -> send(kind, 1, load), kind.mark);
        return new PgbenchScript(
                transaction,
                another,
                switch (kind) {
                    case ACTIVITIES -> data.activitiesOfTheirOwn(transaction);
                    case OFFERS -> data.offersOfTheirOwn(transaction, PgbenchTurns.CONNECTIONS);
                });
    }

    private static String line(Map<Kind, List<Round>> rounds) throws IOException {
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "casework");
        rounds.forEach((kind, ofKind) -> put(result, kind.name().toLowerCase(Locale.ROOT) + "_", ofKind));
        return JSON.writeValueAsString(result);
    }

    private static void put(Map<String, Object> result, String kind, List<Round> rounds) {
        var latencies = Round.latencies(rounds);
        var cpu = Round.cpu(rounds);
        var limitCpu = Round.limitCpu(rounds);
        result.put(
                kind + "rate", Math.round(median(rounds, round -> round.load().perSecond())));
        result.put(kind + "limit", Math.round(median(rounds, Round::limit)));
        result.put(kind + "ratio", rounded(median(rounds, Round::ratio)));
        result.put(kind + "service_cpu_us", cpu.of(Part.PROVIDER) / latencies.length);
        result.put(kind + "database_cpu_us", cpu.of(Part.POSTGRES) / latencies.length);
        result.put(kind + "limit_cpu_us", limitCpu.of(Part.POSTGRES) / latencies.length);
        result.put(kind + "other_cpu_share", rounded(Math.max(cpu.othersShare(), limitCpu.othersShare())));
        result.put(kind + "p50_ms", rounded(percentile(latencies, 50)));
        result.put(kind + "p99_ms", rounded(percentile(latencies, 99)));
    }
}
