package org.advocacyhub.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes Awaitility look at once and again after 5, 10, 20, 40 and 80 ms, then every 100: what a test waits for mostly comes
 * within some milliseconds, and its own choice is to sleep for 100 first. What does not come it waits for longer than its own ten
 * seconds: a busy machine is no failure.
 */
final class QuickLooks implements BeforeAllCallback {

    private static final Duration FIRST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollInterval(IterativePollInterval.iterative(QuickLooks::next, FIRST));
    }

    private static Duration next(Duration last) {
        var doubled = last.multipliedBy(2);
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
