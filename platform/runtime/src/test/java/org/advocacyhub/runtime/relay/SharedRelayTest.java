package org.advocacyhub.runtime.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas share the work by key, and take over from each other. */
class SharedRelayTest {

    private static final int KEYS = 12;

    private ScratchOutbox outbox;

    @BeforeEach
    void a_database_and_a_topic_of_its_own() throws Exception {
        outbox = ScratchOutbox.create();
        outbox.execute("create table counter (key text primary key, n int not null)");
        for (var key = 0; key < KEYS; key++) {
            outbox.execute("insert into counter values ('key-%d', 0)".formatted(key));
        }
    }

    @Test
    void two_relays_take_half_each_and_one_takes_all_when_the_other_is_gone() throws Exception {
        try (var first = RunningRelay.on(outbox)) {
            awaitShares(List.of(16L));
            try (var second = RunningRelay.on(outbox)) {
                awaitShares(List.of(8L, 8L));
                for (var key = 0; key < 64; key++) {
                    outbox.writeAndCommit("shared-" + key, "x");
                }
                Awaitility.await().until(() -> first.delivered() + second.delivered() == 64);
                assertTrue(first.delivered() > 0 && second.delivered() > 0);

                second.cutOff();
                awaitShares(List.of(16L));
                for (var key = 0; key < 64; key++) {
                    outbox.writeAndCommit("alone-" + key, "x");
                }

                outbox.records(128);
            }
        }
    }

    @Test
    void under_crashes_and_out_of_order_commits_every_key_stays_in_order_and_complete() throws Exception {
        try (var _ = RunningRelay.on(outbox);
                var _ = RunningRelay.on(outbox);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<Void>>();
            IntStream.range(0, 8).forEach(_ -> work.add(this::writeAWhile));
            work.add(this::crashAWhile);

            for (var done : writers.invokeAll(work)) {
                done.get();
            }

            var committed = (int) outbox.number("select sum(n) from counter");
            Awaitility.await().until(() -> outbox.number("select count(*) from outbox_event") == 0);
            assertEquals(committed, inOrderAndWithoutRepetitions(committed));
        }
    }

    /** Each transaction counts its key up under a row lock, so that the count tells the order of the commits. */
    private Void writeAWhile() throws SQLException {
        var random = ThreadLocalRandom.current();
        for (var nth = 0; nth < 60; nth++) {
            try (var transaction = outbox.begin()) {
                var key = "key-" + random.nextInt(KEYS);
                try (var count =
                        transaction.prepareStatement("update counter set n = n + 1 where key = ? returning n")) {
                    count.setString(1, key);
                    var row = count.executeQuery();
                    row.next();
                    outbox.write(transaction, key, row.getString(1));
                }
                if (random.nextInt(5) == 0) {
                    transaction.rollback();
                } else {
                    transaction.commit();
                }
            }
        }
        return null;
    }

    private Void crashAWhile() throws SQLException {
        for (var nth = 0; nth < 5; nth++) {
            var delivered = outbox.number("select coalesce(max(position), 0) from outbox_event");
            outbox.killRelays();
            Awaitility.await()
                    .until(() -> outbox.number("select count(*) from counter where n > 5") > 0 || delivered == 0);
        }
        return null;
    }

    /** How many different events arrived; fails when one was seen before its predecessor. */
    private int inOrderAndWithoutRepetitions(int committed) {
        var last = new HashMap<String, Integer>();
        var count = 0;
        for (var message : outbox.records(committed)) {
            var n = Integer.parseInt(ScratchOutbox.text(message));
            var before = last.getOrDefault(message.key(), 0);
            assertTrue(n <= before + 1, message.key() + ": " + n + " after " + before);
            if (n == before + 1) {
                last.put(message.key(), n);
                count++;
            }
        }
        return count;
    }

    private void awaitShares(List<Long> shares) {
        Awaitility.await()
                .untilAsserted(() -> assertEquals(
                        shares,
                        outbox.numbers(
                                "select count(*) from pg_locks where locktype = 'advisory' and granted and classid::bigint = "
                                        + Buckets.BUCKET_LOCKS
                                        + " and database = (select oid from pg_database where datname = current_database())"
                                        + " group by pid order by 1")));
    }
}
