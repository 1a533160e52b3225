package org.advocacyhub.local.suite;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.local.process.Child;
import org.advocacyhub.local.server.Server;

/** Keeps one part running: starts it when what it needs is ready, and again with growing pauses when it crashes. */
final class Keeper implements Runnable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(8);
    private static final Duration STABLE_AFTER = Duration.ofMinutes(1);
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final int TRIES_TO_BE_READY_ONCE = 3;

    private final Server server;
    private final Home home;
    private final Ports ports;
    private final Board board;
    private final Map<Part, CompletableFuture<Void>> ready;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Child child;

    Keeper(Server server, Home home, Ports ports, Board board, Map<Part, CompletableFuture<Void>> ready) {
        this.server = server;
        this.home = home;
        this.ports = ports;
        this.board = board;
        this.ready = ready;
    }

    Part part() {
        return server.part();
    }

    @Override
    public void run() {
        try {
            for (var need : server.needs()) {
                ready.get(need).join();
            }
            keepRunning();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail("what it needs is missing: " + e.getMessage());
        }
    }

    private void keepRunning() throws InterruptedException {
        long pause = 500;
        int triesInVain = 0;
        while (!isStopping()) {
            long startedAt = System.nanoTime();
            var end = runOnce(startedAt);
            if (isStopping()) {
                return;
            }
            boolean wasEverReady = ready.get(part()).isDone();
            if (!wasEverReady && ++triesInVain == TRIES_TO_BE_READY_ONCE) {
                fail(end);
                return;
            }
            if (since(startedAt).compareTo(STABLE_AFTER) > 0) {
                pause = 500;
            }
            board.crashed(part(), end + ", next start in " + pause + " ms");
            if (stopping.await(pause, TimeUnit.MILLISECONDS)) {
                return;
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Starts the part, waits for it to end and says why it did. */
    private String runOnce(long startedAt) throws InterruptedException {
        try {
            board.starting(part(), 0, "preparing");
            server.prepare();
            if (isStopping()) {
                return "stopped";
            }
            refuseTakenPort();
            child = Child.start(server.program(), home.run());
            board.starting(part(), child.pid(), "");
            if (!becomesReady(startedAt)) {
                boolean alive = child.isAlive();
                child.stop(Duration.ofSeconds(5));
                return alive ? "not ready after " + START_PATIENCE.toSeconds() + " s" : "ended before it was ready";
            }
            server.furnish();
            board.ready(part(), child.pid(), since(startedAt).toMillis());
            ready.get(part()).complete(null);
            return "ended with exit code " + child.awaitEnd();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (child != null) {
                child.stop(Duration.ofSeconds(5));
            }
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
    }

    /** Otherwise a stranger's answers on the port would be taken for this part's. */
    private void refuseTakenPort() {
        int port = ports.of(part());
        if (Ports.isTaken(port)) {
            throw new IllegalStateException("port " + port + " is taken by another program");
        }
    }

    private boolean becomesReady(long startedAt) throws InterruptedException {
        while (child.isAlive() && !isStopping() && since(startedAt).compareTo(START_PATIENCE) < 0) {
            if (answers()) {
                return true;
            }
            stopping.await(100, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private boolean answers() throws InterruptedException {
        try {
            return server.answers();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception _) {
            return false; // not yet there
        }
    }

    /** Stops the part and does not start it again. */
    void stop(Duration patience) {
        stopping.countDown();
        ready.get(part()).cancel(false);
        var running = child;
        if (running != null) {
            running.stop(patience);
        }
        board.stopped(part());
    }

    /** Kills the process as a fault would; it is started again. */
    void kill() {
        child.kill();
    }

    private void fail(String reason) {
        if (!isStopping()) {
            board.failed(part(), reason);
            ready.get(part()).completeExceptionally(new IllegalStateException(part().title() + ": " + reason));
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
