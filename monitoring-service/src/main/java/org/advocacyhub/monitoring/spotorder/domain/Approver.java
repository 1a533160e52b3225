package org.advocacyhub.monitoring.spotorder.domain;

/** Whose approval a spot order needs: both (domain.md F.7). */
public enum Approver {
    COMMISSIONER,
    OPERATIONAL_MANAGER
}
