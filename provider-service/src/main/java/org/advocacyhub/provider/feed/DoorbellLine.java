package org.advocacyhub.provider.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The bell's wire between replicas: PostgreSQL's {@code LISTEN} and {@code NOTIFY}, on two connections beside the pool. What
 * is to be passed on is gathered while the last message is on its way, so that a busy writer costs few messages. A message
 * names partners and nothing else; a lost one is made up for by the slow look of whoever waits.
 */
@ApplicationScoped
class DoorbellLine {

    private static final Logger LOG = Logger.getLogger(DoorbellLine.class);
    private static final String CHANNEL = "hub_feed";
    private static final String SEPARATOR = ",";

    /** A message holds 8,000 bytes, a partner's id 40 at most. */
    private static final int PARTNERS_A_MESSAGE = 150;

    private static final int MOST_GATHERED = 10_000;
    private static final int LISTEN_MILLIS = 500;
    private static final Duration BREATH = Duration.ofMillis(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final String replica = UUID.randomUUID().toString();
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Instance<FeedListener> listeners;
    private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_GATHERED);
    private volatile boolean stopped;
    private List<Thread> threads = List.of();

    DoorbellLine(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Any Instance<FeedListener> listeners) {
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setApplicationName("feed-doorbell");
        database.setOptions("-c synchronous_commit=off"); // a bell that a crash swallows is made up for
        database.setTcpKeepAlive(true);
        this.listeners = listeners;
    }

    void start(@Observes StartupEvent started) {
        threads = List.of(
                Thread.ofPlatform().name("feed-bell-in").daemon().start(() -> keepDoing(this::listen)),
                Thread.ofPlatform().name("feed-bell-out").daemon().start(() -> keepDoing(this::send)));
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        for (var thread : threads) {
            thread.interrupt();
            thread.join(GOODBYE);
        }
    }

    /** Lets the other replicas know, soon; drops it when thousands wait already, which only a lost database brings about. */
    void pass(Collection<String> partnerIds) {
        partnerIds.forEach(waiting::offer);
    }

    private interface Work {

        void over(Connection connection) throws SQLException, InterruptedException;
    }

    private void keepDoing(Work work) {
        while (!stopped) {
            try (var connection = database.getConnection()) {
                work.over(connection);
            } catch (SQLException lost) {
                LOG.debug("The feed's bell lost its line to the database; trying again", lost);
                if (!paused(PAUSE_AFTER_FAILURE)) {
                    return;
                }
            } catch (InterruptedException ending) {
                return;
            }
        }
    }

    /** False when the service ends meanwhile. */
    private static boolean paused(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            return true;
        } catch (InterruptedException ending) {
            return false;
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        listeners.forEach(FeedListener::mayHaveMissed);
        var line = connection.unwrap(PGConnection.class);
        while (!stopped) {
            for (var message : line.getNotifications(LISTEN_MILLIS)) {
                hear(message.getParameter());
            }
        }
    }

    private void hear(String message) {
        var parts = List.of(message.split(SEPARATOR));
        if (!parts.getFirst().equals(replica)) {
            listeners.forEach(listener -> listener.told(parts.subList(1, parts.size())));
        }
    }

    private void send(Connection connection) throws SQLException, InterruptedException {
        while (!stopped) {
            var partners = new LinkedHashSet<String>();
            partners.add(waiting.take());
            waiting.drainTo(partners, PARTNERS_A_MESSAGE - 1);
            try (var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
                statement.setString(1, CHANNEL);
                statement.setString(2, replica + SEPARATOR + String.join(SEPARATOR, partners));
                statement.execute();
            }
            TimeUnit.NANOSECONDS.sleep(BREATH.toNanos());
        }
    }
}
