package org.advocacyhub.local.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.advocacyhub.local.server.Broker;
import org.advocacyhub.local.server.Containers;
import org.advocacyhub.local.server.Keycloak;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.server.QuarkusService;
import org.advocacyhub.local.server.Server;
import org.advocacyhub.local.server.ServiceContainer;
import org.advocacyhub.local.suite.Status.PartStatus;

/** A running suite: every part is a child process of the one that holds this object, and ends with it. */
public final class Suite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration TO_WRITE_LESSONS = Duration.ofMinutes(4);

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Board board;
    private final Map<Part, CompletableFuture<Void>> ready = new EnumMap<>(Part.class);
    private final List<Keeper> keepers = new ArrayList<>();
    private final Duration patience;

    private Suite(Plan plan, BiConsumer<Part, PartStatus> listener) {
        this.home = plan.home();
        this.ports = plan.ports();
        this.secrets = Secrets.of(home);
        this.patience = plan.containers().flatMap(Containers::lessons).isPresent() ? TO_WRITE_LESSONS : PATIENCE;
        this.board = new Board(home, plan.profile(), ports, plan.parts(), listener);
        for (var part : plan.parts()) {
            ready.put(part, new CompletableFuture<>());
            keepers.add(new Keeper(server(part, plan), home, ports, board, ready));
        }
    }

    /** Starts the parts; returns at once. */
    public static Suite start(Plan plan, BiConsumer<Part, PartStatus> listener) {
        var suite = new Suite(plan, listener);
        suite.keepers.forEach(
                keeper -> Thread.ofPlatform().name(keeper.part().id()).start(keeper));
        return suite;
    }

    private Server server(Part part, Plan plan) {
        return switch (part) {
            case POSTGRES -> new Postgres(home, ports, secrets, plan.isMeasured());
            case BROKER -> new Broker(home, ports, plan.isMeasured());
            case KEYCLOAK -> new Keycloak(home, ports, secrets);
            case REFERRAL, TRIAGE, PROVIDER, MONITORING ->
                plan.containers()
                        .<Server>map(images -> new ServiceContainer(part, plan, images, secrets))
                        .orElseGet(() -> new QuarkusService(part, plan, secrets));
        };
    }

    /** @throws IllegalStateException when a part fails to start or the time is over */
    public void awaitReady(Duration patience) throws InterruptedException {
        var all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture<?>[]::new));
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("not ready after " + patience.toSeconds() + " s", e);
        }
    }

    public Home home() {
        return home;
    }

    public Ports ports() {
        return ports;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Status status() {
        return board.status();
    }

    /** {@code kill -9} of one part; its keeper starts it again. */
    public void kill(Part part) {
        keepers.stream()
                .filter(keeper -> keeper.part() == part)
                .findFirst()
                .orElseThrow()
                .kill();
    }

    /** Stops the services, then the servers that they use; afterwards no process is left. */
    @Override
    public void close() {
        stop(Part.SERVICES, patience);
        stop(List.of(Part.KEYCLOAK), PATIENCE);
        stop(List.of(Part.BROKER, Part.POSTGRES), PATIENCE);
    }

    /** Ends every part at once, for a suite whose data nobody wants; afterwards no process is left. */
    public void abandon() {
        stop(List.of(Part.values()), Duration.ZERO);
    }

    private void stop(List<Part> parts, Duration patience) {
        var threads = keepers.stream()
                .filter(keeper -> parts.contains(keeper.part()))
                .map(keeper -> Thread.ofPlatform().start(() -> keeper.stop(patience)))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
