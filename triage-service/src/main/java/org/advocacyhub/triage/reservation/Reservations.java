package org.advocacyhub.triage.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.web.Refusal;

/** Who holds which case. One statement takes a case, so that of two workers at once exactly one gets it. */
@ApplicationScoped
public class Reservations {

    private static final String TAKE = """
            insert into reservation as held (referral_id, held_by, held_since, held_until) values (?, ?, ?, ?)
            on conflict (referral_id) do update
            set held_by = excluded.held_by,
                held_since = case when held.held_by = excluded.held_by and held.held_until > excluded.held_since
                                  then held.held_since else excluded.held_since end,
                held_until = excluded.held_until
            where held.held_by = excluded.held_by or held.held_until <= excluded.held_since or ?
            returning referral_id, held_by, held_since, held_until
            """;
    private static final String CURRENT = """
            select referral_id, held_by, held_since, held_until from reservation
            where referral_id = any (?) and held_until > ?
            """;
    private static final String RELEASE = "delete from reservation where referral_id = ? and held_by = ?";

    private final Sql sql;
    private final Clock clock;

    Reservations(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Who holds these cases now; nothing for a case that is free. */
    @Transactional
    public List<Reservation> current(Collection<UUID> referralIds) {
        return sql.list(CURRENT, Reservations::read, referralIds.toArray(UUID[]::new), clock.instant());
    }

    /** Who holds a case now, if anybody. */
    @Transactional
    public Optional<Reservation> current(UUID referralId) {
        return current(List.of(referralId)).stream().findFirst();
    }

    /**
     * Refuses what a person wants to do with a case that somebody else works on.
     *
     * @throws Refusal 409 {@code held-by-another}
     */
    @Transactional
    public void requireFree(UUID referralId, String worker) {
        current(referralId).filter(held -> !held.isOf(worker)).ifPresent(held -> {
            throw heldByAnother(held);
        });
    }

    /** Takes a case, or renews what the worker holds; nothing when somebody else holds it. */
    @Transactional(TxType.MANDATORY)
    Optional<Reservation> take(UUID referralId, String worker, Instant until, boolean evenFromAnother) {
        return sql.first(TAKE, Reservations::read, referralId, worker, clock.instant(), until, evenFromAnother);
    }

    /** Gives back what the worker holds, if anything. */
    @Transactional(TxType.MANDATORY)
    void release(UUID referralId, String worker) {
        sql.change(RELEASE, referralId, worker);
    }

    static Refusal heldByAnother(Reservation held) {
        return Refusal.conflict(
                "held-by-another",
                "Somebody else works on this referral until " + held.heldUntil()
                        + ": take another one, or ask a manager of the hub to take it over.");
    }

    private static Reservation read(ResultSet row) throws SQLException {
        return new Reservation(
                row.getObject(1, UUID.class), row.getString(2), Sql.instant(row, 3), Sql.instant(row, 4));
    }
}
