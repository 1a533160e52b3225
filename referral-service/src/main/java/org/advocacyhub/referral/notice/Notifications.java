package org.advocacyhub.referral.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.referral.Position;

/** All notices: what waits, what went out, what could not. */
@ApplicationScoped
class Notifications implements PanacheRepositoryBase<Notification, UUID> {

    /** Says nothing of which unique key was hit: that would need the right to read, which a partner has not. */
    static final String ADD = """
            insert into notification (id, referral_id, template, channel, recipient, audience, subject, words,
                                      state, reason, cause_id, next_try_at, created_at)
            values (:id, :referral, :template, cast(:channel as text), cast(:recipient as bytea), :audience, :subject, :words,
                    case when cast(:reason as text) is null then 'QUEUED' else 'SUPPRESSED' end, cast(:reason as text),
                    :cause, :at, :at)
            on conflict do nothing
            """;

    /** A try that ended without a word twice could have gone out twice: that is enough. */
    private static final String GIVE_UP_UNCERTAIN = """
            update notification set state = 'FAILED', last_error = 'OUTCOME_UNKNOWN', trying = false
            where state = 'QUEUED' and next_try_at <= :now and trying and maybe_twice
            """;

    private static final String CLAIM = """
            update notification set attempts = attempts + 1, maybe_twice = maybe_twice or trying, trying = true,
                                    next_try_at = :leaseEnds
            where id in (select id from notification
                         where state = 'QUEUED' and next_try_at <= :now
                         order by next_try_at, id limit :rows for update skip locked)
            returning id, referral_id, channel, recipient, subject, words, attempts
            """;

    private static final String SENT = """
            update notification set state = 'SENT', sent_at = :at, sent_by = :by, trying = false, last_error = null
            where id = :id and state = 'QUEUED'
            """;

    private static final String TRY_AGAIN = """
            update notification set next_try_at = :at, last_error = :error, trying = false
            where id = :id and state = 'QUEUED'
            """;

    private static final String FAILED = """
            update notification set state = 'FAILED', last_error = :error, trying = false
            where id = :id and state = 'QUEUED'
            """;

    /** Writes a notice down, unless the same was told for the same cause. */
    void add(NewNotice notice) {
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter("id", notice.id())
                .setParameter("referral", notice.referralId())
                .setParameter("template", notice.template())
                .setParameter("channel", notice.channel())
                .setParameter("recipient", notice.recipient())
                .setParameter("audience", notice.audience())
                .setParameter("subject", notice.subject())
                .setParameter("words", notice.words())
                .setParameter("reason", notice.reason())
                .setParameter("cause", notice.causeId())
                .setParameter("at", notice.at())
                .executeUpdate();
    }

    /**
     * Takes some that are due, for this replica alone until the lease ends. What a crashed replica took comes back then, marked
     * as perhaps sent before; after a second crash it is given up.
     */
    List<DueNotice> claim(Instant now, Duration lease, int rows) {
        getEntityManager()
                .createNativeQuery(GIVE_UP_UNCERTAIN)
                .setParameter("now", now)
                .executeUpdate();
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

    void sent(UUID id, Instant at, String by) {
        getEntityManager()
                .createNativeQuery(SENT)
                .setParameter("id", id)
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
