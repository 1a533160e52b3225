package org.advocacyhub.triage.demand.domain;

/** What raises demand pressure (domain.md C.7, scenario S11). */
public enum Trigger {
    /** A statutory referral waits beyond the day by which an advocate had to be named. */
    STATUTORY_BEYOND_TARGET,
    /** More people wait than the contract bears. */
    LIST_TOO_LONG,
    /** The mean caseload of a full-time advocate is higher than the contract bears. */
    CASELOAD_TOO_HIGH,
    /** The commissioner has not replied to a request for hours in time. */
    NO_REPLY
}
