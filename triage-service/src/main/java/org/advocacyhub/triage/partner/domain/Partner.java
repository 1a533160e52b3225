package org.advocacyhub.triage.partner.domain;

import java.util.List;

/**
 * A partner as triage knows it: what it may do, and how much it holds now.
 *
 * @param hub the lead provider itself
 * @param capacity cases that it can work at once
 * @param openCases cases open now
 * @param offersPending offers that it has not answered: each holds a place
 * @param knowsPerson it supports this person now or did so in the last 24 months (C.6, continuity)
 */
public record Partner(
        String id,
        boolean hub,
        Status status,
        int capacity,
        int openCases,
        int offersPending,
        boolean knowsPerson,
        List<Subcontract> subcontracts) {

    /** Whether a partner may get offers at all (C-07). */
    public enum Status {
        ACTIVE,
        PAUSED,
        SUSPENDED
    }

    public int held() {
        return openCases + offersPending;
    }

    public boolean hasRoom() {
        return held() < capacity;
    }

    /** Share of its capacity that is taken, in thousandths; a partner without capacity counts as full. */
    public int loadPerMille() {
        return capacity == 0 ? 1000 : (int) (1000L * held() / capacity);
    }
}
