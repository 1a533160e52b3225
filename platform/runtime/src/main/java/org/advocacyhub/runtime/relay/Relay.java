package org.advocacyhub.runtime.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to the broker: in order per key, at least once, for ever.
 *
 * <pre>
 *   read a page -> send it pipelined -> read the next page meanwhile -> acknowledged? delete -> ...
 *                                       nothing to read: sleep until a commit wakes us, or poll
 * </pre>
 *
 * A row is deleted only after the broker has it, so a crash at any point sends it again, which inboxes absorb. After any
 * failure the relay starts again from the oldest row with a new connection and a new producer.
 */
public final class Relay implements Runnable {

    /** How a relay works: pause between polls, rows to a page, time between looks at the other replicas. */
    public record Settings(Duration poll, int batch, Duration rebalance) {}

    /** Opens what a relay holds while it works. */
    public interface Ends {

        /** A connection of its own: the advisory locks live as long as it does. */
        Connection database() throws SQLException;

        /** A producer that never gives a record up, see {@link RelayProducer}. */
        Producer<String, byte[]> broker();

        /** Hears how many events arrived at the broker and left the outbox. */
        void delivered(int events);
    }

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Ends ends;
    private final Settings settings;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean stopped;
    private int failuresInARow;

    public Relay(Ends ends, Settings settings) {
        this.ends = ends;
        this.settings = settings;
    }

    /** Says that there may be something to send. Cheap; called by every commit. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** Lets {@link #run} return soon; what the broker has not acknowledged by then stays in the outbox. */
    public void stop() {
        stopped = true;
        wake();
    }

    @Override
    public void run() {
        while (!stopped) {
            try (var connection = ends.database()) {
                work(connection);
            } catch (SQLException | RuntimeException away) {
                pauseAfter(away);
            } catch (InterruptedException _) {
                stopped = true;
            }
        }
    }

    private void work(Connection connection) throws SQLException, InterruptedException {
        var producer = ends.broker();
        try {
            work(connection, producer);
        } finally {
            producer.close(Duration.ZERO); // what is unanswered is still in the outbox
        }
    }

    private void work(Connection connection, Producer<String, byte[]> producer)
            throws SQLException, InterruptedException {
        var buckets = new Buckets(connection);
        var underWay = new ArrayDeque<Delivery>();
        var nextLook = System.nanoTime();
        try (var outbox = new OutboxReader(connection, settings.batch())) {
            while (!stopped) {
                wakeUps.drainPermits();
                if (System.nanoTime() - nextLook >= 0) {
                    rebalance(buckets, outbox, underWay);
                    nextLook = System.nanoTime() + settings.rebalance().toNanos();
                }
                var page = outbox.next(buckets.mine());
                if (!page.events().isEmpty()) {
                    underWay.add(Delivery.start(page.events(), producer));
                }
                settle(underWay, page.more() ? 1 : 0, outbox);
                if (!page.more()) {
                    sleep();
                }
            }
            settle(underWay, 0, outbox);
        }
    }

    private void rebalance(Buckets buckets, OutboxReader outbox, Deque<Delivery> underWay)
            throws SQLException, InterruptedException {
        if (buckets.tooMany()) {
            settle(underWay, 0, outbox); // the next owner must find what we have sent deleted
        }
        if (buckets.share()) {
            settle(underWay, 0, outbox);
            outbox.startOver();
        }
    }

    /** Awaits the oldest deliveries until only {@code remaining} are under way, and deletes what arrived. */
    private void settle(Deque<Delivery> underWay, int remaining, OutboxReader outbox)
            throws SQLException, InterruptedException {
        while (underWay.size() > remaining) {
            var delivery = underWay.remove();
            while (!delivery.answered(settings.rebalance().toMillis())) {
                if (stopped) {
                    return;
                }
            }
            var acknowledged = delivery.acknowledged();
            outbox.delete(acknowledged);
            ends.delivered(acknowledged.size());
            failuresInARow = 0;
            for (var failed : delivery.failed()) {
                throw new KafkaException(
                        "the broker refused an event of " + failed.event().topic(), failed.cause());
            }
        }
    }

    private void sleep() throws InterruptedException {
        if (wakeUps.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.trace("woken by a commit");
        }
    }

    private void pauseAfter(Exception away) {
        failuresInARow++;
        var pause = Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(failuresInARow, 10));
        LOG.warnf("outbox relay pauses for %d ms and starts again: %s", pause, away);
        LOG.debug("why the outbox relay pauses", away);
        try {
            new Semaphore(0).tryAcquire(pause, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            stopped = true;
        }
    }
}
