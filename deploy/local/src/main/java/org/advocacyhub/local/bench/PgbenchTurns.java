package org.advocacyhub.local.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.advocacyhub.local.bench.LoadGenerator.Load;
import org.advocacyhub.local.process.Signals;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * A service and pgbench take turns on one server over as many connections. The service's relay works on while the service is
 * measured, as it does in earnest. While pgbench is measured the service is stopped, and what pgbench left in the outbox is
 * thrown away.
 */
final class PgbenchTurns {

    static final int CONNECTIONS = 32;

    /** A cold service opens its connections to the database one by one, which 32 callers at once would not await. */
    static final int FIRST = 200;

    static final int FIRST_CONNECTIONS = 2;

    private final Suite suite;
    private final Part service;
    private final Pgbench pgbench;
    private final MeasuredDatabase database;
    private final int transactions;

    /** The service's turn and pgbench's. */
    record Round(Load load, CpuTimes cpu, double limit, CpuTimes limitCpu) {

        double ratio() {
            return load.perSecond() / limit;
        }

        static long[] latencies(List<Round> rounds) {
            return rounds.stream()
                    .flatMapToLong(round -> LongStream.of(round.load().latencies()))
                    .toArray();
        }

        static CpuTimes cpu(List<Round> rounds) {
            return rounds.stream().map(Round::cpu).reduce(CpuTimes::plus).orElseThrow();
        }

        static CpuTimes limitCpu(List<Round> rounds) {
            return rounds.stream().map(Round::limitCpu).reduce(CpuTimes::plus).orElseThrow();
        }
    }

    /** The service's turn. */
    interface Requests {

        Load send() throws Exception;
    }

    /**
     * @param program pgbench
     * @param transactions of one turn
     */
    PgbenchTurns(Suite suite, Part service, Path program, MeasuredDatabase database, int transactions) {
        this.suite = suite;
        this.service = service;
        this.pgbench = new Pgbench(program, suite, service);
        this.database = database;
        this.transactions = transactions;
    }

    /** @param numbers that the script's own settings begin with, by name */
    Round round(Requests requests, PgbenchScript script, Map<String, Long> numbers) throws Exception {
        database.awaitEmptyOutbox();
        database.checkpoint();
        var before = CpuTimes.of(suite);
        var answered = requests.send();
        database.awaitEmptyOutbox(); // the relay's share belongs to the work
        var cpu = CpuTimes.of(suite).since(before);

        database.checkpoint();
        var start = CpuTimes.of(suite);
        double limit = limit(script, numbers);
        return new Round(answered, cpu, limit, CpuTimes.of(suite).since(start));
    }

    /** Pgbench's transactions a second. */
    double limit(PgbenchScript script, Map<String, Long> numbers) throws Exception {
        database.awaitEmptyOutbox();
        var running =
                ProcessHandle.of(suite.status().parts().get(service).pid()).orElseThrow();
        Signals.send("STOP", running);
        try {
            return pgbench.run(script, CONNECTIONS, transactions, numbers);
        } finally {
            database.execute("truncate outbox_event");
            Signals.send("CONT", running);
        }
    }
}
