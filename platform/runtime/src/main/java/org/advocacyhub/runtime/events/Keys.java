package org.advocacyhub.runtime.events;

/**
 * How keys are spread: over 256 lock groups, which keep the commits of one key in order, and 16 buckets, which replicas
 * share. Both are fixed for ever: rows in the outbox carry the bucket.
 */
public final class Keys {

    /** Number of buckets that replicas share. */
    public static final int BUCKETS = 16;

    private static final int GROUP_BITS = 8;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private Keys() {}

    /** The lock group of a key, 0 to 255. */
    public static int lockGroup(String key) {
        return (key.hashCode() * GOLDEN_RATIO) >>> (Integer.SIZE - GROUP_BITS);
    }

    /** The bucket of a key, 0 to 15; all keys of a lock group are in one bucket. */
    public static int bucket(String key) {
        return lockGroup(key) % BUCKETS;
    }
}
