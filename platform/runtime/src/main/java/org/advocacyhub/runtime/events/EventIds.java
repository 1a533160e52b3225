package org.advocacyhub.runtime.events;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Time-ordered ids (UUID version 7), so that the index of what was handled grows at one end. */
public final class EventIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private EventIds() {}

    /** A new id that sorts by {@code time}. */
    public static UUID at(Instant time) {
        var millis = time.toEpochMilli() & 0xFFFF_FFFF_FFFFL;
        var high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFF);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
