package org.advocacyhub.referral.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.database.LastStatements;

/** All notices: what waits, what went out, what could not. */
@ApplicationScoped
class Notifications implements PanacheRepositoryBase<Notification, UUID> {

    /** Who sent what is shown and does not leave. */
    static final String IN_BOX = "inbox";

    /** A try that ended without a word twice could have gone out twice: that is enough. */
    private static final String GIVE_UP_UNCERTAIN = """
            update notification set state = 'FAILED', last_error = 'OUTCOME_UNKNOWN', trying = false
            where state = 'QUEUED' and next_try_at <= :now and trying and maybe_twice
            """;

    private static final String CLAIM = """
            update notification set attempts = attempts + 1, maybe_twice = maybe_twice or trying, trying = true,
                                    next_try_at = :leaseEnds
            where id in (select id from notification
                         where state = 'QUEUED' and next_try_at <= :now and not (trying and maybe_twice)
                         order by next_try_at, id limit :rows for update skip locked)
            returning id, referral_id, channel, recipient, subject, words, attempts
            """;

    private static final String SENT = """
            update notification set state = 'SENT', sent_at = :at, sent_by = :by, trying = false, last_error = null
            where id in (:ids) and state = 'QUEUED'
            """;

    private static final String TRY_AGAIN = """
            update notification set next_try_at = :at, last_error = :error, trying = false
            where id = :id and state = 'QUEUED'
            """;

    private static final String FAILED = """
            update notification set state = 'FAILED', last_error = :error, trying = false
            where id = :id and state = 'QUEUED'
            """;

    private final LastStatements lastStatements;

    Notifications(LastStatements lastStatements) {
        this.lastStatements = lastStatements;
    }

    /** Writes a notice down with the end of the transaction, unless the same was told for the same cause. */
    void add(NewNotice notice) {
        lastStatements.add(notice.insert());
    }

    /** Gives up what two tries left uncertain. Looks at all that is due: once for many claims. */
    void giveUpUncertain(Instant now) {
        getEntityManager()
                .createNativeQuery(GIVE_UP_UNCERTAIN)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Takes some that are due, for this replica alone until the lease ends. What a crashed replica took comes back then, marked
     * as perhaps sent before; after a second crash nobody takes it again.
     */
    List<DueNotice> claim(Instant now, Duration lease, int rows) {
        var due = new ArrayList<DueNotice>();
        for (var row : getEntityManager()
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", now)
                .setParameter("leaseEnds", now.plus(lease))
                .setParameter("rows", rows)
                .getResultList()) {
            due.add(DueNotice.of((Object[]) row));
        }
        return due;
    }

    void sent(Collection<UUID> ids, Instant at, String by) {
        if (ids.isEmpty()) {
            return;
        }
        getEntityManager()
                .createNativeQuery(SENT)
                .setParameter("ids", ids)
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
    }

    void tryAgain(UUID id, Instant at, String error) {
        getEntityManager()
                .createNativeQuery(TRY_AGAIN)
                .setParameter("id", id)
                .setParameter("at", at)
                .setParameter("error", error)
                .executeUpdate();
    }

    void failed(UUID id, String error) {
        getEntityManager()
                .createNativeQuery(FAILED)
                .setParameter("id", id)
                .setParameter("error", error)
                .executeUpdate();
    }

    /**
     * Newest first, after a position.
     *
     * @param referralId only these; null for all
     * @param state only these; null for all
     * @param before where the last page ended; null for the first
     */
    List<Notification> newest(UUID referralId, Notification.State state, Position before, int rows) {
        var conditions = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        if (referralId != null) {
            conditions.append(" and referralId = :referral");
            parameters.put("referral", referralId);
        }
        if (state != null) {
            conditions.append(" and state = :state");
            parameters.put("state", state);
        }
        if (before != null) {
            conditions.append(" and (createdAt, id) < (:at, :id)");
            parameters.put("at", before.at());
            parameters.put("id", before.id());
        }
        return find(conditions + " order by createdAt desc, id desc", parameters)
                .range(0, rows - 1)
                .list();
    }
}
