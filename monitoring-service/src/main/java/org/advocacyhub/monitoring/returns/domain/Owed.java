package org.advocacyhub.monitoring.returns.domain;

/**
 * Something that was to be done by a day, so often, by a partner for people of a type (K-31, K-32).
 *
 * @param type service type
 */
public record Owed(String partnerId, String type, Standing standing, long count) {

    /** As seen on the day of judgement. */
    public enum Standing {
        KEPT,
        MISSED,
        /** Not done, and the day is not over. */
        PENDING
    }
}
