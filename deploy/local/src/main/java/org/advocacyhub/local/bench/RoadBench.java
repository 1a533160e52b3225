package org.advocacyhub.local.bench;

import static org.advocacyhub.local.bench.Statistics.percentile;
import static org.advocacyhub.local.bench.Statistics.rounded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.api.Callers.Caller;
import org.advocacyhub.local.bench.Milestones.Milestone;
import org.advocacyhub.local.kent.PlainReferrals;
import org.advocacyhub.local.play.Setting;
import org.advocacyhub.local.reconcile.Databases;
import org.advocacyhub.local.reconcile.Quiet;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * The main road, from {@code POST /referrals} until the offer stands in the partner's feed: at fifty referrals a second for a partner
 * whose poll waits at the service, as its system does in earnest; then at rest, one referral at a time, with the time at which each
 * event reached the broker; and last for a partner who polls without a pause. The limit is the POST alone, answered in the same run.
 */
public final class RoadBench {

    /** The suite's time during the benchmark: a Tuesday within the contract. */
    public static final Instant NOW = Instant.parse("2016-05-03T09:00:00Z");

    private static final int WARM_UP = Integer.getInteger("hub.bench.warm-up", 300);
    private static final int MEASURED = Integer.getInteger("hub.bench.requests", 200);

    private static final int BUSY_PER_SECOND = 50;
    private static final int BUSY_WARM_UP_SECONDS = Integer.getInteger("hub.bench.busy-warm-up", 180);
    private static final int FLOOD = Integer.getInteger("hub.bench.flood", 12_000);
    private static final int FLOOD_AT_ONCE = 8;
    private static final int BUSY_MEASURED = Integer.getInteger("hub.bench.busy", 40) * BUSY_PER_SECOND;
    private static final String PARTNER = "ADVOCACY-FOR-ALL";
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Caller referrer;
    private final Caller partner;
    private String cursor;
    private int posted;

    private record Trip(long postNanos, long offerNanos) {}

    /** When the answer, the two events and the offer came, counted from the start of the POST. */
    private record Delivery(long answered, long received, long offered, long came) {}

    public RoadBench(Suite suite) {
        this.suite = suite;
        var callers = new Callers(suite.ports(), suite.secrets());
        this.referrer = callers.as("referrer");
        this.partner = callers.as(PARTNER);
        try (var databases = new Databases(suite.ports(), suite.secrets());
                var quiet = new Quiet(suite.ports(), databases)) {
            Setting.enter(callers, quiet);
        }
    }

    /** Measures and returns the line of JSON. What is busy comes first: it leaves everything warm for what is at rest. */
    public String run() throws Exception {
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "road");
        System.err.println("Warming up with " + WARM_UP + " referrals");
        for (int i = 0; i < WARM_UP; i++) {
            trip();
        }
        makeRoom();
        try (var poll = new WaitingPoll(partner, cursor)) {
            warmUp(poll);
            var start = CpuTimes.of(suite);
            var took = busy(poll, BUSY_PER_SECOND, BUSY_MEASURED);
            put(result, took, CpuTimes.of(suite).since(start));
            System.err.println("Busy: " + JSON.writeValueAsString(result));
            System.err.println("At rest, " + MEASURED + " referrals");
            put(result, deliveries(poll));
            cursor = poll.cursor();
        }
        var trips = new ArrayList<Trip>();
        var before = CpuTimes.of(suite);
        for (int i = 0; i < MEASURED; i++) {
            trips.add(trip());
        }
        put(result, trips, CpuTimes.of(suite).since(before));
        return JSON.writeValueAsString(result);
    }

    private static void put(Map<String, Object> result, List<Trip> trips, CpuTimes used) {
        var posts = trips.stream().map(Trip::postNanos).toList();
        var offers = trips.stream().map(Trip::offerNanos).toList();
        double post = percentile(posts, 50);
        double offer = percentile(offers, 50);
        result.put("rate", rounded(1000 / offer));
        result.put("limit", rounded(1000 / post));
        result.put("ratio", rounded(post / offer));
        result.put("cpu_us", used.suiteMicros() / MEASURED);
        result.put("limit_cpu_us", used.of(Part.REFERRAL) / MEASURED);
        result.put("other_cpu_share", rounded(used.othersShare()));
        result.put("post_p50_ms", rounded(post));
        result.put("post_p95_ms", rounded(percentile(posts, 95)));
        result.put("offer_p50_ms", rounded(offer));
        result.put("offer_p95_ms", rounded(percentile(offers, 95)));
        result.put("referrals", MEASURED);
    }

    private static void put(Map<String, Object> result, List<Delivery> deliveries) {
        var came = deliveries.stream().map(Delivery::came).toList();
        result.put("long_poll_p50_ms", rounded(percentile(came, 50)));
        result.put("long_poll_p95_ms", rounded(percentile(came, 95)));
        result.put("long_poll_p99_ms", rounded(percentile(came, 99)));
        result.put("answered_at_ms", middle(deliveries, Delivery::answered));
        result.put("received_told_at_ms", middle(deliveries, Delivery::received));
        result.put("offer_told_at_ms", middle(deliveries, Delivery::offered));
    }

    private static void put(Map<String, Object> result, Collection<Long> took, CpuTimes used) {
        result.put("busy_per_second", BUSY_PER_SECOND);
        result.put("busy_p50_ms", rounded(percentile(took, 50)));
        result.put("busy_p95_ms", rounded(percentile(took, 95)));
        result.put("busy_p99_ms", rounded(percentile(took, 99)));
        result.put("busy_cpu_us", used.suiteMicros() / took.size());
        for (var part : Part.values()) {
            result.put("busy_" + part.shortId() + "_cpu_us", used.of(part) / took.size());
        }
        result.put("busy_other_cpu_share", rounded(used.othersShare()));
        result.put("busy_referrals", took.size());
    }

    private static double middle(List<Delivery> deliveries, Function<Delivery, Long> time) {
        return rounded(percentile(deliveries.stream().map(time).toList(), 50));
    }

    /** One referral to its offer; afterwards it is taken back, so that the partner has room for the next. */
    private Trip trip() {
        var form = nextForm();
        long start = System.nanoTime();
        var referralId = post(form);
        long answered = System.nanoTime();
        awaitOffer(referralId, start);
        long offered = System.nanoTime();
        withdraw(referralId);
        return new Trip(answered - start, offered - start);
    }

    /** From the start of each POST until the offer has come to a poll that waited, and what happened in between. */
    private List<Delivery> deliveries(WaitingPoll poll) throws Exception {
        var delivered = new ArrayList<Delivery>();
        try (var milestones = new Milestones(suite.ports())) {
            for (int i = 0; i < WARM_UP / 2 + MEASURED; i++) {
                var form = nextForm();
                long start = System.nanoTime();
                var referralId = post(form);
                long answered = System.nanoTime();
                long came = poll.cameAt(referralId);
                if (i >= WARM_UP / 2) {
                    delivered.add(new Delivery(
                            answered - start,
                            milestones.reachedAt(Milestone.RECEIVED, referralId) - start,
                            milestones.reachedAt(Milestone.OFFERED, referralId) - start,
                            came - start));
                }
                withdraw(referralId);
            }
        }
        return delivered;
    }

    /** From now on only this partner is chosen, and it takes any number: nothing has to be taken back. */
    private void makeRoom() throws SQLException {
        try (var connection = Postgres.connect(suite.ports(), suite.secrets(), Part.TRIAGE.shortId())) {
            new MeasuredDatabase(connection)
                    .execute("update partner set capacity = case when partner_id = '" + PARTNER
                            + "' then 100000000 else 0 end");
        }
    }

    /**
     * First as many as go in, however late they are offered: a suite that has run for some days is compiled, and at fifty a second
     * that would take an hour. Then the load that is measured.
     */
    private void warmUp(WaitingPoll poll) throws Exception {
        System.err.println("Warming up with " + FLOOD + " referrals as fast as they go in");
        flood(poll);
        var took = busy(poll, BUSY_PER_SECOND, BUSY_PER_SECOND * BUSY_WARM_UP_SECONDS);
        System.err.printf("Warming up, %d a second: median %.0f ms%n", BUSY_PER_SECOND, percentile(took, 50));
    }

    private void flood(WaitingPoll poll) throws Exception {
        int first = posted;
        posted += FLOOD;
        try (var referrers = Executors.newFixedThreadPool(FLOOD_AT_ONCE)) {
            var referrals = IntStream.range(first, posted)
                    .mapToObj(number -> referrers.submit(() -> post(PlainReferrals.form(number))))
                    .toList();
            for (var referralId : referrals) {
                poll.cameAt(referralId.get());
            }
        }
    }

    private List<Long> busy(WaitingPoll poll, int perSecond, int referrals) throws Exception {
        int first = posted;
        posted += referrals;
        return new SteadyRoad(perSecond)
                .send(referrals, number -> poll.cameAt(post(PlainReferrals.form(first + number))));
    }

    private ObjectNode nextForm() {
        return PlainReferrals.form(posted++);
    }

    private String post(ObjectNode form) {
        return referrer.post(Part.REFERRAL, "/referrals", form)
                .expect(201)
                .body()
                .get("referralId")
                .asText();
    }

    private void withdraw(String referralId) {
        referrer.post(
                        Part.REFERRAL,
                        "/referrals/" + referralId + "/withdrawal",
                        JSON.createObjectNode().put("by", "REFERRER").put("reason", "NO_LONGER_NEEDED"))
                .expect(200);
    }

    private void awaitOffer(String referralId, long start) {
        while (System.nanoTime() - start < PATIENCE_NANOS) {
            var page = partner.get(Part.PROVIDER, "/feed?limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .body();
            cursor = page.get("nextCursor").asText();
            for (var entry : page.get("items")) {
                if (entry.get("type").asText().equals("OFFER_MADE")
                        && entry.get("referralId").asText().equals(referralId)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("no offer for " + referralId);
    }
}
