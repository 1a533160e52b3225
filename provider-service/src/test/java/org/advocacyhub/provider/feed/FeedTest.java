package org.advocacyhub.provider.feed;

import static org.advocacyhub.provider.Hub.NOW;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The promise of the feed: whoever has read up to a position has missed nothing before it. */
@HubTest
@Timeout(60)
class FeedTest {

    /** The feed hands its statement over, which is then said behind whoever registered meanwhile. */
    private static final int PASSES_OF_LAST_STATEMENTS = 2;

    @Inject
    Feed feed;

    @Inject
    ReadFeed readFeed;

    @Test
    void an_entry_never_appears_behind_a_reader() throws Exception {
        var partner = aPartnerId();
        var wrote = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var slow = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                feed.tell(entry(partner));
                feed.tell(entry(partner)); // the last statement of the transaction, then it dawdles before it commits
                dawdleBeforeCommit(wrote, mayCommit);
            }));
            assertTrue(wrote.await(20, TimeUnit.SECONDS));

            var fast = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> feed.tell(entry(partner))));
            await().untilAsserted(() -> assertEquals(1, waitingForLocks()));

            assertEquals(List.of(), positions(partner, 0));
            mayCommit.countDown();
            slow.get();
            fast.get();
        }
        assertEquals(3, positions(partner, 0).size());
    }

    @Test
    void a_reader_that_keeps_up_with_many_writers_sees_every_entry_once_in_order() throws Exception {
        var partner = aPartnerId();
        var others = List.of(aPartnerId(), aPartnerId(), aPartnerId());
        var seen = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var writers = IntStream.range(0, 6)
                    .mapToObj(writer -> threads.submit(() -> {
                        for (int count = 0; count < 40; count++) {
                            // batches over several partners, each in another order: must not wait in a circle
                            var told = new ArrayList<>(others);
                            told.add(partner);
                            Collections.rotate(told, writer + count);
                            QuarkusTransaction.requiringNew().run(() -> told.forEach(each -> feed.tell(entry(each))));
                        }
                    }))
                    .toList();
            while (!writers.stream().allMatch(Future::isDone)) {
                seen.addAll(positions(partner, seen.isEmpty() ? 0 : seen.getLast()));
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        seen.addAll(positions(partner, seen.getLast()));

        assertEquals(240, seen.size());
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
    }

    @Test
    void a_cursor_is_always_answered_and_leads_on() {
        var partner = aPartnerId();

        var start = Hub.partner(partner)
                .get("/feed")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .extract()
                .<String>path("nextCursor");
        QuarkusTransaction.requiringNew().run(() -> {
            feed.tell(entry(partner));
            feed.tell(entry(partner));
        });
        var one = Hub.partner(partner)
                .queryParam("cursor", start)
                .get("/feed?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .<String>path("nextCursor");
        var two = Hub.partner(partner)
                .queryParam("cursor", one)
                .get("/feed")
                .then()
                .body("items", hasSize(1))
                .extract()
                .<String>path("nextCursor");

        Hub.partner(partner)
                .queryParam("cursor", two)
                .get("/feed")
                .then()
                .body("items", hasSize(0))
                .body("nextCursor", equalTo(two));
    }

    @Test
    void a_cursor_that_is_not_ours_is_refused() {
        for (var bad : List.of("12", "bm90LW91cnM", "%00")) {
            Hub.partner(aPartnerId())
                    .queryParam("cursor", bad)
                    .get("/feed")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("cursor"));
        }
        Hub.partner(aPartnerId()).get("/feed?limit=201").then().statusCode(400);
    }

    private static void dawdleBeforeCommit(CountDownLatch wrote, CountDownLatch mayCommit) {
        // behind the last statements, so it runs with the positions drawn and nothing committed
        registry().registerInterposedSynchronization(new Synchronization() {

            private int passes;

            @Override
            public void beforeCompletion() {
                if (++passes <= PASSES_OF_LAST_STATEMENTS) {
                    registry().registerInterposedSynchronization(this);
                    return;
                }
                wrote.countDown();
                try {
                    assertTrue(mayCommit.await(30, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void afterCompletion(int status) {
                // nothing to tidy up
            }
        });
    }

    private static TransactionSynchronizationRegistry registry() {
        return CDI.current().select(TransactionSynchronizationRegistry.class).get();
    }

    private List<Long> positions(String partner, long after) {
        return readFeed.handle(new OnlyPartner(partner), after, 200).stream()
                .map(ReadFeed.Placed::position)
                .toList();
    }

    private static long waitingForLocks() {
        return Database.number("select count(*) from pg_locks where locktype = 'advisory' and not granted");
    }

    private static FeedEntry entry(String partner) {
        return new FeedEntry(partner, FeedEntry.Type.OFFER_MADE, NOW, UUID.randomUUID(), null, UUID.randomUUID());
    }

    private static String aPartnerId() {
        return "F-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
