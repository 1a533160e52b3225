package org.advocacyhub.runtime.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.advocacyhub.runtime.events.Keys;

/**
 * The buckets that this relay works on. Each is a session advisory lock, so a bucket has one relay at a time and is free
 * again the moment its relay's connection is gone. Relays count each other by a shared lock and take equal shares.
 */
final class Buckets {

    static final int BUCKET_LOCKS = 0x48554202;
    static final int PRESENCE = 0x48554203;

    private static final String RELAYS = """
            select count(*) from pg_locks
            where locktype = 'advisory' and granted and classid::bigint = ? and objid = 0
              and database = (select oid from pg_database where datname = current_database())""";

    private final Connection connection;
    private final Set<Integer> mine = new TreeSet<>();

    /** Registers this relay among those of the database. */
    Buckets(Connection connection) throws SQLException {
        this.connection = connection;
        call("select pg_advisory_lock_shared(?, ?)", PRESENCE, 0);
    }

    Set<Integer> mine() {
        return mine;
    }

    /** True when another relay waits for some of ours: settle what is under way before {@link #share}. */
    boolean tooMany() throws SQLException {
        return mine.size() > fairShare();
    }

    /** Gives up what is beyond the fair share, or takes what is free up to it; true when a bucket was gained. */
    boolean share() throws SQLException {
        var fair = fairShare();
        while (mine.size() > fair) {
            var surplus = mine.stream().findFirst().orElseThrow();
            mine.remove(surplus);
            call("select pg_advisory_unlock(?, ?)", BUCKET_LOCKS, surplus);
        }
        var gained = false;
        for (var bucket = 0; bucket < Keys.BUCKETS && mine.size() < fair; bucket++) {
            if (!mine.contains(bucket) && call("select pg_try_advisory_lock(?, ?)", BUCKET_LOCKS, bucket)) {
                gained |= mine.add(bucket);
            }
        }
        return gained;
    }

    private int fairShare() throws SQLException {
        try (var count = connection.prepareStatement(RELAYS)) {
            count.setLong(1, PRESENCE);
            try (var relays = count.executeQuery()) {
                relays.next();
                return Math.ceilDiv(Keys.BUCKETS, Math.max(1, relays.getInt(1)));
            }
        }
    }

    private boolean call(String function, int lock, int object) throws SQLException {
        try (var statement = connection.prepareStatement(function)) {
            statement.setInt(1, lock);
            statement.setInt(2, object);
            try (var answer = statement.executeQuery()) {
                return answer.next() && "t".equals(answer.getString(1));
            }
        }
    }
}
