package org.advocacyhub.triage.money.domain;

/** How near a contract year is to its ceiling (domain.md F.7), the farthest first. */
public enum SpendLevel {
    BELOW,
    NOTICE_80,
    WARNING_90,
    FREEZE_95,
    CEILING_REACHED;

    public boolean isAtLeast(SpendLevel other) {
        return compareTo(other) >= 0;
    }
}
