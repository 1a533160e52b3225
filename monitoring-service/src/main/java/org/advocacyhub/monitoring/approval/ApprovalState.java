package org.advocacyhub.monitoring.approval;

/** How far a request has come. */
public enum ApprovalState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REFUSED,
    /** Its authors gave it up before it was submitted. */
    DISCARDED;

    /** Nothing of it changes any more. */
    public boolean isEnd() {
        return this == APPROVED || this == REFUSED || this == DISCARDED;
    }
}
