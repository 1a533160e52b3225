package org.advocacyhub.monitoring.approval;

/** How far a request has come. */
public enum ApprovalState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REFUSED
}
