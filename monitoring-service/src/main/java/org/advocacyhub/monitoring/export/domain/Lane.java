package org.advocacyhub.monitoring.export.domain;

/** Who works on an export. Each lane works off its own one after the other, so that a short one never waits for a long one (ADR 0098). */
public enum Lane {
    /** A year at most. */
    SHORT,
    /** Everything longer. */
    LONG
}
