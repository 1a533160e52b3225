package org.advocacyhub.triage.banding.domain;

/** Why the days to keep move although nothing is screened again. */
public enum TargetsCause {
    /** The clock stood still (C.5 rule 3). */
    PAUSE_ENDED,
    /** Somebody at the hub raised the band. */
    BAND_RAISED,
    /** A lead at the hub lowered the band (C.3). */
    BAND_LOWERED
}
