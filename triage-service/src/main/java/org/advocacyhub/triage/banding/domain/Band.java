package org.advocacyhub.triage.banding.domain;

/** How urgent a referral is (domain.md C.2); the first is the most urgent. */
public enum Band {
    P1,
    P2,
    P3,
    P4;

    /** P1 and P2 never wait: they are offered over capacity, or an extra purchase is asked for (C.6, C.7). */
    public boolean mayWait() {
        return this == P3 || this == P4;
    }

    /** The clock of P1 never stops (C.5 rule 3). */
    public boolean clockStops() {
        return this != P1;
    }

    /** Urgent bands go on although the form is incomplete: the hub telephones the referrer (B.8). */
    public boolean goesOnIncomplete() {
        return this == P1 || this == P2;
    }

    public boolean isMoreUrgentThan(Band other) {
        return compareTo(other) < 0;
    }
}
