package org.advocacyhub.local.bench;

import static org.advocacyhub.local.bench.Statistics.median;
import static org.advocacyhub.local.bench.Statistics.percentile;
import static org.advocacyhub.local.bench.Statistics.rounded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.bench.LoadGenerator.Load;
import org.advocacyhub.local.bench.PgbenchTurns.Round;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.server.Tokens;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * {@code POST /referrals} with all fields and a real token over 32 connections. The limit is pgbench: the very statements
 * that one POST executes, each a round trip of its own, over 32 connections to the same server. The two take turns.
 *
 * <p>The service's relay works on while the service is measured, as it does in earnest. While pgbench is measured the
 * service is stopped, and what pgbench left in the outbox is thrown away.
 */
public final class IntakeBench {

    /** Only after so many does a round cost what the next one costs: until then the compilers still take a tenth of the processor time. */
    private static final int WARM_UP = Integer.getInteger("hub.bench.warm-up", 90_000);

    private static final int MEASURED = Integer.getInteger("hub.bench.requests", 10_000);
    private static final int ROUNDS = Integer.getInteger("hub.bench.rounds", 5);
    private static final int CREATED = 201;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Path pgbench;
    private final LoadGenerator load;
    private final IntakeForms forms;
    private int sent;

    /** @param pgbench the program */
    public IntakeBench(Suite suite, Path pgbench) {
        this.suite = suite;
        this.pgbench = pgbench;
        int port = suite.ports().of(Part.REFERRAL);
        this.load = new LoadGenerator(port, PgbenchTurns.CONNECTIONS);
        var tokens = new Tokens(suite.ports(), suite.secrets());
        this.forms = new IntakeForms(port, () -> tokens.of("referrer"));
    }

    /** Measures and returns the line of JSON. */
    public String run() throws Exception {
        try (var connection = Postgres.connect(suite.ports(), suite.secrets(), Part.REFERRAL.shortId())) {
            registerTeam();
            System.err.println("Warming up with " + WARM_UP + " referrals");
            post(
                    PgbenchTurns.FIRST,
                    new LoadGenerator(suite.ports().of(Part.REFERRAL), PgbenchTurns.FIRST_CONNECTIONS));
            post(WARM_UP, load);
            var database = new MeasuredDatabase(connection);
            var turns = new PgbenchTurns(suite, Part.REFERRAL, pgbench, database, MEASURED);
            var transaction = capture(database);
            transaction.forEach(statement -> System.err.println(
                    "  | " + statement.sql().lines().map(String::strip).reduce("", (a, b) -> (a + " " + b).strip())));
            var script = new PgbenchScript(transaction, capture(database));
            turns.limit(script, Map.of());
            var rounds = new ArrayList<Round>();
            for (int number = 1; number <= ROUNDS; number++) {
                rounds.add(turns.round(() -> post(MEASURED, load), script, Map.of()));
                var round = rounds.getLast();
                System.err.printf(
                        "Round %d of %d: %.0f referrals/s (service %d us, database %d us), pgbench %.0f/s (%d us), ratio %.2f%n",
                        number,
                        ROUNDS,
                        round.load().perSecond(),
                        round.cpu().of(Part.REFERRAL) / MEASURED,
                        round.cpu().of(Part.POSTGRES) / MEASURED,
                        round.limit(),
                        round.limitCpu().of(Part.POSTGRES) / MEASURED,
                        round.ratio());
            }
            return line(rounds, transaction.size());
        }
    }

    /** The referrer's team is known, as of nearly all who have a token. */
    private void registerTeam() {
        var team = JSON.createObjectNode()
                .put("name", "Ashford older people")
                .put("organisation", "Kent County Council")
                .put("kind", "LA")
                .put("validFrom", "2016-04-01");
        new Callers(suite.ports(), suite.secrets())
                .as("hub-manager")
                .put(Part.REFERRAL, "/referrer-teams/" + IntakeForms.TEAM, team)
                .expect(CREATED);
    }

    private Load post(int requests, LoadGenerator generator) throws IOException, InterruptedException {
        int first = sent;
        sent += requests;
        return generator.send(requests, number -> forms.request(first + number), CREATED);
    }

    /** Switches on the log of statements for one referral and reads what it did. */
    private List<CapturedStatement> capture(MeasuredDatabase database) throws Exception {
        post(2, load); // one in two hundred fetches fresh reference numbers: not the next
        database.awaitEmptyOutbox();
        return new StatementLog(suite, database.connection()).of(() -> post(1, load), "insert into referral ");
    }

    private static String line(List<Round> rounds, int statements) throws IOException {
        var latencies = Round.latencies(rounds);
        var cpu = Round.cpu(rounds);
        var limitCpu = Round.limitCpu(rounds);
        long service = cpu.of(Part.REFERRAL) / latencies.length;
        long database = cpu.of(Part.POSTGRES) / latencies.length;
        long limitDatabase = limitCpu.of(Part.POSTGRES) / latencies.length;
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "intake");
        result.put("rate", Math.round(median(rounds, round -> round.load().perSecond())));
        result.put("limit", Math.round(median(rounds, Round::limit)));
        result.put("ratio", rounded(median(rounds, Round::ratio)));
        result.put("cpu_us", service + database);
        result.put("limit_cpu_us", limitDatabase);
        result.put("cpu_ratio", rounded((double) (service + database) / limitDatabase));
        result.put("other_cpu_share", rounded(cpu.othersShare()));
        result.put("limit_other_cpu_share", rounded(limitCpu.othersShare()));
        result.put("service_cpu_us", service);
        result.put("database_cpu_us", database);
        result.put("broker_cpu_us", cpu.of(Part.BROKER) / latencies.length);
        result.put("generator_cpu_us", cpu.ownMicros() / latencies.length);
        result.put("pgbench_cpu_us", limitCpu.ownMicros() / latencies.length);
        result.put("statements", statements);
        result.put("p50_ms", rounded(percentile(latencies, 50)));
        result.put("p99_ms", rounded(percentile(latencies, 99)));
        result.put("referrals", latencies.length);
        return JSON.writeValueAsString(result);
    }
}
