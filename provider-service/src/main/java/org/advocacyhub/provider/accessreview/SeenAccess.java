package org.advocacyhub.provider.accessreview;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.advocacyhub.provider.accessreview.domain.ReviewQuarter;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.Sql;
import org.jboss.logging.Logger;

/**
 * Notes who came in, once a day for each account, organisation and role. A request costs a look into memory; what was noted is
 * written a moment later, so a replica that is killed may forget a minute of a quarter.
 */
@ApplicationScoped
class SeenAccess {

    /**
     * Somebody who came in.
     *
     * @param partnerId the organisation, or {@link #NO_PARTNER}
     */
    record Seen(LocalDate day, String account, String partnerId, String role) {}

    /** Stands for the hub and the council: no partner is called so. */
    static final String NO_PARTNER = "-";

    private record Key(LocalDate quarterFrom, String account, String partnerId, String role) {

        static Key of(Seen seen) {
            return new Key(ReviewQuarter.of(seen.day()).from(), seen.account(), seen.partnerId(), seen.role());
        }
    }

    private static final Comparator<Key> KEYS = Comparator.comparing(Key::quarterFrom)
            .thenComparing(Key::account)
            .thenComparing(Key::partnerId)
            .thenComparing(Key::role);

    private static final Logger LOG = Logger.getLogger(SeenAccess.class);

    private static final String KEEP = """
            insert into access_seen as known (quarter_from, account, partner_id, role, first_on, last_on) values (?, ?, ?, ?, ?, ?)
            on conflict (quarter_from, account, partner_id, role) do update
            set first_on = least(known.first_on, excluded.first_on), last_on = greatest(known.last_on, excluded.last_on)
            """;

    private final Set<Seen> today = ConcurrentHashMap.newKeySet();
    private final Set<Seen> unwritten = ConcurrentHashMap.newKeySet();
    private final Sql sql;
    private final Clock clock;

    SeenAccess(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void note(String account, String partnerId, Set<String> roles) {
        var day = LocalDate.now(clock);
        for (var role : roles) {
            var seen = new Seen(day, account, partnerId, role);
            if (today.add(seen)) {
                unwritten.add(seen);
            }
        }
    }

    @Scheduled(every = "{hub.access-review.note-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        var noted = List.copyOf(unwritten);
        if (noted.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> sql.batch(KEEP, rows(noted)));
        } catch (DatabaseFailure away) {
            LOG.warn("who came in is written later", away);
            return;
        }
        noted.forEach(unwritten::remove);
        var day = LocalDate.now(clock);
        today.removeIf(seen -> seen.day().isBefore(day));
    }

    /** A replica that is replaced, as with each release, forgets nobody. */
    void stop(@Observes ShutdownEvent stopping) {
        write();
    }

    /** One row for each key, since the rows of a batch go in one statement, and all replicas lock them in one order. */
    private static List<Object[]> rows(List<Seen> noted) {
        var days = new TreeMap<Key, TreeSet<LocalDate>>(KEYS);
        noted.forEach(
                seen -> days.computeIfAbsent(Key.of(seen), _ -> new TreeSet<>()).add(seen.day()));
        var rows = new ArrayList<Object[]>();
        days.forEach((key, on) -> rows.add(
                new Object[] {key.quarterFrom(), key.account(), key.partnerId(), key.role(), on.first(), on.last()}));
        return rows;
    }
}
