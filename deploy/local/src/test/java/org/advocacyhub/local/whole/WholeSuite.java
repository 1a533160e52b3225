package org.advocacyhub.local.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.play.DemoClock;
import org.advocacyhub.local.play.Setting;
import org.advocacyhub.local.reconcile.Databases;
import org.advocacyhub.local.reconcile.Quiet;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Suite;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one running suite to every test that asks for it. It has the Kent contract and its partners, and its clock
 * starts on the day of scenario S07 and only goes forward.
 */
final class WholeSuite implements ParameterResolver, AutoCloseable {

    static final Instant START = Instant.parse("2017-05-02T09:00:00Z");

    private static final Duration START_PATIENCE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Suite suite;
    private final DemoClock clock;
    private final Callers callers;
    private final Databases databases;
    private final Quiet quiet;

    /** Made by JUnit for each test class; the suite itself lives in the root store. */
    WholeSuite() {
        this(null, null);
    }

    private WholeSuite(Suite suite, DemoClock clock) {
        this.suite = suite;
        this.clock = clock;
        this.callers = suite == null ? null : new Callers(suite.ports(), suite.secrets());
        this.databases = suite == null ? null : new Databases(suite.ports(), suite.secrets());
        this.quiet = suite == null ? null : new Quiet(suite.ports(), databases);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WholeSuite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent("whole suite", _ -> start(), WholeSuite.class);
    }

    private static WholeSuite start() {
        try {
            var root = Path.of(System.getProperty("hub.root", "../.."))
                    .toAbsolutePath()
                    .normalize();
            var home = new Home(root, root.resolve("deploy/local/target/whole-suite"));
            home.empty();
            var clock = new DemoClock(home.demoClock());
            clock.set(START);
            var suite = Suite.start(
                    Suite.Plan.whole(home, Ports.free(), "demo").with("HUB_WITHDRAWALS_BATCH", "5"), // in several steps
                    (part, status) -> System.out.println(part.id() + " " + status));
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.awaitReady(START_PATIENCE);
            var whole = new WholeSuite(suite, clock);
            Setting.enter(whole.callers, whole.quiet);
            return whole;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Suite suite() {
        return suite;
    }

    Callers.Caller as(String roleOrCaller) {
        return callers.as(roleOrCaller);
    }

    Callers.Caller anybody() {
        return callers.anybody();
    }

    Databases databases() {
        return databases;
    }

    /** Waits until every service has heard of everything. */
    void settle() {
        quiet.await(PATIENCE);
    }

    Instant now() {
        return clock.now();
    }

    /** Lets time pass to an instant, at once. */
    void letTimePassTo(Instant instant) {
        clock.set(instant);
    }

    /** Waits for something that a service does by itself. */
    static <T> T eventually(String what, Supplier<T> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var pause = new CountDownLatch(1);
        while (System.nanoTime() < end) {
            var seen = look.get();
            if (seen != null) {
                return seen;
            }
            try {
                pause.await(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("waited " + PATIENCE.toSeconds() + " s in vain: " + what);
    }

    static UUID uuid(String text) {
        return UUID.fromString(text);
    }

    @Override
    public void close() {
        quiet.close();
        databases.close();
        suite.close();
    }
}
