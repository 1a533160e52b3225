package org.advocacyhub.runtime.relay;

import java.util.stream.Stream;

/**
 * What a relay has read so far: every row up to {@code position} that {@code xmax} and {@code inProgress} (the two halves
 * of a {@code pg_snapshot}) could see. Whatever comes to light later was written by a transaction that was then in
 * progress or not yet begun, which is how late committers are found without reading anything twice (ADR 0010).
 *
 * @param position highest position read
 * @param xmax first transaction id that had not begun
 * @param inProgress transaction ids below it that were still at work
 */
record Seen(long position, String xmax, String[] inProgress) {

    private static final String NO_TRANSACTION_YET = "18446744073709551615";

    /** Nothing yet: the next read starts at the oldest row, and everything is above it. */
    static Seen nothing() {
        return new Seen(0, NO_TRANSACTION_YET, new String[0]);
    }

    /** After reading up to {@code position} with the snapshot {@code xmin:xmax:xip,...}. */
    Seen upTo(long lastPosition, String snapshot) {
        var parts = snapshot.split(":", -1);
        var running =
                Stream.of(parts[2].split(",")).filter(xid -> !xid.isEmpty()).toArray(String[]::new);
        return new Seen(Math.max(position, lastPosition), parts[1], running);
    }
}
