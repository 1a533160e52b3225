package org.advocacyhub.monitoring.publication.domain;

/**
 * A whole percentage, rounded half up.
 *
 * @param value the percentage
 * @param of what is below the line, as it is shown
 */
record Percent(long value, long of) {

    static Percent of(long numerator, long denominator) {
        return new Percent((200 * numerator + denominator) / (2 * denominator), denominator);
    }

    /** The counts above the line that would be shown as the same percentage, more than there are below it included. */
    Range numerators() {
        var least = Math.max(0, Math.ceilDiv(of * (2 * value - 1), 200));
        var most = Math.ceilDiv(of * (2 * value + 1), 200) - 1;
        return new Range(least, most);
    }

    String text() {
        return value + "% (n=" + of + ")";
    }
}
