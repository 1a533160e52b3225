package org.advocacyhub.local.play;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs lists of work side by side, each list in its own order. */
final class ManyAtOnce {

    private static final int AT_ONCE = 6;

    private ManyAtOnce() {}

    static void run(Collection<List<Runnable>> lists) {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<?>>();
            for (var list : lists) {
                running.add(workers.submit(() -> list.forEach(Runnable::run)));
            }
            for (var future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
