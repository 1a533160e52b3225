package org.advocacyhub.monitoring.approval;

import java.util.List;

/** Knows what of its kind waits for a decision about a contract. */
public interface Undecided {

    /** What waits, the oldest first; at most so many as somebody reads at one look. */
    List<Waiting> of(String contractRef);

    /** How many of them the reader of a page can decide; of those who ask for none it is asked cheaply. */
    long forReader(String contractRef);
}
