package org.advocacyhub.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.api.Callers.Caller;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.play.Setting;
import org.advocacyhub.local.reconcile.Databases;
import org.advocacyhub.local.reconcile.Quiet;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * The main road at rest: one referral at a time, from {@code POST /referrals} until its offer stands in the partner's feed,
 * which is polled without a pause. The limit is the POST alone, answered in the same run. Then the same again for a partner
 * whose poll waits at the service, as its system does in earnest.
 */
public final class RoadBench {

    /** The suite's time during the benchmark: a Tuesday within the contract. */
    public static final Instant NOW = Instant.parse("2016-05-03T09:00:00Z");

    private static final int WARM_UP = 60;
    private static final int MEASURED = 200;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Caller referrer;
    private final Caller partner;
    private String cursor;

    private record Trip(long postNanos, long offerNanos) {}

    public RoadBench(Suite suite) {
        this.suite = suite;
        var callers = new Callers(suite.ports(), suite.secrets());
        this.referrer = callers.as("referrer");
        this.partner = callers.as("ADVOCACY-FOR-ALL");
        try (var databases = new Databases(suite.ports(), suite.secrets());
                var quiet = new Quiet(suite.ports(), databases)) {
            Setting.enter(callers, quiet);
        }
    }

    /** Measures and returns the line of JSON. */
    public String run() throws Exception {
        System.err.println("Warming up with " + WARM_UP + " referrals, then measuring " + MEASURED);
        for (int i = 0; i < WARM_UP; i++) {
            trip(i);
        }
        var trips = new ArrayList<Trip>();
        var before = CpuTimes.of(suite);
        for (int i = 0; i < MEASURED; i++) {
            trips.add(trip(WARM_UP + i));
        }
        var used = CpuTimes.of(suite).since(before);
        double offer = percentile(trips.stream().map(Trip::offerNanos).toList(), 50);
        double post = percentile(trips.stream().map(Trip::postNanos).toList(), 50);
        var delivered = deliveries();
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "road");
        result.put("rate", rounded(1000 / offer));
        result.put("limit", rounded(1000 / post));
        result.put("ratio", rounded(post / offer));
        result.put("cpu_us", used.suiteMicros() / MEASURED);
        result.put("limit_cpu_us", used.of(Part.REFERRAL) / MEASURED);
        result.put("other_cpu_share", rounded(used.othersShare()));
        result.put("post_p50_ms", rounded(post));
        result.put(
                "post_p95_ms",
                rounded(percentile(trips.stream().map(Trip::postNanos).toList(), 95)));
        result.put("offer_p50_ms", rounded(offer));
        result.put(
                "offer_p95_ms",
                rounded(percentile(trips.stream().map(Trip::offerNanos).toList(), 95)));
        result.put("long_poll_p50_ms", rounded(percentile(delivered, 50)));
        result.put("long_poll_p95_ms", rounded(percentile(delivered, 95)));
        result.put("long_poll_p99_ms", rounded(percentile(delivered, 99)));
        result.put("referrals", MEASURED);
        return JSON.writeValueAsString(result);
    }

    /** One referral to its offer; afterwards it is taken back, so that the partner has room for the next. */
    private Trip trip(int number) {
        var form = form(number);
        long start = System.nanoTime();
        var referralId = post(form);
        long answered = System.nanoTime();
        awaitOffer(referralId, start);
        long offered = System.nanoTime();
        withdraw(referralId);
        return new Trip(answered - start, offered - start);
    }

    /** From the start of each POST until the offer has come to a poll that waited, in nanoseconds. */
    private List<Long> deliveries() throws Exception {
        var delivered = new ArrayList<Long>();
        try (var poll = new WaitingPoll(partner, cursor)) {
            for (int i = 0; i < WARM_UP / 2 + MEASURED; i++) {
                var form = form(WARM_UP + MEASURED + i);
                long start = System.nanoTime();
                var referralId = post(form);
                long came = poll.cameAt(referralId);
                if (i >= WARM_UP / 2) {
                    delivered.add(came - start);
                }
                withdraw(referralId);
            }
        }
        return delivered;
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

    private static ObjectNode form(int number) {
        var form = KentData.referral();
        form.put("channel", "PROFESSIONAL_API").put("requestedType", "COMMUNITY");
        ((ObjectNode) form.get("person"))
                .put("givenName", "Robin")
                .put("familyName", "Road" + number)
                .put("dateOfBirth", "1980-03-04")
                .put("homeAddress", "1 Example Road")
                .put("homePostcode", "ME15 9XX")
                .put("phone", "01632 960001");
        var need = (ObjectNode) form.get("need");
        need.put("clientGroup", "AUTISM").put("issueSummary", "Wants help to speak with the landlord.");
        need.withArray("/specialisms").add("AUTISM");
        ((ObjectNode) form.get("authority")).put("consentDate", "2016-05-01");
        ((ObjectNode) form.get("referrer"))
                .put("referrerType", "GP")
                .put("name", "Surgery")
                .put("phone", "01632 961002")
                .put("referrerTeamCode", "KENT-GP");
        return form;
    }

    /** Nearest rank, in milliseconds. */
    private static double percentile(List<Long> nanos, int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get((sorted.size() * percent + 99) / 100 - 1) / 1e6;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
