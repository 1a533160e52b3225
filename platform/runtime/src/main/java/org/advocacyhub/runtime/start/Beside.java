package org.advocacyhub.runtime.start;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Parts of a start in threads of their own. The start waits for all of them at its end, before the port is opened: whoever is answered finds everything
 * done, and what fails ends the start as if it had been done in turn.
 */
@Singleton
@Unremovable
public class Beside {

    private final Instance<Beforehand> beforehand;
    private final AtomicBoolean isBeforehandBegun = new AtomicBoolean();
    private final List<FutureTask<?>> begun = new CopyOnWriteArrayList<>();

    Beside(@Any Instance<Beforehand> beforehand) {
        this.beforehand = beforehand;
    }

    /**
     * Begins a part and returns at once.
     *
     * @param name of the thread
     */
    public void begin(String name, Callable<?> part) {
        var task = new FutureTask<>(part);
        begun.add(task);
        Thread.ofPlatform().name(name).daemon().start(task);
    }

    /** Begins what is to be done beforehand, once. It is one thread and so one connection to the database: to open one costs as much as a part. */
    public void beginBeforehand() {
        if (isBeforehandBegun.compareAndSet(false, true)) {
            begin("beforehand", () -> {
                for (var part : beforehand) {
                    part.prepare();
                }
                return null;
            });
        }
    }

    void beginBeforehand(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        beginBeforehand();
    }

    void awaitAll(@Observes @Priority(Integer.MAX_VALUE) StartupEvent starting) throws InterruptedException {
        for (var part : begun) {
            try {
                part.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a part of the start failed", failed.getCause());
            }
        }
        begun.clear();
    }
}
