package org.advocacyhub.local.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.local.process.PidFile;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Plan;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The process behind {@code up}: holds the suite until it is told to stop. Started by {@link Supervisor}, not by people. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {

    private static final int LOCK_TRIES = 20;

    @Option(names = "--state", required = true)
    private Path state;

    @Option(names = "--profile", required = true)
    private String profile;

    @Option(names = "--servers-only")
    private boolean serversOnly;

    @Override
    public Integer call() throws Exception {
        var home = new Home(Home.ofRepository().root(), state);
        Files.createDirectories(home.run());
        try (var channel = FileChannel.open(
                        Supervisor.lockFile(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = lock(channel)) {
            if (lock == null) {
                log("another supervisor holds " + home.state());
                return 0;
            }
            supervise(home);
        }
        return 0;
    }

    /** Another command that looks whether a supervisor runs holds the lock for a moment. */
    private static FileLock lock(FileChannel channel) throws IOException, InterruptedException {
        var pause = new CountDownLatch(1);
        for (int tries = 0; tries < LOCK_TRIES; tries++) {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            pause.await(100, TimeUnit.MILLISECONDS);
        }
        return null;
    }

    private void supervise(Home home) throws Exception {
        var pidFile = PidFile.write(home.run(), "supervisor", ProcessHandle.current());
        var told = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.countDown();
            awaitQuietly(stopped);
        }));
        var parts = serversOnly ? Part.SERVERS : List.of(Part.values());
        var plan = Plan.of(home, Ports.from(System.getenv()), profile, parts);
        try (var _ = Suite.start(plan, (part, status) -> log(part.id() + " " + status))) {
            told.await();
            log("stopping");
        } finally {
            pidFile.remove();
            log("stopped");
            stopped.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void log(String line) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
    }
}
