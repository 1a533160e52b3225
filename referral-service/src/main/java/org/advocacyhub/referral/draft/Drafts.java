package org.advocacyhub.referral.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** All drafts, each query by its owner: another's draft does not exist, and an expired one no more. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, UUID> {

    /** The key goes with the draft in one statement, so that neither can stay behind. */
    private static final String EXPIRE = """
            with gone as (
                delete from referral_draft where id in (
                    select id from referral_draft where expires_at <= :now limit :batch for update skip locked)
                returning id)
            delete from data_key where owner_id in (select id from gone)
            """;

    private final Session session;

    Drafts(Session session) {
        this.session = session;
    }

    /** The owner's draft; a 404 for everybody else. */
    Draft require(UUID draftId, String owner, Instant now) {
        return find("id = ?1 and owner = ?2 and expiresAt > ?3", draftId, owner, now)
                .firstResultOptional()
                .orElseThrow(Drafts::unknown);
    }

    /** The owner's draft, locked until the transaction ends, so that it is sent once. */
    Draft requireForChange(UUID draftId, String owner, Instant now) {
        return find("id = ?1 and owner = ?2 and expiresAt > ?3", draftId, owner, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Drafts::unknown);
    }

    /** The owner's drafts, newest first, before a position. */
    List<Draft> of(String owner, Position before, Instant now, int rows) {
        return find(
                        "owner = ?1 and expiresAt > ?2 and (createdAt, id) < (?3, ?4) order by createdAt desc, id desc",
                        owner,
                        now,
                        before.at(),
                        before.id())
                .range(0, rows - 1)
                .list();
    }

    /** How many the owner has; whoever asks at the same time waits, so that two can't both be the last one allowed. */
    long countLocked(String owner, Instant now) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:owner, 0))", Integer.class)
                .setParameter("owner", "referral-drafts of " + owner)
                .getSingleResult();
        return count("owner = ?1 and expiresAt > ?2", owner, now);
    }

    /** Deletes some of the expired drafts with their keys; answers how many. */
    int expire(Instant now, int batch) {
        return session.createNativeMutationQuery(EXPIRE)
                .setParameter("now", now)
                .setParameter("batch", batch)
                .executeUpdate();
    }

    private static Refusal unknown() {
        return Refusal.notFound(
                "unknown-draft", "There is no such draft, or it is not yours, or it was sent or expired.");
    }
}
