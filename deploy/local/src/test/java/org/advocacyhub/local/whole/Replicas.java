package org.advocacyhub.local.whole;

import static org.advocacyhub.local.whole.WholeSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.local.process.Child;
import org.advocacyhub.local.server.QuarkusService;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Status.State;

/**
 * The instances of one service behind a {@link Front}, and what a cluster does with them: start one more, send callers to it once it is ready,
 * ask one to end. The first is the suite's own, which its keeper starts again on the same port whenever it ends.
 */
final class Replicas implements AutoCloseable {

    /** What a service needs beyond the time that it leaves for: requests, the batch in hand, goodbyes. The chart leaves more. */
    private static final Duration TO_FINISH = Duration.ofSeconds(10);

    /** The front learns a second late that somebody leaves, as proxies do. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private static final int ENDED_BY_TERM = 128 + 15;
    private static final int UNREADY = 503;

    private static final HttpClient PROBE =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final WholeSuite whole;
    private final Part service;
    private final Front front;
    private final List<Child> further = new ArrayList<>();

    /** An instance that was started beside the suite's own. */
    record Further(Child child, int port, Path log) {}

    Replicas(WholeSuite whole, Part service) {
        this.whole = whole;
        this.service = service;
        this.front = new Front(whole.suite().ports().of(service));
    }

    Part service() {
        return service;
    }

    Front front() {
        return front;
    }

    /** Starts one more, with a fresh log; {@link #join} waits for it. */
    Further start() throws IOException {
        var plan = whole.plan().moved(service, Ports.free().of(service));
        var program = new QuarkusService(service, plan, whole.suite().secrets())
                .program()
                .called(service.id() + "-" + (further.size() + 2));
        Files.deleteIfExists(program.log());
        var child = Child.start(program, plan.home().run());
        further.add(child);
        return new Further(child, plan.ports().of(service), program.log());
    }

    /** Waits until it is ready and sends callers to it. */
    void join(Further instance) {
        eventually(service.id() + " is ready on " + instance.port(), () -> {
            assertTrue(instance.child().isAlive(), () -> "ended at its start: " + instance.log());
            return readiness(instance.port()) == 200 ? true : null;
        });
        front.add(instance.port());
    }

    /** Asks one of the further ones to end, and sees how it does. */
    void takeOut(Further instance) throws Exception {
        long asked = System.nanoTime();
        leave(ProcessHandle.of(instance.child().pid()).orElseThrow(), instance.port());
        int exit = instance.child().awaitEnd();
        say("ended after " + Duration.ofNanos(System.nanoTime() - asked).toMillis() + " ms");
        assertEquals(ENDED_BY_TERM, exit, () -> "see " + instance.log());
        assertTrue(
                Files.readString(instance.log()).contains(service.id() + " stopped in"),
                () -> "ended in no order: " + instance.log());
    }

    /** Asks the suite's own to end, waits until its keeper has started it again, and sends callers to the new one. */
    void replaceOwn() throws Exception {
        var before = whole.suite().status().parts().get(service);
        int port = whole.suite().ports().of(service);
        leave(ProcessHandle.of(before.pid()).orElseThrow(), port);
        eventually(service.id() + " is started again", () -> {
            var now = whole.suite().status().parts().get(service);
            return now.restarts() > before.restarts() && now.state() == State.READY ? true : null;
        });
        front.add(port);
    }

    /** {@code kill -9}: the front learns of it only afterwards. */
    void kill(Further instance) throws InterruptedException {
        instance.child().kill();
        instance.child().awaitEnd();
        front.remove(instance.port());
    }

    private void leave(ProcessHandle process, int port) throws Exception {
        process.destroy(); // TERM
        eventually(service.id() + " says that it leaves", () -> {
            int status = readiness(port);
            assertTrue(process.isAlive(), () -> service.id() + " has gone without a word");
            return status == UNREADY ? true : null;
        });
        new CountDownLatch(1).await(LATE.toMillis(), TimeUnit.MILLISECONDS);
        front.remove(port);
        process.onExit().get(WholeSuite.LEAVES_FOR.plus(TO_FINISH).toSeconds(), TimeUnit.SECONDS);
    }

    /** Status of the readiness probe; 0 when nobody answers. */
    private static int readiness(int port) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return PROBE.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0; // not there yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What an instance counts under a name, all its series together; the suite's own when nothing is given. */
    static double counted(int port, String metric) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/metrics"))
                    .build();
            return PROBE.send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void say(String what) {
        System.out.println("  " + service.id() + ": " + what);
    }

    @Override
    public void close() {
        front.close();
        further.stream().filter(Child::isAlive).forEach(child -> child.stop(Duration.ZERO));
    }
}
