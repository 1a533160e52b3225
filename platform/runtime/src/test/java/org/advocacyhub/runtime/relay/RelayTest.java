package org.advocacyhub.runtime.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that was committed is lost and no key's events are reordered, whatever happens in between. */
class RelayTest {

    private static final Duration SOON = Duration.ofMillis(5);

    private ScratchOutbox outbox;

    @BeforeEach
    void a_database_and_a_topic_of_its_own() throws Exception {
        outbox = ScratchOutbox.create();
    }

    @Test
    void a_late_committer_is_found_though_its_position_was_passed() throws Exception {
        try (var _ = RunningRelay.on(outbox);
                var slow = outbox.begin()) {
            outbox.write(slow, "slow", "drawn first");
            outbox.writeAndCommit("quick", "committed first");
            assertEquals(List.of("committed first"), outbox.texts(1));

            slow.commit();

            assertEquals(List.of("committed first", "drawn first"), outbox.texts(2));
        }
    }

    @Test
    void two_transactions_on_one_key_leave_in_the_order_of_their_commits() throws Exception {
        try (var _ = RunningRelay.on(outbox);
                var first = outbox.begin()) {
            outbox.write(first, "case-1", "1", "2");
            var second = CompletableFuture.runAsync(() -> write("case-1", "3"));
            outbox.writeAndCommit("case-2", "other");
            assertEquals(List.of("other"), outbox.texts(1));
            Awaitility.await().until(() -> waitingForLocks() == 1);

            first.commit();
            second.join();

            assertEquals(List.of("other", "1", "2", "3"), outbox.texts(4));
        }
    }

    @Test
    void what_was_rolled_back_never_leaves() throws Exception {
        try (var _ = RunningRelay.on(outbox);
                var changedItsMind = outbox.begin()) {
            outbox.write(changedItsMind, "a", "never");
            changedItsMind.rollback();
            outbox.writeAndCommit("a", "after");

            assertEquals(List.of("after"), outbox.texts(1));
        }
    }

    @Test
    void a_commit_wakes_a_sleeping_relay() throws Exception {
        try (var relay = RunningRelay.asleepOn(outbox)) {
            Awaitility.await().until(() -> bucketsHeld() == 16);
            outbox.writeAndCommit("a", "good morning");
            relay.wake();

            assertEquals(List.of("good morning"), outbox.texts(1));
        }
    }

    @Test
    void a_backlog_of_many_pages_leaves_in_order_and_the_outbox_is_empty() throws Exception {
        var events = IntStream.range(0, 2_000).mapToObj(Integer::toString).toArray(String[]::new);
        outbox.writeAndCommit("a", events);

        try (var relay = RunningRelay.on(outbox)) {
            assertEquals(List.of(events), outbox.texts(events.length));
            Awaitility.await().until(() -> relay.delivered() == events.length);
            assertEquals(0, outbox.number("select count(*) from outbox_event"));
        }
    }

    @Test
    void a_crash_between_sending_and_deleting_sends_again_and_keeps_the_order() throws Exception {
        var events = IntStream.range(0, 120).mapToObj(Integer::toString).toArray(String[]::new);
        outbox.writeAndCommit("a", events);
        var crashed = new AtomicBoolean();

        try (var _ = RunningRelay.withProducer(outbox, producer -> crashingAfterAnAnswer(producer, crashed))) {
            Awaitility.await().until(() -> outbox.number("select count(*) from outbox_event") == 0);
            var arrived = outbox.texts(events.length + 1); // at least one came twice

            assertEquals(List.of(events), List.copyOf(new LinkedHashSet<>(arrived)));
        }
    }

    @Test
    void what_the_broker_has_not_acknowledged_stays_in_the_outbox() throws Exception {
        var sent = new AtomicInteger();
        outbox.writeAndCommit("a", "1", "2");
        try (var _ = RunningRelay.withProducer(outbox, producer -> swallowing(producer, sent))) {
            Awaitility.await().until(() -> sent.get() == 2);
        }

        assertEquals(2, outbox.number("select count(*) from outbox_event"));
        try (var _ = RunningRelay.on(outbox)) {
            assertEquals(List.of("1", "2"), outbox.texts(2));
        }
    }

    @Test
    void a_broker_that_is_away_delays_and_loses_nothing() throws Exception {
        outbox.writeAndCommit("a", "1", "2");

        try (var _ = RunningRelay.withBrokerAway(outbox, 3)) {
            assertEquals(List.of("1", "2"), outbox.texts(2));
        }
    }

    @ParameterizedTest(name = "holding {0}")
    @ValueSource(strings = {"select count(*) from pg_class", "select pg_current_xact_id()"})
    void somebodys_long_transaction_neither_stops_the_sending_nor_makes_it_dearer(String held) throws Exception {
        try (var relay = RunningRelay.on(outbox);
                var longTransaction = outbox.begin();
                var statement = longTransaction.createStatement()) {
            longTransaction.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute(held);
            var batch = IntStream.range(0, 100).mapToObj(Integer::toString).toArray(String[]::new);

            for (var nth = 1; nth <= 20; nth++) {
                outbox.writeAndCommit("a", batch);
                var soFar = nth * batch.length;
                Awaitility.await().pollInterval(SOON).until(() -> relay.delivered() >= soFar);
            }
            outbox.records(20 * batch.length);

            Awaitility.await().until(() -> outbox.number("select count(*) from outbox_event") == 0);
            var events = 20 * batch.length;
            Awaitility.await().until(() -> indexEntriesRead() > events);
            assertTrue(indexEntriesRead() < 8L * events, "index entries read: " + indexEntriesRead());
        }
    }

    /** As if the process died after the broker had taken the event and before the row was deleted. */
    private Producer<String, byte[]> crashingAfterAnAnswer(Producer<String, byte[]> producer, AtomicBoolean crashed) {
        return tampered(
                producer,
                (event, callback) -> producer.send(event, (metadata, failure) -> {
                    if (crashed.compareAndSet(false, true)) {
                        kill();
                    }
                    callback.onCompletion(metadata, failure);
                }));
    }

    /** A broker that takes events and never answers. */
    private static Producer<String, byte[]> swallowing(Producer<String, byte[]> producer, AtomicInteger sent) {
        return tampered(producer, (_, _) -> sent.incrementAndGet());
    }

    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> tampered(
            Producer<String, byte[]> producer, BiConsumer<ProducerRecord<String, byte[]>, Callback> send) {
        var types = new Class<?>[] {Producer.class};
        return (Producer<String, byte[]>)
                Proxy.newProxyInstance(types[0].getClassLoader(), types, (_, method, args) -> {
                    if (method.getName().equals("send")) {
                        send.accept((ProducerRecord<String, byte[]>) args[0], (Callback) args[1]);
                        return null;
                    }
                    try {
                        return method.invoke(producer, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void kill() {
        try {
            outbox.killRelays();
        } catch (SQLException failed) {
            throw new CompletionException(failed);
        }
    }

    private void write(String key, String event) {
        try {
            outbox.writeAndCommit(key, event);
        } catch (SQLException failed) {
            throw new CompletionException(failed);
        }
    }

    private long waitingForLocks() throws SQLException {
        return outbox.number("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                + " and database = (select oid from pg_database where datname = current_database())");
    }

    private long bucketsHeld() throws SQLException {
        return outbox.number("select count(*) from pg_locks where locktype = 'advisory' and granted"
                + " and classid::bigint = " + Buckets.BUCKET_LOCKS
                + " and database = (select oid from pg_database where datname = current_database())");
    }

    private long indexEntriesRead() throws SQLException {
        return outbox.number(
                "select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes where relname = 'outbox_event'");
    }
}
