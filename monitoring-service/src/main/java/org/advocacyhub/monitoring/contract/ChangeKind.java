package org.advocacyhub.monitoring.contract;

/** What an agreed change of a year came from. */
public enum ChangeKind {
    /** Money moved between two lines (domain.md F.6). */
    VIREMENT,
    /** A lot, a budget or a saving (domain.md F.10). */
    VARIATION
}
