package org.advocacyhub.local.bench;

import static org.advocacyhub.local.bench.Statistics.median;
import static org.advocacyhub.local.bench.Statistics.rounded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.local.bench.Replica.Memory;
import org.advocacyhub.local.bench.Replica.Ready;
import org.advocacyhub.local.play.DemoClock;
import org.advocacyhub.local.play.Rehearsal;
import org.advocacyhub.local.server.Tokens;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * How soon each service is ready as in its image, and what it holds then: with the cache of what its virtual machine learned, and, by turns,
 * the same jar without it. Last, what referral-service holds after a minute of referrals as fast as they go in.
 */
public final class StartBench {

    private static final int ROUNDS = Integer.getInteger("hub.bench.rounds", 5);
    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("hub.bench.load", 60));
    private static final int TO_LEARN = 200;
    private static final int AT_A_TIME = 500;
    private static final int CREATED = 201;
    private static final int MEBIBYTE = 1024 * 1024;
    private static final Map<String, String> IN_A_CLUSTER = Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite servers;
    private final Rehearsal rehearsal;

    /** @param servers the three of them, without services */
    public StartBench(Suite servers) {
        this.servers = servers;
        this.rehearsal = new Rehearsal(servers);
    }

    private record Round(Ready cached, Ready plain, Memory memory) {}

    /** Measures and returns the line of JSON. */
    public String run() throws Exception {
        System.err.println("The services learn");
        learn();
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "start");
        for (var part : Part.SERVICES) {
            result.put(part.shortId(), figures(part));
        }
        var loaded = loaded();
        result.put("loaded_rss_mib", Math.round(loaded.resident()));
        result.put("loaded_private_mib", Math.round(loaded.privately()));
        return JSON.writeValueAsString(result);
    }

    /** As images learn: the four at once, with some work. */
    private void learn() throws Exception {
        var clock = servers.home().demoClock();
        new DemoClock(clock).set(Rehearsal.NOW);
        var settings = Map.of(
                "QUARKUS_PROFILE", "demo",
                "HUB_DEMO_CLOCK_FILE", clock.toString(),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        var pupils = new EnumMap<Part, Replica>(Part.class);
        try {
            for (var part : Part.SERVICES) {
                Files.createDirectories(cache(part).getParent());
                pupils.put(part, Replica.start(servers, part, List.of("-XX:AOTCacheOutput=" + cache(part)), settings));
            }
            for (var pupil : pupils.values()) {
                pupil.awaitReady();
            }
            rehearsal.play(TO_LEARN);
        } finally {
            pupils.values().parallelStream().forEach(Replica::end);
        }
    }

    private Path cache(Part part) {
        return servers.home().state().resolve("lessons").resolve(part.id() + ".aot");
    }

    private Map<String, Object> figures(Part part) throws Exception {
        var rounds = new ArrayList<Round>();
        for (int number = 1; number <= ROUNDS; number++) {
            rounds.add(round(part));
            var round = rounds.getLast();
            System.err.printf(
                    "%s, round %d of %d: ready after %.2f s (processors %.2f s, %.0f MiB), without cache %.2f s (%.2f s)%n",
                    part.title(),
                    number,
                    ROUNDS,
                    round.cached().seconds(),
                    round.cached().cpuSeconds(),
                    round.memory().resident(),
                    round.plain().seconds(),
                    round.plain().cpuSeconds());
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("ready_s", rounded(median(rounds, round -> round.cached().seconds())));
        figures.put(
                "plain_ready_s", rounded(median(rounds, round -> round.plain().seconds())));
        figures.put("cpu_s", rounded(median(rounds, round -> round.cached().cpuSeconds())));
        figures.put("plain_cpu_s", rounded(median(rounds, round -> round.plain().cpuSeconds())));
        figures.put(
                "cpu_ratio",
                rounded(median(
                        rounds,
                        round -> round.cached().cpuSeconds() / round.plain().cpuSeconds())));
        figures.put("rss_mib", Math.round(median(rounds, round -> round.memory().resident())));
        figures.put(
                "private_mib", Math.round(median(rounds, round -> round.memory().privately())));
        figures.put("cache_mib", Files.size(cache(part)) / MEBIBYTE);
        return figures;
    }

    private Round round(Part part) throws Exception {
        Ready plain;
        try (var replica = Replica.start(servers, part, List.of("-XX:AOTMode=off"), IN_A_CLUSTER)) {
            plain = replica.awaitReady();
        }
        try (var replica = cached(part)) {
            var ready = replica.awaitReady();
            rehearsal.readPagesOf(part);
            return new Round(ready, plain, replica.memory());
        }
    }

    private Replica cached(Part part) throws IOException {
        return Replica.start(servers, part, List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache(part)), IN_A_CLUSTER);
    }

    /** The benchmark of the intake for a minute, without its limit. */
    private Memory loaded() throws Exception {
        var tokens = new Tokens(servers.ports(), servers.secrets());
        int port = servers.ports().of(Part.REFERRAL);
        var forms = new IntakeForms(port, () -> tokens.of("referrer"));
        try (var replica = cached(Part.REFERRAL)) {
            replica.awaitReady();
            new LoadGenerator(port, PgbenchTurns.FIRST_CONNECTIONS).send(PgbenchTurns.FIRST, forms::request, CREATED);
            var load = new LoadGenerator(port, PgbenchTurns.CONNECTIONS);
            int sent = PgbenchTurns.FIRST;
            for (long end = System.nanoTime() + LOAD.toNanos(); System.nanoTime() < end; sent += AT_A_TIME) {
                int first = sent;
                load.send(AT_A_TIME, number -> forms.request(first + number), CREATED);
            }
            System.err.printf("Referral service took %d referrals%n", sent);
            return replica.memory();
        }
    }
}
