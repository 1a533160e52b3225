package org.advocacyhub.monitoring.spotorder.domain;

/** Who pays a spot order (ADR 0049). */
public enum ChargedTo {
    /** The contract: the order was approved before the ceiling was reached, and is committed against it. */
    CONTRACT,
    /** The operational budget of the team that asked. */
    TEAM
}
