package org.advocacyhub.monitoring.ceiling.domain;

/** How near a year is to its ceiling (domain.md F.7), the farthest first. */
public enum SpendLevel {
    BELOW,
    /** The council is told. */
    NOTICE_80,
    /** The council is warned. */
    WARNING_90,
    /** New non-statutory starts may be frozen. */
    FREEZE_95,
    /** Statutory advocacy goes on by spot order alone. */
    CEILING_REACHED;

    public boolean isCeilingReached() {
        return this == CEILING_REACHED;
    }
}
