package org.advocacyhub.provider.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.database.SqlStatement;

/**
 * Where a use case leaves what a partner has to know, in the same transaction as its change.
 *
 * <p>Positions of one partner become visible in their own order: whoever writes takes a lock of that partner, held until
 * the commit, and only then draws a position. A reader that has seen a position has therefore seen every lower one. The
 * entries of a transaction are written when it ends and the locks are taken in one order, so that a batch over many
 * partners neither waits in a circle nor holds a partner up for longer than a commit.
 */
@ApplicationScoped
public class Feed {

    /** First key of the advisory locks, apart from everybody else's. */
    private static final int LOCKS = 0x46454544;

    /** Every lock in order, only then the positions are drawn. */
    private static final String WRITE = """
            select pg_advisory_xact_lock(?, key)
            from (select distinct hashtext(partner) as key from unnest(?::text[]) as partner order by 1) as keys;
            insert into feed_entry (partner_id, type, at, offer_id, case_id, referral_id)
            select partner_id, type, at, offer_id, case_id, referral_id
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::uuid[], ?::uuid[], ?::uuid[]) with ordinality
                as e (partner_id, type, at, offer_id, case_id, referral_id, nth)
            order by nth""";

    private final TransactionSynchronizationRegistry transactions;
    private final LastStatements lastStatements;
    private final Doorbell doorbell;

    Feed(TransactionSynchronizationRegistry transactions, LastStatements lastStatements, Doorbell doorbell) {
        this.transactions = transactions;
        this.lastStatements = lastStatements;
        this.doorbell = doorbell;
    }

    /** Tells a partner; visible to it when the surrounding transaction has committed. */
    @Transactional(TxType.MANDATORY)
    public void tell(FeedEntry entry) {
        if (transactions.getResource(this) instanceof Waiting waiting) {
            waiting.entries.add(entry);
            return;
        }
        var waiting = new Waiting();
        waiting.entries.add(entry);
        transactions.putResource(this, waiting);
        transactions.registerInterposedSynchronization(waiting);
    }

    private static SqlStatement write(List<FeedEntry> entries) {
        return new SqlStatement(
                WRITE,
                LOCKS,
                entries.stream().map(FeedEntry::partnerId).distinct().toArray(String[]::new),
                texts(entries, FeedEntry::partnerId),
                texts(entries, FeedEntry::type),
                texts(entries, FeedEntry::at),
                texts(entries, FeedEntry::offerId),
                texts(entries, FeedEntry::caseId),
                texts(entries, FeedEntry::referralId));
    }

    private static String[] texts(List<FeedEntry> entries, Function<FeedEntry, Object> value) {
        return entries.stream()
                .map(value)
                .map(found -> Objects.toString(found, null))
                .toArray(String[]::new);
    }

    /** The entries of a transaction that isn't done yet. */
    private final class Waiting implements Synchronization {

        private final List<FeedEntry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            lastStatements.add(write(entries)); // behind all that makes nobody wait, before the outbox and its locks
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                doorbell.ring(
                        entries.stream().map(FeedEntry::partnerId).distinct().toList());
            }
        }
    }
}
