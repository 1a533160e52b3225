package org.advocacyhub.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Lets several things begin in the same moment. */
public final class Together {

    private Together() {}

    /** What each answered, in the order given. */
    public static <T> List<T> run(List<Callable<T>> attempts) throws Exception {
        var line = new CyclicBarrier(attempts.size());
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var running = attempts.stream()
                    .map(attempt -> threads.submit(() -> {
                        line.await();
                        return attempt.call();
                    }))
                    .toList();
            var answers = new ArrayList<T>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
