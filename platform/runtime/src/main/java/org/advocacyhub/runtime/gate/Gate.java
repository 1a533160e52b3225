package org.advocacyhub.runtime.gate;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lets each name through so many times at once, and once more after each pause. Counts in memory, per replica. */
public final class Gate {

    private static final int MOST_COUNTED = 10_000;

    private final int size;
    private final Duration refillEvery;
    private final Clock clock;
    private final Map<String, TokenBucket> buckets = new Newest();

    /** Those seen last: whoever floods us under many names forgets only itself and idle ones. */
    private static final class Newest extends LinkedHashMap<String, TokenBucket> {

        private static final long serialVersionUID = 1L;

        Newest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
            return size() > MOST_COUNTED;
        }
    }

    /**
     * @param size how many times a name may come at once
     * @param refillEvery the pause after which it may come once more
     */
    public Gate(int size, Duration refillEvery, Clock clock) {
        this.size = size;
        this.refillEvery = refillEvery;
        this.clock = clock;
    }

    /**
     * Counts one for every name, or for none.
     *
     * @return how long to wait when one of them has come too often; empty when they were let through
     */
    public synchronized Optional<Duration> pass(Collection<String> names) {
        var now = clock.instant();
        for (var name : names) {
            var bucket = buckets.getOrDefault(name, TokenBucket.full(size, now)).filled(size, refillEvery, now);
            buckets.put(name, bucket);
            if (!bucket.hasOne()) {
                return Optional.of(bucket.untilOne(refillEvery));
            }
        }
        names.forEach(name -> buckets.computeIfPresent(name, (_, bucket) -> bucket.takeOne()));
        return Optional.empty();
    }

    /** Nothing came of it: does not count. */
    public synchronized void giveBack(Collection<String> names) {
        names.forEach(name -> buckets.computeIfPresent(name, (_, bucket) -> bucket.giveBack()));
    }

    /** One household holds a whole range of IPv6 addresses: its first four groups name it. */
    public static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
