package org.advocacyhub.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.bench.LoadGenerator.Load;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.server.Tokens;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * Pages of fifty from lists of referrals, one request after the other: with a thousand referrals in the tables and, in the
 * same run, with a million.
 */
public final class ListsBench {

    private static final List<Integer> SIZES = List.of(1_000, Integer.getInteger("hub.bench.referrals", 1_000_000));
    private static final int WARM_UP = Integer.getInteger("hub.bench.warm-up", 3_000);
    private static final int WARM_UP_OF_A_SIZE = 200;
    private static final int MEASURED = Integer.getInteger("hub.bench.requests", 500);
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Tokens tokens;
    private final Callers callers;
    private final LoadGenerator load;

    /**
     * A list that is asked for.
     *
     * @param caller role whose token is sent
     * @param body of a POST, for example a search; null for a GET
     */
    private record Listing(String name, String caller, String path, String body) {

        static Listing get(String name, String caller, String query) {
            return new Listing(name, caller, "/referrals?limit=" + PAGE + query, null);
        }

        static Listing search(String name, String caller, String field, String value) {
            var body = JSON.createObjectNode().put(field, value).put("limit", PAGE);
            return new Listing(name, caller, "/referrals/search", body.toString());
        }
    }

    private record Figures(Load load, CpuTimes cpu) {

        double percentile(double percent) {
            return LoadGenerator.percentile(load.latencies(), percent);
        }

        long micros() {
            return (cpu.of(Part.REFERRAL) + cpu.of(Part.POSTGRES)) / load.latencies().length;
        }
    }

    public ListsBench(Suite suite) {
        this.suite = suite;
        this.tokens = new Tokens(suite.ports(), suite.secrets());
        this.callers = new Callers(suite.ports(), suite.secrets());
        this.load = new LoadGenerator(suite.ports().of(Part.REFERRAL), 1);
    }

    /** Measures and returns the line of JSON. */
    public String run() throws Exception {
        var figures = new LinkedHashMap<String, List<Figures>>();
        double others = 0;
        try (var connection = Postgres.connect(suite.ports(), suite.secrets(), Part.REFERRAL.shortId())) {
            var rows = new ReferralRows(connection, subject("referrer"));
            int filled = 0;
            for (int size : SIZES) {
                System.err.println("Filling up to " + size + " referrals");
                rows.add(filled + 1, size);
                var listings = listings(size);
                int warmUp = (filled == 0 ? WARM_UP : WARM_UP_OF_A_SIZE);
                filled = size;
                for (var listing : listings) {
                    send(listing, warmUp);
                }
                for (var listing : listings) {
                    var before = CpuTimes.of(suite);
                    var answered = send(listing, MEASURED);
                    var cpu = CpuTimes.of(suite).since(before);
                    others = Math.max(others, cpu.othersShare());
                    figures.computeIfAbsent(listing.name(), _ -> new ArrayList<>())
                            .add(new Figures(answered, cpu));
                }
            }
        }
        return line(figures, others);
    }

    /** A new list is one more line here. */
    private List<Listing> listings(int size) {
        return List.of(
                Listing.get("first", "hub-manager", ""),
                Listing.get("deep", "hub-manager", "&cursor=" + cursorAt(size / 2)),
                Listing.get("status", "hub-manager", "&status=WITH_HUB"),
                Listing.get("own", "referrer", ""),
                Listing.search("name", "hub-manager", "familyName", ReferralRows.FAMILY_NAME));
    }

    /** Walks there as a caller would: a cursor means nothing to anybody but the service. */
    private String cursorAt(int rows) {
        var caller = callers.as("hub-manager");
        var cursor = "";
        for (int seen = 0; seen < rows; seen += LARGEST_PAGE) {
            cursor = caller.get(
                            Part.REFERRAL,
                            "/referrals?limit=" + LARGEST_PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(OK)
                    .body()
                    .get("nextCursor")
                    .asText();
        }
        return cursor;
    }

    private Load send(Listing listing, int requests) throws IOException, InterruptedException {
        return load.send(requests, _ -> request(listing), OK);
    }

    private byte[] request(Listing listing) {
        var head = (listing.body() == null ? "GET " : "POST ") + listing.path()
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + tokens.of(listing.caller());
        if (listing.body() == null) {
            return (head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        }
        int length = listing.body().getBytes(StandardCharsets.UTF_8).length;
        return (head + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + listing.body())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String subject(String role) throws IOException {
        var payload = tokens.of(role).split("\\.")[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(payload)).get("sub").asText();
    }

    private static String line(Map<String, List<Figures>> figures, double others) throws IOException {
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "lists");
        result.put("referrals", SIZES);
        result.put("page", PAGE);
        figures.forEach((name, sizes) -> {
            result.put(
                    name + "_p50_ms",
                    sizes.stream().map(f -> rounded(f.percentile(50))).toList());
            result.put(
                    name + "_p95_ms",
                    sizes.stream().map(f -> rounded(f.percentile(95))).toList());
            result.put(name + "_cpu_us", sizes.stream().map(Figures::micros).toList());
            result.put(
                    name + "_ratio",
                    rounded(sizes.getLast().percentile(50) / sizes.getFirst().percentile(50)));
        });
        result.put("other_cpu_share", rounded(others));
        return JSON.writeValueAsString(result);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
