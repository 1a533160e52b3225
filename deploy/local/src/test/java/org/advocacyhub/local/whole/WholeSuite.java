package org.advocacyhub.local.whole;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.CarriedOverCase;
import org.advocacyhub.local.kent.Script;
import org.advocacyhub.local.play.DemoClock;
import org.advocacyhub.local.play.Play;
import org.advocacyhub.local.play.Setting;
import org.advocacyhub.local.reconcile.Databases;
import org.advocacyhub.local.reconcile.Quiet;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Plan;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Suite;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one running suite to every test that asks for it. It has the Kent contract and its partners, and its clock only
 * goes forward: a class that asks for the {@link BeforeItsFirstDay} finds it empty, and may play what comes earlier; the
 * others find it on the day of scenario S07 or later, with whatever was played before.
 */
final class WholeSuite implements ParameterResolver, AutoCloseable {

    static final Instant DAY_OF_S07 = Instant.parse("2017-05-02T09:00:00Z");

    /** How long a service that was asked to stop still answers: longer than the tests' callers keep a connection that is silent (pom.xml). */
    static final Duration LEAVES_FOR = Duration.ofSeconds(4);

    /** On the parameter of a class that fills the suite itself; it has to come first. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface BeforeItsFirstDay {}

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration START_PATIENCE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Suite suite;
    private final Plan plan;
    private final DemoClock clock;
    private final Collector collector;
    private final Callers callers;
    private final Databases databases;
    private final Quiet quiet;
    private boolean isEmpty = true;

    /** Made by JUnit for each test class; the suite itself lives in the root store. */
    WholeSuite() {
        this(null, null, null, null);
    }

    private WholeSuite(Suite suite, Plan plan, DemoClock clock, Collector collector) {
        this.suite = suite;
        this.plan = plan;
        this.clock = clock;
        this.collector = collector;
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
        var whole = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent("whole suite", _ -> start(), WholeSuite.class);
        if (!parameter.isAnnotated(BeforeItsFirstDay.class)) {
            whole.comeToTheDayOfS07();
        }
        return whole;
    }

    private static WholeSuite start() {
        try {
            var root = Path.of(System.getProperty("hub.root", "../.."))
                    .toAbsolutePath()
                    .normalize();
            var home = new Home(root, root.resolve("deploy/local/target/whole-suite"));
            home.empty();
            var clock = new DemoClock(home.demoClock());
            clock.set(Play.BEGINNING);
            var collector = Collector.start();
            var plan = Plan.whole(home, Ports.free(), "demo")
                    .with("HUB_WITHDRAWALS_BATCH", "5") // in several steps
                    .with("HUB_TRACES_ENDPOINT", collector.address())
                    .with("QUARKUS_SHUTDOWN_DELAY", LEAVES_FOR.toString());
            var suite = Suite.start(plan, (part, status) -> System.out.println(part.id() + " " + status));
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.awaitReady(START_PATIENCE);
            return new WholeSuite(suite, plan, clock, collector);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void comeToTheDayOfS07() {
        if (clock.now().isBefore(DAY_OF_S07)) {
            clock.set(DAY_OF_S07);
            if (isEmpty) {
                Setting.enter(callers, quiet);
                isEmpty = false;
            }
            settle(); // what became due meanwhile
        }
    }

    /** A play that has the suite for its own: it begins with the contract. */
    Play play(List<CarriedOverCase> carriedOver, List<Script> scripts) {
        isEmpty = false;
        return new Play(callers, clock, quiet, carriedOver, scripts);
    }

    Suite suite() {
        return suite;
    }

    /** What the suite is made of. */
    Plan plan() {
        return plan;
    }

    Callers callers() {
        return callers;
    }

    Callers.Caller as(String roleOrCaller) {
        return callers.as(roleOrCaller);
    }

    Callers.Caller anybody() {
        return callers.anybody();
    }

    /** What the services told of their work. */
    Collector collector() {
        return collector;
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

    /** In London. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.now(), LONDON);
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
        suite.abandon();
        collector.close();
    }
}
