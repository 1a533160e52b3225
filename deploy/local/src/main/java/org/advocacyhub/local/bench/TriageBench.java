package org.advocacyhub.local.bench;

import static org.advocacyhub.local.bench.Statistics.median;
import static org.advocacyhub.local.bench.Statistics.rounded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.play.Setting;
import org.advocacyhub.local.process.Signals;
import org.advocacyhub.local.reconcile.Databases;
import org.advocacyhub.local.reconcile.Quiet;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * Referrals decided and offered a second: from the topic of the referrals through triage into its database and out to the
 * topic of the allocations. The limit is what one connection writes of the very rows that a round left behind, five hundred
 * referrals to a transaction, by multi-row inserts into tables of the same make.
 *
 * <p>The other services and the issuer stand still while triage is measured. Every partner has room for all.
 */
public final class TriageBench {

    private static final int WARM_UP = Integer.getInteger("hub.bench.warm-up", 18_000);
    private static final int MEASURED = Integer.getInteger("hub.bench.referrals", 6_000);
    private static final int ROUNDS = Integer.getInteger("hub.bench.rounds", 3);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<Part> STANDING_STILL =
            List.of(Part.REFERRAL, Part.PROVIDER, Part.MONITORING, Part.KEYCLOAK);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;

    private record Round(double rate, double limit, CpuTimes cpu, CpuTimes limitCpu) {

        double ratio() {
            return rate / limit;
        }
    }

    public TriageBench(Suite suite) {
        this.suite = suite;
    }

    /** Measures and returns the line of JSON. */
    public String run() throws Exception {
        var callers = new Callers(suite.ports(), suite.secrets());
        try (var databases = new Databases(suite.ports(), suite.secrets());
                var quiet = new Quiet(suite.ports(), databases)) {
            Setting.enter(callers, quiet);
            try (var stream = new ReferralStream(suite.ports())) {
                stream.learn(callers);
                quiet.await(PATIENCE);
                signal("STOP");
                try (var connection = Postgres.connect(suite.ports(), suite.secrets(), Part.TRIAGE.shortId())) {
                    return run(new MeasuredDatabase(connection), stream);
                } finally {
                    signal("CONT");
                }
            }
        }
    }

    private String run(MeasuredDatabase database, ReferralStream stream) throws Exception {
        database.execute("update partner set capacity = 100000000");
        System.err.println("Warming up with " + WARM_UP + " referrals");
        decide(database, stream, WARM_UP);
        var rounds = new ArrayList<Round>();
        try (var rows = new TriageRows(database.connection(), suite)) {
            for (int number = 1; number <= ROUNDS; number++) {
                rounds.add(round(database, stream, rows));
                var round = rounds.getLast();
                System.err.printf(
                        "Round %d of %d: %.0f referrals/s, multi-row inserts %.0f/s, ratio %.2f%n",
                        number, ROUNDS, round.rate(), round.limit(), round.ratio());
            }
        }
        return line(rounds);
    }

    private Round round(MeasuredDatabase database, ReferralStream stream, TriageRows rows) throws Exception {
        database.checkpoint();
        rows.remember(stream);
        var before = CpuTimes.of(suite);
        double rate = decide(database, stream, MEASURED);
        var cpu = CpuTimes.of(suite).since(before);
        rows.read(stream);
        database.checkpoint();
        var start = CpuTimes.of(suite);
        double limit = MEASURED / (rows.write() / 1e9);
        return new Round(rate, limit, cpu, CpuTimes.of(suite).since(start));
    }

    /** Sends so many referrals and waits until each is offered and told; answers how many a second that were. */
    private static double decide(MeasuredDatabase database, ReferralStream stream, int referrals)
            throws SQLException, InterruptedException, IOException {
        long expected = database.number("select count(*) from offer") + referrals;
        long start = System.nanoTime();
        stream.send(referrals);
        while (database.number("select count(*) from offer") < expected
                || database.number("select count(*) from outbox_event") > 0) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("not every referral was offered: "
                        + (expected - database.number("select count(*) from offer")) + " are missing");
            }
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        return referrals / ((System.nanoTime() - start) / 1e9);
    }

    private void signal(String signal) throws InterruptedException {
        for (var part : STANDING_STILL) {
            var process = ProcessHandle.of(suite.status().parts().get(part).pid());
            if (process.isPresent()) {
                Signals.send(signal, process.get());
            }
        }
    }

    private static String line(List<Round> rounds) throws IOException {
        var cpu = rounds.stream().map(Round::cpu).reduce(CpuTimes::plus).orElseThrow();
        var limitCpu =
                rounds.stream().map(Round::limitCpu).reduce(CpuTimes::plus).orElseThrow();
        int referrals = ROUNDS * MEASURED;
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "triage");
        result.put("rate", Math.round(median(rounds, Round::rate)));
        result.put("limit", Math.round(median(rounds, Round::limit)));
        result.put("ratio", rounded(median(rounds, Round::ratio)));
        result.put("cpu_us", (cpu.of(Part.TRIAGE) + cpu.of(Part.POSTGRES)) / referrals);
        result.put("limit_cpu_us", limitCpu.of(Part.POSTGRES) / referrals);
        result.put("other_cpu_share", rounded(cpu.othersShare()));
        result.put("limit_other_cpu_share", rounded(limitCpu.othersShare()));
        result.put("service_cpu_us", cpu.of(Part.TRIAGE) / referrals);
        result.put("database_cpu_us", cpu.of(Part.POSTGRES) / referrals);
        result.put("broker_cpu_us", cpu.of(Part.BROKER) / referrals);
        result.put("referrals", referrals);
        return JSON.writeValueAsString(result);
    }
}
