package org.advocacyhub.triage.partner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A partner as triage knows it: what it may do, and how much it holds now.
 *
 * @param hub the lead provider itself
 * @param capacity cases that it can work at once
 * @param openCases cases open now
 * @param offersPending offers that it has not answered: each holds a place
 * @param knowsPerson it supports this person now or did so in the last 24 months (C.6, continuity)
 * @param worksIn districts (GSS codes) that any of its sub-contracts names today, whatever the type; null in decisions that did not
 *     know them yet
 */
public record Partner(
        String id,
        boolean hub,
        Status status,
        int capacity,
        int openCases,
        int offersPending,
        boolean knowsPerson,
        List<Subcontract> subcontracts,
        Set<String> worksIn) {

    /** Whether a partner may get offers at all (C-07). */
    public enum Status {
        ACTIVE,
        PAUSED,
        SUSPENDED
    }

    /** The districts that any of these sub-contracts names on a day, in order. */
    public static Set<String> worksIn(List<Subcontract> subcontracts, LocalDate day) {
        var districts = new TreeSet<String>();
        for (var under : subcontracts) {
            if (under.isActiveOn(day)) {
                districts.addAll(under.districts());
            }
        }
        return districts;
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
