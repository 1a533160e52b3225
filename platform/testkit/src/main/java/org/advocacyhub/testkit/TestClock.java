package org.advocacyhub.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The service's clock in tests: real time until {@link #set}, from then on it stands still until it is moved. Takes the
 * place of the runtime's clock bean. Tokens expire by real time all the same.
 */
public final class TestClock extends Clock {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final AtomicReference<Instant> STOPPED_AT = new AtomicReference<>();

    private final ZoneId zone;

    private TestClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Stops the clock at this instant. */
    public static void set(Instant instant) {
        STOPPED_AT.set(instant);
    }

    /** Stops the clock at an ISO instant such as {@code 2016-04-05T09:00:00Z}. */
    public static void set(String instant) {
        set(Instant.parse(instant));
    }

    /** Moves the clock on; it stands still afterwards. */
    public static void advance(Duration duration) {
        STOPPED_AT.updateAndGet(stopped -> (stopped == null ? Instant.now() : stopped).plus(duration));
    }

    /** Back to real time. */
    public static void reset() {
        STOPPED_AT.set(null);
    }

    /** What the service takes for now. */
    public static Instant now() {
        var stopped = STOPPED_AT.get();
        return stopped == null ? Instant.now() : stopped;
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other);
    }

    /** Goes back to real time when a test class is done. */
    static final class Reset implements AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext context) {
            reset();
        }
    }

    /** Stands in for the runtime's clock bean. */
    @Singleton
    @Alternative
    @Priority(1)
    static class Bean {

        @Produces
        @Singleton
        Clock clock() {
            return new TestClock(LONDON);
        }
    }
}
