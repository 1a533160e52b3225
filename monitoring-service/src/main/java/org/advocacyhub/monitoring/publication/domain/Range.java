package org.advocacyhub.monitoring.publication.domain;

/**
 * What a reader can know of a count: it lies between two whole numbers, both included.
 *
 * @param most {@link #NO_LIMIT} when nothing is known of it from above
 */
public record Range(long least, long most) {

    /** More than any count of people. */
    public static final long NO_LIMIT = 1_000_000_000_000L;

    /** Nothing but that it is a count. */
    public static final Range ANY = new Range(0, NO_LIMIT);

    public Range {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("no count lies between " + least + " and " + most);
        }
    }

    public static Range exactly(long value) {
        return new Range(value, value);
    }

    public boolean isExact() {
        return least == most;
    }

    public boolean contains(long value) {
        return least <= value && value <= most;
    }

    /** What somebody knows who knows both. */
    public Range and(Range other) {
        return new Range(Math.max(least, other.least), Math.min(most, other.most));
    }
}
