package org.advocacyhub.local.bench;

import static org.advocacyhub.local.bench.Statistics.rounded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.bench.LoadGenerator.Load;
import org.advocacyhub.local.server.Tokens;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * Pages of the lists of one service, one request after the other: with few rows in its tables and, in the same run, with many.
 * Of each list the median, the 95th percentile and the processor time of service and database at both sizes.
 */
final class Pages {

    private static final int MEASURED = Integer.getInteger("hub.bench.requests", 500);
    private static final int WARM_UP_OF_A_SIZE = 200;
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Part service;
    private final int warmUp;
    private final Tokens tokens;
    private final Callers callers;
    private final LoadGenerator load;

    /**
     * A list that is asked for.
     *
     * @param caller role whose token is sent
     * @param body of a POST, for example a search; null for a GET
     */
    record Listing(String name, String caller, String path, String body) {

        static Listing get(String name, String caller, String path) {
            return new Listing(name, caller, path, null);
        }
    }

    /** Fills the tables with the rows of these numbers. */
    interface Rows {
        void add(int first, int last) throws Exception;
    }

    /** The lists that are asked for when the tables have so many rows. */
    interface Listings {
        List<Listing> at(int size);
    }

    private record Figures(Load load, long micros) {

        double percentile(double percent) {
            return Statistics.percentile(load.latencies(), percent);
        }
    }

    /** @param warmUp requests of each list before the first size is measured */
    Pages(Suite suite, Part service, int warmUp) {
        this.suite = suite;
        this.service = service;
        this.warmUp = warmUp;
        this.tokens = new Tokens(suite.ports(), suite.secrets());
        this.callers = new Callers(suite.ports(), suite.secrets());
        this.load = new LoadGenerator(suite.ports().of(service), 1);
    }

    /** Measures at each size; what to say of each list, and {@code other_cpu_share} at its worst. */
    Map<String, Object> measure(List<Integer> sizes, Rows rows, Listings listings) throws Exception {
        var figures = new LinkedHashMap<String, List<Figures>>();
        double others = 0;
        int filled = 0;
        for (int size : sizes) {
            System.err.println("Filling up to " + size + " referrals");
            rows.add(filled + 1, size);
            var asked = listings.at(size);
            for (var listing : asked) {
                send(listing, filled == 0 ? warmUp : WARM_UP_OF_A_SIZE);
            }
            filled = size;
            for (var listing : asked) {
                var before = CpuTimes.of(suite);
                var answered = send(listing, MEASURED);
                var cpu = CpuTimes.of(suite).since(before);
                others = Math.max(others, cpu.othersShare());
                figures.computeIfAbsent(listing.name(), _ -> new ArrayList<>())
                        .add(new Figures(answered, (cpu.of(service) + cpu.of(Part.POSTGRES)) / MEASURED));
            }
        }
        var result = new LinkedHashMap<String, Object>();
        figures.forEach((name, ofSizes) -> put(result, name, ofSizes));
        result.put("other_cpu_share", rounded(others));
        return result;
    }

    private static void put(Map<String, Object> result, String name, List<Figures> sizes) {
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
    }

    /** The cursor behind so many rows. Walks there as a caller would: it means nothing to anybody but the service. */
    String cursorAt(String caller, String path, int rows, int largestPage) {
        var as = callers.as(caller);
        var cursor = "";
        for (int seen = 0; seen < rows; seen += largestPage) {
            cursor = as.get(
                            service,
                            path + "?limit=" + Math.min(largestPage, rows - seen)
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
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

    /** The line of JSON of a benchmark of pages. */
    static String line(String bench, List<Integer> sizes, int page, Map<String, Object> measured) throws IOException {
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", bench);
        result.put("referrals", sizes);
        result.put("page", page);
        result.putAll(measured);
        return JSON.writeValueAsString(result);
    }
}
