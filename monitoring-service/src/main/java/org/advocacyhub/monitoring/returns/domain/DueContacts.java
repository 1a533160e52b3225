package org.advocacyhub.monitoring.returns.domain;

/** First contacts that were due in a period (K-07), of one band and type, and how they count. */
public record DueContacts(String band, String type, Standing standing, long count) {

    /** How a contact counts on a day, on which everything due earlier is overdue. */
    public enum Standing {
        MET,
        FAILED,
        /** Not made, and the due date has not passed. */
        PENDING,
        /** The person withdrew by the due date: nothing was owed any more. */
        WITHDRAWN,
        /** The due date could never have been kept. */
        IMPOSSIBLE
    }
}
