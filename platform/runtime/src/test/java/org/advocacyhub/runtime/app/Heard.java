package org.advocacyhub.runtime.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.advocacyhub.contracts.CaseEvent;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.events.EventContext;
import org.jboss.logging.MDC;

/** What the little service has heard, in the database; fails where a test wants it to. */
@ApplicationScoped
public class Heard {

    private final DataSource dataSource;
    private final Set<UUID> poisoned = ConcurrentHashMap.newKeySet();
    private final AtomicInteger outages = new AtomicInteger();

    Heard(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** This offer cannot be handled. */
    public void poison(UUID offerId) {
        poisoned.add(offerId);
    }

    public void heal(UUID offerId) {
        poisoned.remove(offerId);
    }

    /** The database goes away this many times in the middle of handling. */
    public void loseDatabase(int times) {
        outages.set(times);
    }

    void hear(CaseEvent event, EventContext context) {
        if (!(event instanceof OfferLapsed lapsed)) {
            return;
        }
        if (poisoned.contains(lapsed.offerId())) {
            throw new IllegalArgumentException("cannot handle " + lapsed.offerId());
        }
        try (var connection = dataSource.getConnection()) {
            insert(connection, lapsed, context);
            if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                try (var suicide = connection.createStatement()) {
                    suicide.execute("select pg_terminate_backend(pg_backend_pid())");
                }
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure("heard", failed);
        }
    }

    private static void insert(Connection connection, OfferLapsed lapsed, EventContext context) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into heard (event_id, offer_id, traceparent) values (?, ?, ?)")) {
            insert.setObject(1, context.eventId());
            insert.setObject(2, lapsed.offerId());
            insert.setString(3, (String) MDC.get("traceId")); // as the log has it
            insert.executeUpdate();
        }
    }

    /** How often each of these offers was heard, in the order in which it was. */
    public List<UUID> offers(List<UUID> among) {
        try (var connection = dataSource.getConnection();
                var find = connection.prepareStatement(
                        "select offer_id from heard where offer_id = any (?) order by nth")) {
            find.setArray(1, connection.createArrayOf("uuid", among.toArray()));
            var offers = new ArrayList<UUID>();
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    offers.add(rows.getObject(1, UUID.class));
                }
            }
            return offers;
        } catch (SQLException failed) {
            throw new DatabaseFailure("heard", failed);
        }
    }
}
