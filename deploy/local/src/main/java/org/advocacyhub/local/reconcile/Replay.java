package org.advocacyhub.local.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.suite.Part;

/**
 * Proves that every decision of triage follows from what was stored with it: triage-service is asked to take each again, and
 * what it says now must be what it said then (domain.md 0.5). A decision that is stored but was not taken again counts as a
 * difference too. Notes decide nothing and are left out.
 */
public final class Replay {

    private static final int AT_ONCE = 4;
    private static final String NOTE = "NOTE";
    private static final String STORED =
            "select kind, count(*) from triage_decision where kind <> '" + NOTE + "' group by kind";

    private final Map<String, Long> identical = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    Replay() {}

    /**
     * What was found.
     *
     * @param identical how many decisions of each kind came out as they had
     * @param differences empty when all did
     */
    public record Report(Map<String, Long> identical, List<String> differences) {

        public boolean agrees() {
            return differences.isEmpty();
        }

        /** How many decisions came out as they had. */
        public long total() {
            return identical.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Takes every decision about these referrals again, a few referrals at a time. Call it when all is {@link Quiet}.
     *
     * @param progress hears how many referrals are done
     */
    public static Report run(Databases databases, Callers callers, Collection<UUID> referrals, IntConsumer progress) {
        var replay = new Replay();
        var worker = callers.as("triage-worker");
        var room = new Semaphore(AT_ONCE);
        int done = 0;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var referralId : referrals.stream().sorted().toList()) {
                running.add(workers.submit(() -> {
                    room.acquire();
                    try {
                        replay.add(
                                referralId.toString(),
                                worker.get(Part.TRIAGE, "/triage-cases/" + referralId + "/decision?replay=true")
                                        .expect(200)
                                        .body());
                    } finally {
                        room.release();
                    }
                    return null;
                }));
            }
            for (var future : running) {
                future.get();
                progress.accept(++done);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        var stored = new TreeMap<String, Long>();
        databases.rows(Part.TRIAGE, STORED).forEach(row -> stored.put(row.getFirst(), Long.valueOf(row.getLast())));
        return replay.report(stored);
    }

    /** Notes what triage-service answered about one referral's decisions. */
    synchronized void add(String referralId, JsonNode answer) {
        for (var decision : answer.get("decisions")) {
            var kind = decision.get("kind").asText();
            if (kind.equals(NOTE)) {
                continue;
            }
            if (decision.at("/replay/same").asBoolean(false)) {
                identical.merge(kind, 1L, Long::sum);
            } else {
                differences.add("%s: %s of %s is decided otherwise now: %s"
                        .formatted(
                                referralId, kind, decision.path("decidedAt").asText(), decision.at("/replay/result")));
            }
        }
    }

    /** @param stored how many decisions of each kind the database holds */
    Report report(Map<String, Long> stored) {
        var found = new ArrayList<>(differences);
        if (found.isEmpty() && !stored.equals(identical)) {
            found.add("stored decisions " + stored + ", taken again " + identical);
        }
        return new Report(Map.copyOf(identical), List.copyOf(found));
    }
}
