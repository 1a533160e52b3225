package org.advocacyhub.runtime.gate;

import java.time.Duration;
import java.time.Instant;

/**
 * How many requests one address or contact may still send: a bucket that holds {@code size} and fills up evenly.
 *
 * @param left requests that may be sent at once, a part of one included
 * @param countedAt when that was so
 */
record TokenBucket(double left, Instant countedAt) {

    /** A full bucket. */
    static TokenBucket full(int size, Instant now) {
        return new TokenBucket(size, now);
    }

    /** The bucket as it has filled up by now. */
    TokenBucket filled(int size, Duration refillOne, Instant now) {
        var gained = (double) Duration.between(countedAt, now).toMillis() / refillOne.toMillis();
        return new TokenBucket(Math.min(size, left + Math.max(0, gained)), now);
    }

    /** One may be taken. */
    boolean hasOne() {
        return left >= 1;
    }

    /** The bucket after one was taken. */
    TokenBucket takeOne() {
        return new TokenBucket(left - 1, countedAt);
    }

    /** The bucket after one was given back, because nothing came of it. */
    TokenBucket giveBack() {
        return new TokenBucket(left + 1, countedAt);
    }

    /** How long it takes until one may be taken. */
    Duration untilOne(Duration refillOne) {
        return Duration.ofMillis((long) Math.ceil(Math.max(0, 1 - left) * refillOne.toMillis()));
    }
}
