package org.advocacyhub.provider.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.advocacyhub.provider.feed.ReadFeed.Placed;
import org.jboss.logging.Logger;

/**
 * Polls that found nothing and wait for the bell. One that waits is an entry in a map and a timer, no thread: a thousand cost
 * what a thousand sockets cost. When it rings, those of the partner that stand at the same position share one read.
 */
@ApplicationScoped
class WaitingPolls implements FeedListener {

    private static final Logger LOG = Logger.getLogger(WaitingPolls.class);

    /** Reads at once after a bell, so that waking many leaves the pool of connections to those who come. */
    private static final int READS_AT_ONCE = 4;

    private static final int FIRST = 1;

    /** How long a poll waits in a service that is about to stop, so that who asks again does not ask in circles until its proxy knows. */
    private static final Duration WHILE_LEAVING = Duration.ofSeconds(1);

    /** One poll, where it stands and who waits for its answer. */
    private record Poll(Standing standing, Asker asker, CompletableFuture<List<Placed>> answer) {}

    private record Standing(String partnerId, long after, int limit) {}

    private final ReadFeed readFeed;
    private final FeedConfig config;
    private final Map<String, Set<Poll>> polls = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Semaphore reads = new Semaphore(READS_AT_ONCE);
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService slowLook = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feed-look").daemon().factory());
    private volatile boolean isLeaving;
    private volatile boolean isStopping;

    WaitingPolls(ReadFeed readFeed, FeedConfig config, MeterRegistry metrics) {
        this.readFeed = readFeed;
        this.config = config;
        metrics.gauge("hub.feed.waiting", waiting);
    }

    void start(@Observes StartupEvent started) {
        var pause = config.lookEvery().toNanos();
        slowLook.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
    }

    /** The service stops soon: whoever waits gets its answer, empty as it is, and finds another replica with the next poll. */
    void leave(@Observes ShutdownDelayInitiatedEvent leaving) {
        isLeaving = true;
        answerAll();
    }

    /** Before anything else that takes a moment: the server closes with what it has not answered. */
    void stop(@Observes @Priority(FIRST) ShutdownEvent stopping) {
        isStopping = true;
        answerAll();
        slowLook.shutdown();
        readers.shutdown();
    }

    /**
     * What stands after a position, as soon as there is anything, or nothing when the time is over. It waits before it looks:
     * what is committed in between rings for it.
     *
     * @param first reads now, on the caller's thread
     * @param asker who waits; the REST layer notices who hangs up only once the first look is over
     */
    Uni<List<Placed>> after(String partnerId, long position, int limit, Duration wait, First first, Asker asker) {
        if (waiting.get() >= config.mostWaiting()) {
            return Uni.createFrom().item(first.read());
        }
        var poll = new Poll(new Standing(partnerId, position, limit), asker, new CompletableFuture<>());
        add(poll);
        try {
            var there = first.read();
            if (!there.isEmpty() || isStopping) {
                poll.answer().complete(there);
            }
            letGoIfGone(poll);
        } catch (RuntimeException failed) {
            remove(poll);
            throw failed;
        }
        return Uni.createFrom()
                .completionStage(poll.answer())
                .ifNoItem()
                .after(shortened(wait))
                .recoverWithItem(List::of)
                .onTermination()
                .invoke(() -> remove(poll));
    }

    private Duration shortened(Duration wait) {
        return isLeaving && wait.compareTo(WHILE_LEAVING) > 0 ? WHILE_LEAVING : wait;
    }

    private void answerAll() {
        polls.values().forEach(all -> all.forEach(poll -> poll.answer().complete(List.of())));
    }

    /** The read that a poll begins with. */
    interface First {

        List<Placed> read();
    }

    /** Whoever sent a poll. */
    interface Asker {

        /** The connection is closed. */
        boolean isGone();
    }

    /** How many wait in this replica now. */
    int size() {
        return waiting.get();
    }

    @Override
    public void told(Collection<String> partnerIds) {
        partnerIds.forEach(this::wake);
    }

    @Override
    public void mayHaveMissed() {
        readers.execute(this::look);
    }

    private void add(Poll poll) {
        waiting.incrementAndGet();
        polls.compute(poll.standing().partnerId(), (_, known) -> {
            var all = known == null ? ConcurrentHashMap.<Poll>newKeySet() : known;
            all.add(poll);
            return all;
        });
    }

    private void remove(Poll poll) {
        polls.computeIfPresent(poll.standing().partnerId(), (_, all) -> {
            if (all.remove(poll)) {
                waiting.decrementAndGet();
            }
            return all.isEmpty() ? null : all;
        });
    }

    /** Nobody reads the answer of such a poll, and the REST layer may never ask for it: it ends here. */
    private void letGoIfGone(Poll poll) {
        if (poll.asker().isGone()) {
            poll.answer().complete(List.of());
            remove(poll);
        }
    }

    private void wake(String partnerId) {
        var there = polls.get(partnerId);
        if (there == null) {
            return;
        }
        there.stream()
                .collect(Collectors.groupingBy(Poll::standing))
                .forEach((standing, alike) -> readers.execute(() -> answer(standing, alike)));
    }

    private void answer(Standing standing, List<Poll> alike) {
        try {
            reads.acquire();
            try {
                var found = readFeed.ofPartner(standing.partnerId(), standing.after(), standing.limit());
                if (!found.isEmpty()) {
                    alike.forEach(poll -> poll.answer().complete(found));
                }
            } finally {
                reads.release();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.debug("A waiting poll could not be answered; the next look tries again", failed);
        }
    }

    /** Wakes whom no bell woke, by one question for all who wait; lets go of who hung up in the moment between the first look and the wait. */
    private void look() {
        try {
            polls.values().forEach(all -> all.forEach(this::letGoIfGone));
            if (!polls.isEmpty()) {
                var newest = readFeed.newestOf(Set.copyOf(polls.keySet()));
                polls.forEach((partnerId, all) -> {
                    var position = newest.getOrDefault(partnerId, 0L);
                    if (all.stream().anyMatch(poll -> poll.standing().after() < position)) {
                        wake(partnerId);
                    }
                });
            }
        } catch (RuntimeException failed) {
            LOG.debug("The waiting polls could not be looked after; trying again", failed);
        }
    }
}
