package org.advocacyhub.provider.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

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

    private static final String LOCK = "select pg_advisory_xact_lock(?, key)"
            + " from (select distinct hashtext(partner) as key from unnest(?::text[]) as partner order by 1) as keys";

    private static final String INSERT =
            "insert into feed_entry (partner_id, type, at, offer_id, case_id, referral_id) values (?, ?, ?, ?, ?, ?)";

    private final TransactionSynchronizationRegistry transactions;
    private final DataSource database;
    private final Doorbell doorbell;

    Feed(TransactionSynchronizationRegistry transactions, DataSource database, Doorbell doorbell) {
        this.transactions = transactions;
        this.database = database;
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

    private void write(List<FeedEntry> entries) {
        try (var connection = database.getConnection()) {
            lockPartnersOf(entries, connection);
            try (var insert = connection.prepareStatement(INSERT)) {
                for (var entry : entries) {
                    insert.setString(1, entry.partnerId());
                    insert.setString(2, entry.type().name());
                    insert.setObject(3, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
                    insert.setObject(4, entry.offerId(), Types.OTHER);
                    insert.setObject(5, entry.caseId(), Types.OTHER);
                    insert.setObject(6, entry.referralId());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The feed could not be written", e);
        }
    }

    private static void lockPartnersOf(List<FeedEntry> entries, Connection connection) throws SQLException {
        var partners = entries.stream().map(FeedEntry::partnerId).distinct().toArray();
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, LOCKS);
            lock.setArray(2, connection.createArrayOf("text", partners));
            lock.execute();
        }
    }

    /** The entries of a transaction that isn't done yet. */
    private final class Waiting implements Synchronization {

        private final List<FeedEntry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            write(entries);
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
