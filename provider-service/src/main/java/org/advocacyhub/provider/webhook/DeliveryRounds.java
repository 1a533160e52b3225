package org.advocacyhub.provider.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.provider.feed.FeedListener;
import org.jboss.logging.Logger;

/**
 * Goes its rounds: makes deliveries of what is new, takes what is due, and lets each attempt run on a virtual thread of its own.
 * A round begins when the feed's bell rings, when an attempt has ended, and every now and then.
 */
@ApplicationScoped
class DeliveryRounds implements FeedListener {

    private static final Logger LOG = Logger.getLogger(DeliveryRounds.class);

    private final Deliveries deliveries;
    private final AttemptDelivery attemptDelivery;
    private final WebhooksConfig config;
    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore places;
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;
    private Thread thread;

    DeliveryRounds(
            Deliveries deliveries,
            AttemptDelivery attemptDelivery,
            WebhooksConfig config,
            TransactionSynchronizationRegistry transactions) {
        this.deliveries = deliveries;
        this.attemptDelivery = attemptDelivery;
        this.config = config;
        this.transactions = transactions;
        this.places = new Semaphore(config.atOnce());
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("webhooks").daemon().start(this::goRounds);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        bell.release();
        thread.join(config.patience());
        attempts.shutdown();
        if (!attempts.awaitTermination(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            attempts.shutdownNow(); // another replica takes them when their time is over
        }
    }

    @Override
    public void told(Collection<String> partnerIds) {
        bell.release();
    }

    @Override
    public void mayHaveMissed() {
        bell.release();
    }

    /** Starts a round when the surrounding transaction has committed. */
    void afterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is there yet
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    bell.release();
                }
            }
        });
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        LOG.debugf("forgot %d deliveries", deliveries.forget());
    }

    private void goRounds() {
        while (!stopped) {
            try {
                if (bell.tryAcquire(config.lookEvery().toNanos(), TimeUnit.NANOSECONDS)) {
                    bell.drainPermits();
                }
                round();
                TimeUnit.NANOSECONDS.sleep(config.breath().toNanos());
            } catch (InterruptedException ending) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("Webhooks could not be looked after; trying again", failed);
            }
        }
    }

    private void round() {
        while (!stopped && deliveries.plan()) {
            // until each feed is planned to its end
        }
        List<Deliveries.Taken> taken;
        do {
            taken = takeFreePlaces();
            taken.forEach(this::start);
        } while (!taken.isEmpty() && !stopped);
    }

    /** As many as there are places; those that aren't needed are given back. */
    private List<Deliveries.Taken> takeFreePlaces() {
        int free = places.drainPermits();
        int used = 0;
        try {
            if (free > 0 && !stopped) {
                var busy = underWay.entrySet().stream()
                        .filter(endpoint -> endpoint.getValue() >= config.atOncePerEndpoint())
                        .map(Map.Entry::getKey)
                        .toList();
                var taken = deliveries.take(free, busy);
                used = taken.size();
                return taken;
            }
            return List.of();
        } finally {
            places.release(free - used);
        }
    }

    private void start(Deliveries.Taken taken) {
        underWay.merge(taken.endpointId(), 1, Integer::sum);
        attempts.execute(() -> {
            try {
                attemptDelivery.handle(taken);
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "Delivery %s could not be settled; it is tried again", taken.deliveryId());
            } finally {
                underWay.computeIfPresent(taken.endpointId(), (_, count) -> count == 1 ? null : count - 1);
                places.release();
                bell.release();
            }
        });
    }
}
