package org.advocacyhub.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class LogWatchTest {

    private static final Logger LOG = Logger.getLogger(LogWatchTest.class);

    @Test
    void a_name_in_a_message_a_parameter_or_an_exception_is_found() {
        assertThrows(AssertionError.class, () -> watch(() -> LOG.info("Referral of Zebedee Example")));
        assertThrows(AssertionError.class, () -> watch(() -> LOG.warnf("Referral of %s", "ZEBEDEE")));
        assertThrows(
                AssertionError.class,
                () -> watch(() -> LOG.error("Failed", new IllegalStateException("no such person: Zebedee"))));
    }

    @Test
    void other_words_pass() {
        var watch = watch(() -> LOG.info("Referral R-2016000123-K came in"));

        assertTrue(watch.lines().getFirst().contains("R-2016000123-K"));
    }

    @Test
    void what_is_logged_afterwards_does_not_count() {
        var watch = LogWatch.during(() -> {});
        LOG.info("Zebedee");

        watch.assertNowhere("zebedee");
    }

    private static LogWatch watch(Runnable logging) {
        var watch = LogWatch.during(logging);
        watch.assertNowhere("zebedee");
        return watch;
    }
}
