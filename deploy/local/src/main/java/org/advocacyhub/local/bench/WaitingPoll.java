package org.advocacyhub.local.bench;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.advocacyhub.local.api.Callers.Caller;
import org.advocacyhub.local.suite.Part;

/** A partner's system whose poll always waits at the service; it remembers when each offer came. */
final class WaitingPoll implements AutoCloseable {

    private static final int WAIT_SECONDS = 10;
    private static final int PATIENCE_SECONDS = 180;

    private final Caller partner;
    private final Map<String, CompletableFuture<Long>> came = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile String cursor;

    /** @param cursor what was read before */
    WaitingPoll(Caller partner, String cursor) {
        this.partner = partner;
        this.cursor = cursor;
        this.thread = Thread.ofPlatform().name("waiting-poll").daemon().start(this::poll);
    }

    /** When the offer of a referral came, by {@link System#nanoTime}; waits for it. */
    long cameAt(String referralId) throws InterruptedException, ExecutionException, TimeoutException {
        return offer(referralId).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<Long> offer(String referralId) {
        return came.computeIfAbsent(referralId, _ -> new CompletableFuture<>());
    }

    /** What was read so far. */
    String cursor() {
        return cursor;
    }

    private void poll() {
        while (!closed) {
            var page = partner.get(Part.PROVIDER, "/feed?limit=200&wait=%d&cursor=%s".formatted(WAIT_SECONDS, cursor))
                    .expect(200)
                    .body();
            long now = System.nanoTime();
            cursor = page.get("nextCursor").asText();
            for (var entry : page.get("items")) {
                if (entry.get("type").asText().equals("OFFER_MADE")) {
                    offer(entry.get("referralId").asText()).complete(now);
                }
            }
        }
    }

    /** The last poll ends within its wait; nobody has to wait for it. */
    @Override
    public void close() {
        closed = true;
    }
}
