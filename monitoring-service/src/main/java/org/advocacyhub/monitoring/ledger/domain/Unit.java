package org.advocacyhub.monitoring.ledger.domain;

/** What an entry counts in; the two never mix. */
public enum Unit {
    PENCE,
    MINUTES
}
