package org.advocacyhub.triage.banding.domain;

/** For what alone the clock of a referral stands still (domain.md C.5 rule 3); never for P1, never for the hub's own reasons. */
public enum PauseKind {
    /** The referrer, or the authority that a duty prompt went to, has to answer. */
    AWAITING_REFERRER_INFO,
    /** The person could not be reached, after attempts on different days or by different ways. */
    AWAITING_PERSON_UNREACHABLE,
    /** The person wants to wait. */
    PERSON_ASKED_TO_DELAY,
    /** The hospital did not let the advocate in. */
    HOSPITAL_ACCESS_REFUSED
}
