package org.advocacyhub.provider.feed;

import static org.advocacyhub.provider.Hub.NOW;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A poll that waits: woken by whoever writes, at no cost while nothing happens (ADR 0071). */
@HubTest
@Timeout(120)
class LongPollTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Polls that come together; each begins with a read, for which a busy machine has to have the time. */
    private static final int AT_ONCE = 100;

    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Duration SLOW_LOOK = Duration.ofSeconds(5); // %test.hub.feed.look-every

    @Inject
    Feed feed;

    @Inject
    WaitingPolls polls;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void news_wakes_the_poll_that_waits_for_it_at_once() throws Exception {
        var partner = aPartnerId();
        var delays = new ArrayList<Long>();
        var cursor = "";

        for (int count = 0; count < 21; count++) {
            var poll = poll(partner, cursor, 30);
            awaitWaiting(1);
            tell(partner);
            long committed = System.nanoTime();
            var page = JSON.readTree(poll.get(20, TimeUnit.SECONDS).body());
            delays.add(System.nanoTime() - committed);
            assertEquals(1, page.get("items").size());
            cursor = page.get("nextCursor").asText();
        }

        var median = Duration.ofNanos(delays.stream().sorted().toList().get(10));
        System.out.println("from the commit to the answer of a waiting poll, median: " + median);
        assertTrue(median.compareTo(SLOW_LOOK.dividedBy(10)) < 0, () -> "only the slow look woke it: " + median);
    }

    @Test
    void news_of_another_replica_wakes_it_too() throws Exception {
        var partner = aPartnerId();
        var poll = poll(partner, "", 30);
        awaitWaiting(1);

        insertBehindTheServicesBack(partner);
        long start = System.nanoTime();
        Database.rows("select pg_notify('hub_feed', ?)", "another-replica," + aPartnerId() + "," + partner);

        assertEquals(1, items(poll.get(20, TimeUnit.SECONDS)));
        assertTrue(System.nanoTime() - start < SLOW_LOOK.toNanos() / 2, "only the slow look woke it");
    }

    @Test
    void a_bell_that_nobody_heard_is_made_up_for_by_the_slow_look() throws Exception {
        var partner = aPartnerId();
        var poll = poll(partner, "", 30);
        awaitWaiting(1);

        insertBehindTheServicesBack(partner);

        assertEquals(1, items(poll.get(20, TimeUnit.SECONDS)));
    }

    @Test
    void news_of_another_partner_wakes_nobody() throws Exception {
        var partner = aPartnerId();
        var poll = poll(partner, "", 2);
        awaitWaiting(1);

        tell(aPartnerId());

        var answer = poll.get(20, TimeUnit.SECONDS);
        assertEquals(200, answer.statusCode());
        assertEquals(0, items(answer));
    }

    @Test
    void what_is_there_already_is_answered_without_waiting() {
        var partner = aPartnerId();
        tell(partner);

        Hub.partner(partner).get("/feed?wait=30").then().statusCode(200).body("items", hasSize(1));

        assertEquals(0, polls.size());
    }

    @Test
    void nobody_waits_longer_than_half_a_minute() {
        for (var wait : List.of("31", "-1", "soon", "1.5")) {
            Hub.partner(aPartnerId())
                    .get("/feed?wait=" + wait)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("wait"));
        }
    }

    @Test
    void a_caller_that_hangs_up_leaves_nothing_behind() throws Exception {
        var impatient = poll(aPartnerId(), "", 30);
        awaitWaiting(1);

        impatient.cancel(true);

        awaitWaiting(0);
    }

    @Test
    void who_hangs_up_during_the_first_look_is_noticed_after_it_and_not_at_the_end_of_the_wait() {
        var hungUp = new AtomicBoolean();

        var answer = polls.after(
                aPartnerId(),
                0,
                10,
                Duration.ofSeconds(30),
                () -> {
                    hungUp.set(true);
                    return List.of();
                },
                hungUp::get);

        assertEquals(List.of(), answer.await().atMost(Duration.ofSeconds(5)));
        assertEquals(0, polls.size());
    }

    @Test
    void a_connection_that_is_closed_during_the_first_look_leaves_nothing_behind() throws Exception {
        try (var owner = Database.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table feed_entry in access exclusive mode"); // the first look stands still
            var impatient = poll(aPartnerId(), "", 30);
            awaitWaiting(1);

            impatient.cancel(true);

            owner.rollback();
        }
        awaitWaiting(0, Duration.ofSeconds(15));
    }

    @Test
    void a_thousand_that_wait_cost_no_thread_each() throws Exception {
        int idle = 1000;
        var partners = IntStream.range(0, 50).mapToObj(_ -> aPartnerId()).toList();
        poll(partners.getFirst(), "", 1).get(20, TimeUnit.SECONDS);
        int before = threads();

        var waiting = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        while (waiting.size() < idle) {
            for (int next = 0; next < AT_ONCE; next++) {
                waiting.add(poll(partners.get(waiting.size() % partners.size()), "", 30));
            }
            awaitWaiting(waiting.size());
        }
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertTrue(threads() < before + idle / 10, "threads, virtual ones included"));
        partners.forEach(this::tell);

        for (var poll : waiting) {
            assertEquals(1, items(poll.get(30, TimeUnit.SECONDS)));
        }
        awaitWaiting(0);
    }

    /** A poll counts before its first look, so that no news slips by; a moment later it is at rest, and a caller that hangs up is noticed. */
    private void awaitWaiting(int expected) {
        awaitWaiting(expected, Duration.ofSeconds(30));
    }

    private void awaitWaiting(int expected, Duration most) {
        await().pollDelay(A_MOMENT).pollInterval(A_MOMENT).atMost(most).until(polls::size, size -> size == expected);
    }

    private void tell(String partner) {
        QuarkusTransaction.requiringNew()
                .run(() -> feed.tell(new FeedEntry(
                        partner, FeedEntry.Type.OFFER_MADE, NOW, UUID.randomUUID(), null, UUID.randomUUID())));
    }

    private static void insertBehindTheServicesBack(String partner) {
        Database.execute(
                "insert into feed_entry (partner_id, type, at, referral_id) values (?, 'OFFER_MADE', now(), uuidv7())",
                partner);
    }

    private CompletableFuture<HttpResponse<String>> poll(String partner, String cursor, int wait) {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:%d/feed?wait=%d&cursor=%s".formatted(RestAssured.port, wait, cursor)))
                .header("Authorization", "Bearer " + Tokens.partner(partner))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private static int items(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer::body);
        return JSON.readTree(answer.body()).get("items").size();
    }

    /** Platform threads, and the virtual ones that something still holds. A dump of all threads can bring JDK 25 down while they come and go. */
    private static int threads() throws JMException {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        int virtual = histogram
                .lines()
                .filter(line -> line.contains(" java.lang.VirtualThread "))
                .mapToInt(line -> Integer.parseInt(line.strip().split("\\s+")[1]))
                .sum();
        return ManagementFactory.getThreadMXBean().getThreadCount() + virtual;
    }

    private static String aPartnerId() {
        return "L-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
