package org.advocacyhub.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.kent.KentQuarter;
import org.advocacyhub.local.server.Realm;
import org.advocacyhub.local.suite.Part;

/**
 * A steady load on all four services: referrals are sent, partners accept them and work, long polls wait, the hub looks into its queue
 * and the council reads its return. What is not answered as it should be is kept, and the work goes on.
 */
final class SteadyLoad implements AutoCloseable {

    private static final Duration BETWEEN_REFERRALS = Duration.ofMillis(700);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final int OPEN_OF = 16;
    private static final String RETURN = "/contracts/" + KentData.CONTRACT_REF + "/returns/" + KentQuarter.NAME;

    /** Partners whose second system waits for news as long as it may. */
    private static final List<String> WAITING = List.of("SEAP", "ADVOCACY-FOR-ALL", "SUPPORT-4-SIGHT", "PARTNER-9");

    private final String name;
    private final Callers callers;
    private final LocalDate today;
    private final Set<UUID> accepted = ConcurrentHashMap.newKeySet();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> done = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final List<Future<?>> working = new ArrayList<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /** @param name distinguishes the invented people of this load */
    SteadyLoad(String name, Callers callers, LocalDate today) {
        this.name = name;
        this.callers = callers;
        this.today = today;
    }

    SteadyLoad start() {
        untilEnough("referrals sent", BETWEEN_REFERRALS, this::refer);
        for (var partner : Realm.PARTNERS) {
            untilEnough("partners", Duration.ZERO, new BusyPartner(callers.as(partner), today, enough, OPEN_OF));
        }
        untilEnough("returns read", BETWEEN_LOOKS, () -> read("commissioner", Part.MONITORING, RETURN));
        untilEnough("queue read", BETWEEN_LOOKS, () -> read("triage-worker", Part.TRIAGE, "/triage-cases?limit=20"));
        untilEnough("referrals read", BETWEEN_LOOKS, () -> read("triage-worker", Part.REFERRAL, "/referrals?limit=20"));
        WAITING.forEach(this::waitForNews);
        return this;
    }

    private JsonNode read(String caller, Part service, String path) {
        return callers.as(caller).get(service, path).expect(200).body();
    }

    private void refer() {
        int number = numbers.incrementAndGet();
        var person = name + number;
        var request = number % 2 == 0 ? Forms.community(person) : Forms.careAct(person);
        accepted.add(UUID.fromString(callers.as("referrer")
                .post(Part.REFERRAL, "/referrals", request)
                .expect(201)
                .body()
                .get("referralId")
                .asText()));
    }

    /** Reads what stands in the feed, then waits at its end; what waits when all is over is called off. */
    private void waitForNews(String partner) {
        var cursor = new AtomicReference<>("");
        workers.submit(() -> repeat("long polls", Duration.ZERO, () -> {
            var page = read(partner, Part.PROVIDER, "/feed?limit=200&wait=20" + cursor.get());
            cursor.set("&cursor=" + page.get("nextCursor").asText());
        }));
    }

    private void untilEnough(String what, Duration pause, Runnable work) {
        working.add(workers.submit(() -> repeat(what, pause, work)));
    }

    private Void repeat(String what, Duration pause, Runnable work) throws InterruptedException {
        while (!enough.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            try {
                work.run();
                done.merge(what, 1, Integer::sum);
            } catch (RuntimeException failed) {
                if (!workers.isShutdown()) {
                    failures.add(what + ": " + failed.getMessage());
                }
            }
        }
        return null;
    }

    /** How many referrals were answered with 201 by now. */
    int sent() {
        return accepted.size();
    }

    /** Ends the load when everybody has finished what is in hand; returns the referrals that were answered with 201. */
    Set<UUID> end() throws Exception {
        enough.countDown();
        for (var work : working) {
            work.get();
        }
        close();
        System.out.println("  load " + name + ": " + done + ", " + failures.size() + " failed");
        return Set.copyOf(accepted);
    }

    /** What was not answered as it should be. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        failures.forEach(failure -> System.out.println("  load " + name + ": " + failure));
        enough.countDown();
        workers.shutdownNow();
        workers.close();
    }
}
